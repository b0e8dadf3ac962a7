using System.Globalization;
using System.Text;
using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Places.Registry;

namespace Endeavour.Indicators.Places.Reading;

/// <summary>Finds areas by what people type: a code, or the beginning or a part of a name they have or had. Names that begin so come first, larger areas before smaller ones.</summary>
sealed class NameSearch
{
    readonly (Area Area, string[] Names)[] _names;

    public NameSearch(AreaRegistry registry) =>
        _names = [.. registry.All.OrderBy(area => Size(area.Kind)).ThenBy(area => area.Name, StringComparer.Ordinal).Select(area => (area, (string[])[Plain(area.Name), .. area.FormerNames.Select(Plain)]))];

    public IReadOnlyList<Area> Find(string text, AreaRegistry registry, int most)
    {
        var plain = Plain(text);
        if (plain.Length == 0) return [];
        var code = text.Trim().ToUpperInvariant();
        return [.. new[] { registry.Get(code) ?? registry.Get(text.Trim()) }.OfType<Area>()
            .Concat(registry.All.Where(area => area.OtherCode == code))
            .Concat(Matching(name => name == plain)).Concat(Matching(name => name.StartsWith(plain, StringComparison.Ordinal)))
            .Concat(Matching(name => name.Contains(" " + plain, StringComparison.Ordinal))).Concat(Matching(name => name.Contains(plain, StringComparison.Ordinal)))
            .Distinct().Take(most)];
    }

    IEnumerable<Area> Matching(Func<string, bool> fits) => _names.Where(each => Array.Exists(each.Names, name => fits(name))).Select(each => each.Area);

    /// <summary>Small letters, without accents and points; "&amp;" is "and".</summary>
    static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Replace("&", " and ", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
            if (char.IsLetterOrDigit(letter)) plain.Append(char.ToLowerInvariant(letter));
            else if (letter is ' ' or '-' or ',' && plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
        return plain.ToString().TrimEnd();
    }

    static int Size(AreaKind kind) => kind switch
    {
        AreaKind.England => 0,
        AreaKind.Region => 1,
        AreaKind.IntegratedCareBoard => 2,
        AreaKind.Partnership => 3,
        AreaKind.UpperTier => 4,
        AreaKind.LowerTier => 5,
        AreaKind.Alliance => 6,
        AreaKind.SubIntegratedCareBoard => 7,
        AreaKind.Neighbourhood or AreaKind.PrimaryCareNetwork => 8,
        AreaKind.Ward => 9,
        AreaKind.MiddleOutputArea => 10,
        _ => 11,
    };
}
