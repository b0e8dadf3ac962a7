using System.Globalization;
using System.Text;
using Endeavour.Bench.Many;

namespace Endeavour.Bench.Planning;

/// <summary>A partnership with a made-up strategy of any size: five parts below each part, as deep as it takes, and a few words changed from version to version.</summary>
/// <param name="Elements">How many parts each version has, a multiple of five.</param>
sealed record LargeStrategy(string Id, string Name, int Elements, int Versions)
{
    const int Broad = 5;
    /// <summary>The same in each: figures are another volume.</summary>
    const int Measures = 20;
    /// <summary>Parts reworded from one version to the next, the same number in each.</summary>
    const int Reworded = 10;

    static readonly string[] Levels = ["aim", "mission", "goal", "area", "action", "step"];
    static readonly int[] Indicators = [90362, 93701, 90632, 20101, 40501, 41101, 90366, 91102, 93505, 11001];

    public Variant Variant => new(Id, Name, "south-tees", "missions/part-0-0");

    public string Newest => Year(Versions - 1);

    /// <summary>The words of the people and the place are an example's; the strategy is made up.</summary>
    public void Write(string folder)
    {
        var into = Directory.CreateDirectory(Path.Combine(folder, Id)).FullName;
        foreach (var file in new[] { "partnership.yaml", "people.yaml" })
            File.WriteAllText(Path.Combine(into, file), File.ReadAllText(Path.Combine("examples/south-tees", file))
                .Replace("id: south-tees", "id: " + Id, StringComparison.Ordinal).Replace("partnership: south-tees", "partnership: " + Id, StringComparison.Ordinal)
                .Replace("LiveWell South Tees Health and Wellbeing Board", Name, StringComparison.Ordinal));
        for (var version = 0; version < Versions; version++) File.WriteAllText(Path.Combine(into, $"{Year(version)}.yaml"), Text(version));
    }

    static string Year(int version) => (2005 + version).ToString(CultureInfo.InvariantCulture);

    string Text(int version)
    {
        var newest = version == Versions - 1;
        var text = new StringBuilder($"""
            strategy:
              partnership: {Id}
              id: plan
              version: "{Year(version)}"
              title: A made-up plan of {Elements} parts
              status: {(newest ? "draft" : "superseded")}
              period:
                from: {Year(version)}
              dated: {Year(version)}-04-01
              vision: Everybody who lives here lives a long life in good health.
              levels:

            """);
        foreach (var level in Levels) text.AppendLine(CultureInfo.InvariantCulture, $"    - {{ id: {level}, name: {char.ToUpperInvariant(level[0])}{level[1..]}, plural: {char.ToUpperInvariant(level[0])}{level[1..]}s }}");
        text.AppendLine("  elements:");
        var (left, measures) = (Shares(Elements), 0);
        for (var i = 0; i < Broad; i++) Element(text, $"part-{i}", 0, left[i], version, ref measures);
        return text.ToString();
    }

    /// <summary>So many parts as five trees of nearly one size.</summary>
    static int[] Shares(int elements) => [.. Enumerable.Range(0, Broad).Select(i => (elements / Broad) + (i < elements % Broad ? 1 : 0))];

    static void Element(StringBuilder text, string slug, int depth, int size, int version, ref int measures)
    {
        var pad = new string(' ', 4 + (4 * depth));
        var number = slug["part-".Length..].Replace('-', '.');
        text.AppendLine(CultureInfo.InvariantCulture, $"{pad}- id: {slug}");
        text.AppendLine(CultureInfo.InvariantCulture, $"{pad}  number: \"{number}\"");
        text.AppendLine(CultureInfo.InvariantCulture, $"{pad}  title: What the partnership does about matter {number}");
        text.AppendLine(CultureInfo.InvariantCulture, $"{pad}  statement: By {2030 + Worded(slug, version)} fewer people who live with {number} wait for the help that they need, wherever they live and whatever they earn{(Worded(slug, version) > 0 ? ", with asthma or without" : "")}.");
        text.AppendLine(CultureInfo.InvariantCulture, $"{pad}  why: Those who need help with {number} most wait for it longest. Two partners out of three said so, and the figures bear them out.");
        text.AppendLine(CultureInfo.InvariantCulture, $"{pad}  due: {{ date: 2030-03-31 }}");
        text.AppendLine(CultureInfo.InvariantCulture, $"{pad}  leads: [{{ post: System leader of {number}, role: lead, state: accepted }}]");
        // Two levels down in every tree, so that the same pages show them.
        if (depth == 1 && measures < Measures)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{pad}  measures: [{{ id: measure-{measures}, title: Measure {measures}, indicator: {Indicators[measures % Indicators.Length]}, higher-is: better, target: {{ value: {50 + measures}, date: 2030-03-31 }} }}]");
            measures++;
        }
        if (size <= 1) return;
        text.AppendLine(CultureInfo.InvariantCulture, $"{pad}  children:");
        var shares = Shares(size - 1);
        for (var i = 0; i < Broad; i++)
            if (shares[i] > 0) Element(text, $"{slug}-{i}", depth + 1, shares[i], version, ref measures);
    }

    /// <summary>How often its words were changed up to this version: the first parts in turn.</summary>
    static int Worded(string slug, int version) => Enumerable.Range(1, version).Count(each => slug == $"part-{each % Broad}-{each / Broad % Broad}" || (Enumerable.Range(0, Reworded / Broad).Any(i => slug == $"part-{i}-{each % Broad}")));
}
