using Endeavour.Charts;

namespace Endeavour.Publishing.Gallery.Kinds;

static class MatrixExamples
{
    static readonly string[] Themes = ["Mental health", "Housing", "Smoking", "Work and skills", "Ageing well", "Clean air"];

    static PriorityMatrix Ordinary { get; } = new()
    {
        Id = "matrix",
        Title = "",
        Strategies = ["Ashcombe", "Barrowdale", "Carrow Vale", "Dunmere", "Elmstead Chase"],
        Priorities = Rows(Themes, 5, counted: false),
    };

    public static GalleryKind Kind() => new("matrix", "Priority matrices", "What do partners' strategies have in common?",
        "Each row is a priority, each column a strategy. A filled square says that the strategy makes it one of its own priorities, a ring that it is mentioned; an empty place that it is not. On a phone it is a list.",
        [.. Drawings().Select((each, i) => Drawn.Of(each.Heading, each.Says, $"matrix-{i + 1}-chart", each.Chart))]);

    static IEnumerable<(string Heading, string Says, PriorityMatrix Chart)> Drawings() =>
    [
        ("Five strategies", "With totals for rows and columns.", Ordinary),
        ("Groups and counts", "How often each priority is named, under two headings.", Ordinary with { Priorities = [.. Rows(Themes, 5, counted: true).Select((row, i) => row with { Group = i < 3 ? "Health" : "What health depends on" })] }),
        ("One strategy and one priority", "A single place.", Ordinary with { Strategies = ["Ashcombe"], Priorities = [new("Housing", [new(PriorityLevel.Strong)])] }),
        ("Not reviewed", "A cross, which counts for nothing.", Ordinary with { Priorities = [.. Ordinary.Priorities.Select((row, i) => row with { Cells = [.. row.Cells.Select((cell, k) => k == 2 || i == 4 ? new PriorityCell(PriorityLevel.NotReviewed) : cell)] })] }),
        ("Named by none", "No strategy names any of them.", Ordinary with { Priorities = [.. Themes.Select(theme => new MatrixPriority(theme, [.. Ordinary.Strategies.Select(_ => new PriorityCell(PriorityLevel.None))]))] }),
        ("Forty areas", "Too many for columns: a list.", Ordinary with { Strategies = Places.Forty, Priorities = Rows(Themes, 40, counted: false) }),
        ("Long names", "Names are wrapped, never cut, or numbered with a key.", Ordinary with { Strategies = [Places.Long, "Penrose and the Lynns Metropolitan Borough Council", .. Ordinary.Strategies.Skip(2)], Priorities = [.. Ordinary.Priorities.Select((row, i) => i == 1 ? row with { Name = "Homes that are warm, dry, safe and within the means of everyone who lives in them", Group = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch" } : row)] }),
        ("Names from right to left", "Arabic and Hebrew names keep their brackets and numbers in order.", Ordinary with { Strategies = [Places.Arabic, Places.Hebrew, .. Ordinary.Strategies.Skip(2)], Priorities = [.. Ordinary.Priorities.Select((row, i) => i == 1 ? row with { Name = "السكن (2)" } : row)] }),
        ("Nothing at all", "No strategies and no priorities.", Ordinary with { Strategies = [], Priorities = [] }),
        ("Extremes of size", "Mentioned once and a million times.", Ordinary with { Priorities = [.. Ordinary.Priorities.Take(2).Select((row, i) => row with { Cells = [.. row.Cells.Select((_, k) => new PriorityCell(PriorityLevel.Mentioned, i == 0 && k == 1 ? 1_234_567 : 1))] })] }),
    ];

    static MatrixPriority[] Rows(string[] names, int columns, bool counted) => [.. names.Select((name, i) => new MatrixPriority(name, [.. Enumerable.Range(0, columns).Select(k =>
    {
        var level = (PriorityLevel)(((i * 5) + (k * 7) + (i * k)) % 3);
        return new PriorityCell(level, counted && level != PriorityLevel.None ? 1 + ((i + (k * 3)) % 14) : 0);
    })]))];
}
