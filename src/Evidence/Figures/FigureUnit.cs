using Endeavour.Indicators.Definitions;
using Endeavour.Statistics;
using ChartFigures = Endeavour.Charts.Figures;

namespace Endeavour.Evidence.Figures;

/// <summary>
/// How the figures of one outcome are written for people: percentages with one decimal, others by their size (Fingertips' rule), but
/// never with more decimals than were published. All figures of an outcome have the same decimals, so that they can be compared by eye.
/// </summary>
/// <param name="Note">The unit alone, as a table says it below a title: <c>years</c>, <c>%</c>, <c>per 100,000</c>; empty where nobody says.</param>
/// <param name="After">What follows a figure in a sentence: <c> years</c>; empty for a percentage, whose sign is part of the figure.</param>
public sealed record FigureUnit(string Note, int Decimals, string Prefix, string Suffix, string After)
{
    static readonly HashSet<string> PlainWords = new(["Years", "Days", "Score", "Percentage points", "Count"], StringComparer.OrdinalIgnoreCase);

    public bool IsPercentage => Suffix == "%";

    /// <summary>The same rule for charts and their tables.</summary>
    public ChartFigures ForCharts => new(Decimals, Prefix, Suffix);

    /// <summary>The figure alone: <c>75.9</c>, <c>14.1%</c>.</summary>
    public string Bare(double value) => IsPercentage && value is >= 99.95 and <= 100 ? "100%" : ForCharts.Text(value);

    /// <summary>The figure with its unit: <c>75.9 years</c>, <c>239.9 per 100,000</c>.</summary>
    public string Full(double value) => Bare(value) + After;

    /// <summary>A target, which is often a round number: <c>5%</c>, not <c>5.0%</c>.</summary>
    public string Round(double value) => (this with { Decimals = Math.Min(Decimals, Published([value])) }).Full(value);

    public string Range(Interval limits) => $"{Bare(limits.Lower)} to {Bare(limits.Upper)}";

    /// <summary>A difference without its sign: <c>2.3 years</c>, <c>9.1 percentage points</c>.</summary>
    public string Difference(double difference) =>
        (ForCharts with { Suffix = "" }).Text(Math.Abs(difference)) + (IsPercentage ? " percentage points" : After);

    /// <summary>The limits of a difference, with their signs: <c>-0.3 to 2.1 percentage points</c>.</summary>
    public string DifferenceRange(Interval limits) =>
        $"{(ForCharts with { Suffix = "" }).Text(limits.Lower)} to {(ForCharts with { Suffix = "" }).Text(limits.Upper)}{(IsPercentage ? " percentage points" : After)}";

    /// <summary>Two figures that cannot be told apart once written.</summary>
    public bool LooksSame(double left, double right) => Bare(left) == Bare(right);

    /// <param name="said">What the publisher says of the indicator.</param>
    /// <param name="values">The figures that will be shown.</param>
    public static FigureUnit Of(IndicatorDefinition said, IReadOnlyCollection<double> values)
    {
        var label = said.Unit.Trim();
        if (label == "%" || (label.Length == 0 && said.ValueType == "Proportion")) return new("%", 1, "", "%", "");
        var decimals = Math.Min(BySize(values), Published(values));
        if (label.StartsWith('£')) return new(label, decimals, "£", "", Following(label[1..]));
        var note = PlainWords.Contains(label) ? label.ToLowerInvariant() : label;
        return new(note, decimals, "", "", note is "score" or "count" ? "" : Following(note));
    }

    static string Following(string words) => words.Trim() is { Length: > 0 } said ? " " + said : "";

    static int BySize(IReadOnlyCollection<double> values) => values.Count == 0 ? 1 : values.Max(Math.Abs) switch
    {
        > 1000 => 0,
        > 10 => 1,
        >= 1 => 2,
        _ => 3,
    };

    /// <summary>How many decimals the publisher gave, three at most: 9.4 is not written 9.40.</summary>
    static int Published(IReadOnlyCollection<double> values)
    {
        for (var places = 0; places < 3; places++)
            if (values.All(value => Math.Abs(value - Math.Round(value, places)) < 1e-9 * Math.Max(1, Math.Abs(value)))) return places;
        return 3;
    }
}
