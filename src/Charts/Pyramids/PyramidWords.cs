using Endeavour.Charts.Drawing;

namespace Endeavour.Charts.Pyramids;

/// <summary>What a pyramid says in words and as a table.</summary>
static class PyramidWords
{
    static readonly Figures Whole = new(0);

    static readonly Figures Percent = new(1, Suffix: "%");

    public static string Description(PopulationPyramid chart)
    {
        if (chart.Description.Length > 0) return chart.Description;
        var (male, female) = PyramidSide.Of(chart);
        var bands = chart.Bands.Select((band, i) => $"{Direction.Inside(band.Ages)}: {chart.Written.Value(male.Figures[i])} and {chart.Written.Value(female.Figures[i])}");
        var compared = Compared(chart) ? $" Outline: {Direction.Inside(chart.ComparisonLabel)}." : "";
        return $"Population pyramid. {Sentence(chart)} {chart.Unit}, {chart.MaleLabel} and {chart.FemaleLabel}. {string.Join("; ", bands)}.{compared}";
    }

    public static string Sentence(PopulationPyramid chart)
    {
        var (male, female) = PyramidSide.Of(chart);
        if (chart.Shows == PyramidFigures.Percentages) return chart.People is { } people && Estimate.Usable(people) ? $"{Whole.Text(people)} people." : "People by age and sex, as percentages of all people.";
        var (counted, missing) = (male.People + female.People, male.Figures.Concat(female.Figures).Count(figure => !figure.Known));
        var all = PyramidSide.All(chart, counted);
        if (all <= 0) return "There are no figures to show.";
        var left = missing == 0 ? "" : $" {missing} {(missing == 1 ? "figure is" : "figures are")} missing from the bands.";
        return $"{Whole.Text(all)} people: {Part(male, all)} and {Part(female, all)}.{left}";
    }

    /// <summary>A side's people in words, for the heading above it.</summary>
    public static string Total(PopulationPyramid chart, PyramidSide side, double counted) =>
        chart.Shows == PyramidFigures.Percentages || side.People <= 0 ? "" : $"{Whole.Text(side.People)} ({Percent.Text(100 * side.People / PyramidSide.All(chart, counted))})";

    public static bool Compared(PopulationPyramid chart) => chart.Bands.Any(band => Estimate.Usable(band.MaleComparison) || Estimate.Usable(band.FemaleComparison));

    public static ChartTable Table(PopulationPyramid chart)
    {
        var (male, female) = PyramidSide.Of(chart);
        List<ChartColumn> columns = [new(chart.AgesLabel)];
        List<Func<int, string>> cells = [i => chart.Bands[i].Ages];
        void Add(string heading, Func<int, string> cell)
        {
            columns.Add(new(heading, Numeric: true));
            cells.Add(cell);
        }
        foreach (var (side, given) in new (PyramidSide, Func<PyramidBand, Estimate>)[] { (male, band => band.Male), (female, band => band.Female) })
        {
            var shares = chart.Shows == PyramidFigures.PeopleAsPercentages;
            if (shares) Add(side.Name, i => Whole.Value(given(chart.Bands[i])));
            Add(shares ? $"{side.Name}: {chart.Unit}" : side.Name, i => chart.Written.Value(side.Figures[i]));
            if (side.Figures.Any(figure => figure.Limits is not null)) Add($"{side.Name}: {chart.LimitsLabel}", i => chart.Written.Limits(side.Figures[i]));
            if (Compared(chart)) Add($"{side.Name}: {chart.ComparisonLabel}", i => side.Comparison[i] is { } value ? chart.Written.Text(value) : "");
        }
        return new(chart.Title, columns, [.. chart.Bands.Select((_, i) => cells.Select(cell => cell(i)).ToArray())]);
    }

    static string Part(PyramidSide side, double all) => $"{Whole.Text(side.People)} {Direction.Inside(side.Name.ToLowerInvariant())} ({Percent.Text(100 * side.People / all)})";
}
