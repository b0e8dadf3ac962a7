using System.Text.RegularExpressions;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Yaml;

namespace Endeavour.Strategy.Files;

/// <summary>The settings of one partnership, as a file gives them.</summary>
public sealed partial record PartnershipBlock(Partnership Partnership, int Line)
{
    static readonly string[] s_kinds = [.. Platform.Partnerships.Partnership.Kinds];
    const double LeastContrast = 4.5;

    public static PartnershipBlock Read(Fields fields)
    {
        fields.Require("id", "name", "organisation", "areas");
        var partnership = new Partnership
        {
            Id = Id(fields, "id") ?? "",
            Name = fields.Text("name") ?? "",
            Organisation = fields.Text("organisation") ?? "",
            Kind = fields.Word("kind", s_kinds) ?? "other",
            Colour = fields.Group("brand") is { } brand ? Colour(brand) : BrandColour.Default.Css,
            About = fields.Text("about") ?? "",
            Areas = Areas(fields),
        };
        fields.Close();
        return new(partnership, fields.Line);
    }

    /// <summary>The slug of a partnership: it names a database too, so it is stricter than other ids.</summary>
    public static string? Id(Fields fields, string key)
    {
        if (fields.Text(key) is not { } id) return null;
        if (PartnershipId.Problem(id) is not { } problem) return id;
        fields.Problems.Add(fields.LineOf(key), fields.At(key), "bad-id", problem);
        return null;
    }

    static List<CoveredArea> Areas(Fields fields)
    {
        var lines = new Dictionary<string, int>();
        var areas = fields.Groups("areas", area => Area(area, lines));
        if (fields.Has("areas") && areas.Count == 0 && lines.Count == 0)
            fields.Problems.Add(fields.LineOf("areas"), fields.At("areas"), "too-few", "A partnership covers at least one area: `- { code: E06000017, name: Rutland }`.");
        return areas;
    }

    static CoveredArea Area(Fields fields, Dictionary<string, int> lines)
    {
        fields.Require("code", "name");
        var code = AreaCode(fields.Text("code"), fields.LineOf("code"), fields.At("code"), fields.Problems) ?? "";
        var area = new CoveredArea(code, fields.Text("name") ?? "");
        if (!lines.TryAdd(code, fields.LineOf("code")) && code != "")
            fields.Problems.Add(fields.LineOf("code"), fields.At("code"), "duplicate-id", $"The area `{code}` is listed twice: first on line {lines[code]}. Keep one of them.");
        fields.Close();
        return area;
    }

    /// <summary>A code of the Office for National Statistics: a letter and eight digits.</summary>
    public static string? AreaCode(string? code, int line, string path, Problems problems)
    {
        if (code is null || GssCode().IsMatch(code)) return code;
        problems.Add(line, path, "bad-area-code", $"`{code}` is not an area code. Use the nine-character code of the Office for National Statistics: E06000017.");
        return null;
    }

    static string Colour(Fields brand)
    {
        brand.Require("colour");
        var colour = brand.Text("colour");
        if (colour is not null) Judge(colour, brand);
        brand.Close();
        return colour ?? BrandColour.Default.Css;
    }

    static void Judge(string written, Fields brand)
    {
        if (BrandColour.Parse(written) is not { } colour)
            brand.Problems.Add(brand.LineOf("colour"), brand.At("colour"), "bad-colour", $"`{written}` is not a colour. Write # and six digits, in quotes: \"#00594f\".");
        else if (colour.ContrastWithWhite < LeastContrast)
            brand.Problems.Add(brand.LineOf("colour"), brand.At("colour"), "low-contrast", $"`{written}` is too light for white text on it "
                + FormattableString.Invariant($"({colour.ContrastWithWhite:0.0}:1, at least {LeastContrast}:1 is needed). Choose a darker one."));
    }

    [GeneratedRegex(@"^[A-Z][0-9]{8}\z")]
    private static partial Regex GssCode();
}
