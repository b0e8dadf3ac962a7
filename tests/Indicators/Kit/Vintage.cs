namespace Endeavour.Tests.Indicators.Kit;

/// <summary>How one vintage of the export names its columns: the name in the file, and the text of <see cref="Row"/> that stands under it.</summary>
sealed record Vintage(string Title, params (string Name, string Text)[] Columns)
{
    static readonly (string, string)[] First =
    [
        ("Indicator ID", "Indicator"), ("Indicator Name", "Name"), ("Parent Code", "ParentCode"), ("Parent Name", "ParentName"), ("Area Code", "Area"), ("Area Name", "AreaName"),
        ("Area Type", "AreaType"), ("Sex", "Sex"), ("Age", "Age"), ("Category Type", "CategoryType"), ("Category", "Category"), ("Time period", "Period"), ("Value", "Value"),
    ];

    static readonly (string, string)[] OnePair = [("Lower CI limit", "Lower95"), ("Upper CI limit", "Upper95")];

    static readonly (string, string)[] TwoPairs =
        [("Lower CI 95.0 limit", "Lower95"), ("Upper CI 95.0 limit", "Upper95"), ("Lower CI 99.8 limit", "Lower998"), ("Upper CI 99.8 limit", "Upper998")];

    static readonly (string, string)[] Middle =
        [("Count", "Count"), ("Denominator", "Denominator"), ("Value note", "Note"), ("Recent Trend", "Trend"), ("Compared to England value or percentiles", "ToEngland")];

    static (string, string) Parent(string area) => ($"Compared to {area}", "ToParent");

    public static Vintage Of2017 { get; } = new("2017", [.. First, .. OnePair, .. Middle, Parent("Region value or percentiles"), ("Time period Sortable", "Sortable")]);
    public static Vintage Of2018 { get; } = new("2018", [.. First, .. TwoPairs, .. Middle, Parent("subnational parent value or percentiles"), ("Time period Sortable", "Sortable"), ("New data", "New")]);
    public static Vintage Of2019 { get; } = new("2019", [.. First, .. TwoPairs, .. Middle, Parent("Region value or percentiles"), ("Time period Sortable", "Sortable"), ("New data", "New"), ("Compared to goal", "Goal")]);
    public static Vintage Of2021 { get; } = new("2021", [.. First, .. TwoPairs, .. Middle, Parent("percentiles"), ("Time period Sortable", "Sortable"), ("New data", "New"), ("Compared to goal", "Goal")]);
    public static Vintage Of2022 { get; } = new("2022", [.. Of2021.Columns, ("Time period range", "Range")]);

    public static IReadOnlyList<Vintage> All { get; } =
    [
        Of2017, Of2018, Of2019, Of2021, Of2022,
        Of2019 with { Title = "parent named England too", Columns = [.. First, .. TwoPairs, .. Middle, Parent("England value or percentiles"), .. Of2019.Columns[^3..]] },
        Of2022.Renamed("column not used", ("Compared to percentiles", "Column not used")),
        Of2022.Renamed("target", ("New data", "Target data"), ("Compared to goal", "Compared to Target"), ("Area Name", "AreaName"), ("Compared to percentiles", "Compared to parent value or percentiles")),
        Of2022.Named("R, no spaces", name => name.Replace(" ", "", StringComparison.Ordinal)),
        Of2022.Named("R, underscores", name => name.Replace(' ', '_')),
        Of2022.Named("R, stops", name => name.Replace(' ', '.')),
        Of2022.Named("shouted", name => name.ToUpperInvariant()),
        Of2022.Named("whispered, spaced", name => $"  {name.ToLowerInvariant().Replace(" ", "  ", StringComparison.Ordinal)} "),
        Of2022 with { Title = "other order", Columns = [.. Of2022.Columns.Reverse()] },
        Of2022 with { Title = "R's row names first", Columns = [("", "Nothing"), .. Of2022.Columns] },
    ];

    public string Header => string.Join(',', Columns.Select(column => Quoted(column.Name)));

    public string Line(Row row) => string.Join(',', Columns.Select(column => Quoted(row[column.Text])));

    /// <summary>A whole file, records ending as the service ends them.</summary>
    public string File(params IEnumerable<Row> rows) => string.Concat(rows.Select(Line).Prepend(Header).Select(line => line + "\r\n"));

    public Vintage Named(string title, Func<string, string> rename) => new(title, [.. Columns.Select(column => (rename(column.Name), column.Text))]);

    Vintage Renamed(string title, params (string From, string To)[] names) =>
        Named(title, name => names.FirstOrDefault(each => each.From == name) is { To: { } to } ? to : name);

    public override string ToString() => Title;

    public static string Quoted(string text) => text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
