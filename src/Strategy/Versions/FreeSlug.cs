using Endeavour.Platform.Yaml;

namespace Endeavour.Strategy.Versions;

/// <summary>An id made from a title.</summary>
static class FreeSlug
{
    const int Longest = 80;

    /// <param name="otherwise">Where no letter of the title can stand in an address.</param>
    public static string Of(string title, string otherwise, IReadOnlyCollection<string> taken)
    {
        var wanted = Slug.From(title);
        if (wanted.Length > Longest) wanted = wanted[..Longest].TrimEnd('-');
        if (!Slug.IsId(wanted)) wanted = otherwise;
        return Enumerable.Range(1, taken.Count + 1).Select(number => number == 1 ? wanted : FormattableString.Invariant($"{wanted}-{number}")).First(slug => !taken.Contains(slug));
    }
}
