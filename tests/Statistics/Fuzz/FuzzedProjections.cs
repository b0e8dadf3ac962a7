using Endeavour.Statistics;

namespace Endeavour.Tests.Statistics.Fuzz;

/// <summary>Projections and targets.</summary>
static class FuzzedProjections
{
    public static readonly FuzzedMethod[] Methods = [new("Projection", 60_000, Project)];

    static double Year(Odd odd, int place) => odd.OneIn(80) ? odd.Signed() : 2010 + place + (odd.OneIn(10) ? odd.Share() : 0);

    static void Project(Odd odd)
    {
        var settings = new ProjectionSettings(odd.Kind<ProjectionScale>(), odd.OneIn(20) ? odd.Number() : 100);
        double Amount() => odd.OneIn(30) ? odd.Signed() : 100 * odd.Share();
        var places = odd.OneIn(10) ? odd.Below(9) : 5 + odd.Below(6);
        ProjectionPoint[] points = [.. Enumerable.Range(0, places).Select(place => new ProjectionPoint(Year(odd, place), Amount()) { Weight = odd.OneIn(20) ? odd.Number() : 1 })];
        if (odd.OneIn(60)) settings = default;
        Sound.Answer(Projection.Of(points, settings), projection => Check(odd, projection, settings));
    }

    static void Check(Odd odd, Projection projection, ProjectionSettings settings)
    {
        var (level, year, target) = (odd.Level(), Year(odd, 12), odd.OneIn(4) ? odd.Signed() : 100 * odd.Share());
        var least = settings.Scale == ProjectionScale.Natural ? double.NegativeInfinity : 0;
        Sound.True(projection.Points >= Projection.FewestPoints && double.IsFinite(projection.Latest.Value), "A projection rests on too little.");
        if (odd.OneIn(2)) Check(projection.At(year, level), level, least, settings.Scale == ProjectionScale.Logit ? settings.Whole : double.PositiveInfinity);
        else Check(projection.YearlyChange(level), level, settings.Scale == ProjectionScale.Natural ? least : -100, double.PositiveInfinity);
        var outlook = projection.Towards(year, target, odd.Kind<Polarity>(), level);
        Sound.True(Enum.IsDefined(outlook.Chance) && (outlook.IsReached ? outlook.Chance != TargetChance.None : outlook.Chance != TargetChance.Clear), $"{outlook} contradicts itself.");
        Sound.Answer(projection.NeededYearlyChange(year, target), each => Sound.Number(each));
    }

    static void Check(IntervalEstimate estimate, double level, double least, double most)
    {
        Sound.Number(estimate.Value, Math.Max(least, double.MinValue), Math.Min(most, double.MaxValue));
        Sound.Limits(estimate.Limits, level, least, most);
        Sound.True(estimate.Limits.Contains(estimate.Value), $"{estimate} is not within its limits.");
    }
}
