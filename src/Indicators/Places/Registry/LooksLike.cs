namespace Endeavour.Indicators.Places.Registry;

/// <summary>What a code that nobody knows was probably meant to be: one slip of the hand away from a code that is known.</summary>
static class LooksLike
{
    const int Most = 5;

    public static IReadOnlyList<Area> Of(string text, Func<string, Area?> find, IEnumerable<Area> all)
    {
        var tidy = text.Trim().ToUpperInvariant();
        if (tidy.Length is < 2 or > 60) return [];
        var slips = Slips(tidy).Distinct(StringComparer.Ordinal).Select(find).OfType<Area>().Distinct().Take(Most).ToList();
        return slips.Count > 0 ? slips : [.. all.Where(area => area.Name.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase) || area.OtherCode.Length > 0 && area.OtherCode == tidy).Take(Most)];
    }

    /// <summary>Letters for digits, a digit wrong, two changed about, one too few or too many. Codes are short, so there are some two hundred.</summary>
    static IEnumerable<string> Slips(string code)
    {
        var spaceless = code.Replace(" ", "", StringComparison.Ordinal);
        yield return spaceless;
        if (spaceless.Length is < 8 or > 10) yield break;
        yield return spaceless[0] + spaceless[1..].Replace('O', '0').Replace('I', '1').Replace('L', '1');
        for (var at = 1; at < spaceless.Length - 1; at++) yield return spaceless[..at] + spaceless[at + 1] + spaceless[at] + spaceless[(at + 2)..];
        for (var at = 1; at < spaceless.Length; at++)
        {
            yield return spaceless.Remove(at, 1);
            foreach (var digit in "0123456789") yield return spaceless[..at] + digit + spaceless[(at + 1)..];
        }
        for (var at = 1; at <= spaceless.Length && spaceless.Length == 8; at++)
            foreach (var digit in "0123456789") yield return spaceless.Insert(at, digit.ToString());
    }
}
