using Endeavour.Charts.Pyramids;

namespace Endeavour.Charts;

/// <summary>An age band of a pyramid. A figure below zero counts as missing.</summary>
/// <param name="Ages">The ages: <c>0 to 4</c>, <c>90 and over</c>.</param>
/// <param name="Male">The males of these ages.</param>
/// <param name="Female">The females of these ages.</param>
/// <param name="MaleComparison">The same for the comparison, mostly England.</param>
/// <param name="FemaleComparison">The same for the comparison, mostly England.</param>
public sealed record PyramidBand(string Ages, Estimate Male, Estimate Female, double? MaleComparison = null, double? FemaleComparison = null);

/// <summary>What the bands of a pyramid hold, and what its bars show.</summary>
public enum PyramidFigures
{
    /// <summary>The bands hold numbers of people, and the bars show them.</summary>
    People,

    /// <summary>The bands hold numbers of people; the bars show them as percentages of all people, so that places of any size can be compared.</summary>
    PeopleAsPercentages,

    /// <summary>The bands hold percentages already.</summary>
    Percentages,
}

/// <summary>
/// A population by age and sex: males to the left, females to the right, the oldest on top, with the comparison as an outline. Which side a
/// bar is on says whose it is; colour only helps.
/// </summary>
public sealed record PopulationPyramid
{
    /// <summary>Begins every id in the drawing: one of its own for each chart on a page.</summary>
    public required string Id { get; init; }

    /// <summary>What the chart says, for screen readers.</summary>
    public required string Title { get; init; }

    /// <summary>What is to be seen, for screen readers; made from the figures when it is empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>The age bands, the youngest first.</summary>
    public required IReadOnlyList<PyramidBand> Bands { get; init; }

    /// <summary>What the bands hold and the bars show.</summary>
    public PyramidFigures Shows { get; init; }

    /// <summary>All people, where the bands do not add up to them; null: the sum of the bands.</summary>
    public double? People { get; init; }

    /// <summary>The unit in words, above the bars.</summary>
    public string Axis { get; init; } = "";

    /// <summary>The name of the left side.</summary>
    public string MaleLabel { get; init; } = "Males";

    /// <summary>The name of the right side.</summary>
    public string FemaleLabel { get; init; } = "Females";

    /// <summary>The name of the column of ages.</summary>
    public string AgesLabel { get; init; } = "Age";

    /// <summary>What the outline is.</summary>
    public string ComparisonLabel { get; init; } = "England";

    /// <summary>How the bars' figures are written; null: whole numbers for people, one decimal and % for percentages.</summary>
    public Figures? Figures { get; init; }

    /// <summary>What the limits are, in the key and the table, where figures have any.</summary>
    public string LimitsLabel { get; init; } = "95% confidence interval";

    /// <summary>The chart in one form.</summary>
    /// <param name="form">Wide, narrow or print.</param>
    /// <returns>An <c>svg</c> element.</returns>
    /// <exception cref="ArgumentException">The id cannot be an id.</exception>
    public string Svg(ChartForm form = ChartForm.Wide) => new PyramidDrawing(this, form).Svg();

    /// <summary>The wide and the narrow form, one after the other, for a page that shows one of them by CSS.</summary>
    /// <returns>Two <c>svg</c> elements.</returns>
    public string Screen() => Svg() + Svg(ChartForm.Narrow);

    /// <summary>How many people there are: <c>39,927 people: 19,800 males (49.6%) and 20,127 females (50.4%).</c></summary>
    /// <returns>The sentence.</returns>
    public string Sentence() => PyramidWords.Sentence(this);

    /// <summary>The same figures as a table: a row for each age band, the youngest first.</summary>
    /// <returns>The table; its caption is the title.</returns>
    public ChartTable Table() => PyramidWords.Table(this);

    internal Figures Written => Figures ?? (Shows == PyramidFigures.People ? new(0) : new(1, Suffix: "%"));

    internal string Unit => Axis.Length > 0 ? Axis : Shows == PyramidFigures.People ? "People" : "Percentage of all people";
}
