using System.Text.RegularExpressions;

namespace Endeavour.Bench.Many;

/// <summary>One partnership of many: an example in another place.</summary>
/// <param name="Example">The folder in <c>examples</c> whose words it has.</param>
/// <param name="Element">One page of its strategy.</param>
sealed record Variant(string Id, string Name, string Example, string Element);

/// <summary>The four examples under other names, one for each upper-tier authority of England, each with the codes of its own place.</summary>
static partial class Variants
{
    sealed record Example(string Folder, string Place, string[] Codes, string Element);

    static readonly Example[] Examples =
    [
        new("rutland", "Rutland", ["E06000017"], "priorities/best-start"),
        new("south-tees", "(?:Live ?Well )?South Tees", ["E06000002", "E06000003"], "missions/better-health"),
        new("leicestershire", "Leicestershire", ["E10000018"], "priorities/first-1001-days"),
        new("mid-and-south-essex", "Mid and South Essex", ["E06000033", "E06000034", "E10000012"], "priorities/access"),
    ];

    /// <summary>Writes what makes so many partnerships into a folder that <c>endeavour import</c> takes.</summary>
    public static List<Variant> Write(string folder, int count)
    {
        var places = Places();
        var variants = new List<Variant>();
        for (var i = 0; i < count; i++)
        {
            var (example, place) = (Examples[i % Examples.Length], places[i]);
            var variant = new Variant(Slug().Replace(place.Name.ToLowerInvariant(), "-").Trim('-'), place.Name, example.Folder, example.Element);
            var into = Directory.CreateDirectory(Path.Combine(folder, variant.Id)).FullName;
            foreach (var file in Directory.EnumerateFiles(Path.Combine("examples", example.Folder)))
                File.WriteAllText(Path.Combine(into, Path.GetFileName(file)), Elsewhere(File.ReadAllText(file), example, variant, [.. Enumerable.Range(i, 3).Select(next => places[next % places.Count].Code)]));
            variants.Add(variant);
        }
        File.Copy("examples/illustrative.yaml", Path.Combine(folder, "illustrative.yaml"));
        return variants;
    }

    static string Elsewhere(string text, Example example, Variant variant, string[] codes)
    {
        text = Regex.Replace(text, $@"(?m)^(\s*(?:id|partnership): ){example.Folder}$", "$1" + variant.Id);
        text = Regex.Replace(text, example.Place, variant.Name);
        // All at once: a place's new code may be the old one of another.
        return Regex.Replace(text, string.Join('|', example.Codes), code => codes[Array.IndexOf(example.Codes, code.Value)]);
    }

    /// <summary>Each upper-tier authority; its name without the comma that would end it in a file.</summary>
    static List<(string Code, string Name)> Places() =>
        [.. File.ReadLines("src/Indicators/Demonstration/upper-tier-areas.csv").Select(line => Area().Match(line)).Where(area => area.Success).Select(area => (area.Groups[1].Value, area.Groups[2].Value.Replace(",", "", StringComparison.Ordinal)))];

    [GeneratedRegex("^(E[0-9]{8}),\"([^\"]+)\"")]
    private static partial Regex Area();

    [GeneratedRegex("[^a-z]+")]
    private static partial Regex Slug();
}
