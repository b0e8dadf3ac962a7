using System.Globalization;
using Endeavour.Strategy.Files.Writing;
using static Endeavour.Strategy.Files.Writing.YamlLines;

namespace Endeavour.Strategy.Frameworks.Files;

/// <summary>Frameworks, alignments and spending as a strategy file says them.</summary>
static class WriteFrameworks
{
    public static void Own(YamlLines lines, List<Framework> frameworks) => lines.List("frameworks", frameworks, framework =>
    {
        foreach (var (key, value) in new[]
        {
            ("id", framework.Id), ("title", framework.Title), ("owner", framework.Owner), ("published", framework.Published), ("lapsed", framework.Lapsed), ("after", framework.After), ("source", framework.Source), ("link", framework.Link), ("about", framework.About),
        }) lines.Key(key, value);
        lines.List("items", framework.Items, item => lines.Line(Inline(("id", Text(item.Id)), ("title", Text(item.Title)), ("text", Text(item.Text)), ("weight", Number(item.Weight)))));
    });

    public static void Aligned(YamlLines lines, List<Alignment> alignments) => lines.List("aligns", alignments, each => lines.Line(Inline(("to", Text(each.To)), ("note", Text(each.Note)))));

    public static void Spent(YamlLines lines, List<Spending> spending) =>
        lines.List("spending", spending, each => lines.Line(Inline(("to", Text(each.To)), ("amount", Number(each.Amount)), ("period", Text(each.Period)), ("source", Text(each.Source)))));

    static string? Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture);
}
