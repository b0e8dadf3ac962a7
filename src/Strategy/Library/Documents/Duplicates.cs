namespace Endeavour.Strategy.Library.Documents;

/// <summary>Two documents that may be one.</summary>
/// <param name="Because">In words, after "Suspected duplicate of …:".</param>
public sealed record SuspectedDuplicate(PartnerDocument Document, PartnerDocument Other, string Because);

/// <summary>Finds documents that were perhaps registered twice: of one organisation, and with nearly the same title or the same years. A person decides.</summary>
public static class Duplicates
{
    /// <summary>Of the words of the shorter title, so many of ten stand in the other.</summary>
    const double NearlySame = 0.8;

    static readonly HashSet<string> Common = ["the", "of", "and", "for", "in", "a", "an", "our", "plan", "strategy", "draft", "final", "refresh", "update", "council"];

    public static IReadOnlyList<SuspectedDuplicate> In(IReadOnlyList<PartnerDocument> documents)
    {
        var found = new List<SuspectedDuplicate>();
        foreach (var same in documents.GroupBy(document => Plain(document.Organisation)))
            foreach (var (at, one) in same.Index())
                foreach (var other in same.Skip(at + 1))
                    if (one.DistinctBecause is null && other.DistinctBecause is null && Why(one, other) is { } why)
                        found.AddRange([new(one, other, why), new(other, one, why)]);
        return found;
    }

    static string? Why(PartnerDocument one, PartnerDocument other)
    {
        var (title, years) = (Near(one.Title, other.Title), one.From is not null && (one.From, one.To) == (other.From, other.To));
        return (title, years) switch
        {
            (true, true) => $"the same organisation, nearly the same title and the same years ({one.Years})",
            (true, false) => "the same organisation and nearly the same title",
            (false, true) => $"the same organisation and the same years ({one.Years})",
            _ => null,
        };
    }

    static bool Near(string one, string other)
    {
        var (a, b) = (Words(one), Words(other));
        var fewest = Math.Min(a.Count, b.Count);
        return fewest > 0 && a.Intersect(b).Count() >= NearlySame * fewest;
    }

    static HashSet<string> Words(string title) =>
        [.. Plain(title).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Common.Contains(word) && !word.All(char.IsDigit))];

    static string Plain(string text) => string.Join(' ', new string([.. text.Replace("&", " and ", StringComparison.Ordinal).ToLowerInvariant().Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
