namespace Endeavour.Charts.Pyramids;

/// <summary>One sex: what the bars show, the youngest first, and the sum of its people where the bands hold people.</summary>
sealed record PyramidSide(string Name, IReadOnlyList<Estimate> Figures, IReadOnlyList<double?> Comparison, double People)
{
    public static (PyramidSide Male, PyramidSide Female) Of(PopulationPyramid chart)
    {
        Estimate[] male = [.. chart.Bands.Select(band => Whole(band.Male))], female = [.. chart.Bands.Select(band => Whole(band.Female))];
        double?[] maleComparison = [.. chart.Bands.Select(band => Whole(band.MaleComparison))], femaleComparison = [.. chart.Bands.Select(band => Whole(band.FemaleComparison))];
        var (males, females) = (Sum(male.Select(figure => figure.Value)), Sum(female.Select(figure => figure.Value)));
        if (chart.Shows != PyramidFigures.PeopleAsPercentages) return (new(chart.MaleLabel, male, maleComparison, males), new(chart.FemaleLabel, female, femaleComparison, females));
        var (all, compared) = (All(chart, males + females), Sum(maleComparison.Concat(femaleComparison)));
        return (new(chart.MaleLabel, [.. male.Select(figure => Share(figure, all))], [.. maleComparison.Select(value => Share(value, compared))], males),
            new(chart.FemaleLabel, [.. female.Select(figure => Share(figure, all))], [.. femaleComparison.Select(value => Share(value, compared))], females));
    }

    public static double All(PopulationPyramid chart, double sum) => chart.People is { } people && Estimate.Usable(people) && people > 0 ? people : sum;

    static double Sum(IEnumerable<double?> values) => values.Where(Estimate.Usable).Sum(value => value!.Value);

    static Estimate Whole(Estimate figure) =>
        !figure.Known ? figure : figure.Number < 0 ? Estimate.Missing(Absence.NotCalculated) : figure.Limits is { } limits ? figure with { Lower = Math.Max(0, limits.Lower), Upper = Math.Max(0, limits.Upper) } : figure;

    static double? Whole(double? value) => Estimate.Usable(value) && value >= 0 ? value : null;

    static double? Share(double? value, double all) => value is { } number && all > 0 ? 100 * number / all : null;

    static Estimate Share(Estimate figure, double all) =>
        !figure.Known ? figure : all > 0 ? figure with { Value = Share(figure.Value, all), Lower = Share(figure.Lower, all), Upper = Share(figure.Upper, all) } : Estimate.Missing(Absence.NotCalculated);
}
