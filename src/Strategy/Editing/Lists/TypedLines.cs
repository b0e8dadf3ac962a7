using Endeavour.Strategy.Editing.Keeping;
using Endeavour.Strategy.Versions;

namespace Endeavour.Strategy.Editing.Lists;

/// <summary>Stories and metrics as they are typed: one on each line, with what it leads to after the first " = ".</summary>
static class TypedLines
{
    const string None = "none:";

    public static string Of(IEnumerable<StoryLink> stories) => string.Join('\n', stories.Select(story => $"{story.Title} = {story.Address}"));

    public static string Of(IEnumerable<Metric> metrics) => string.Join('\n', metrics.Select(metric => $"{metric.Text} = {(metric.NoSource is { } why ? $"{None} {why}" : string.Join(", ", metric.Measures))}"));

    public static (IReadOnlyList<StoryLink> Lines, string? Wrong) Stories(string? typed) => Read(typed, (title, address) => StoryLink.IsAddress(address) ? new StoryLink(title, address) : null);

    public static (IReadOnlyList<Metric> Lines, string? Wrong) Metrics(string? typed) => Read(typed, (text, rest) =>
        rest.StartsWith(None, StringComparison.OrdinalIgnoreCase) ? rest[None.Length..].Clean() is { } why ? new Metric(text, why) : null : new Metric(text, null) { Measures = rest.Each() });

    static (IReadOnlyList<T>, string?) Read<T>(string? typed, Func<string, string, T?> one) where T : class
    {
        var found = new List<T>();
        foreach (var line in (typed ?? "").Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var at = line.IndexOf(" = ", StringComparison.Ordinal);
            if (at <= 0 || line[(at + 3)..].Trim() is not { Length: > 0 } rest || one(line[..at].Trim(), rest) is not { } read) return (found, line);
            found.Add(read);
        }
        return (found, null);
    }
}
