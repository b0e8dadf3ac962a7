using Endeavour.Charts;

namespace Endeavour.Tests.Charts;

/// <summary>Made-up paths to a target.</summary>
static class PathSamples
{
    static readonly double[] Smoking = [19.8, 19.1, 18.9, 18.0, 17.6, 17.1, 16.3, 16.6, 15.9, 15.4, 15.6, 15.1];

    static IReadOnlyList<string> Years(int first, int count) => [.. Enumerable.Range(first, count).Select(year => $"{year}")];

    public static TargetPath Missed { get; } = new()
    {
        Id = "path",
        Title = "Smoking is falling too slowly to be sure of reaching the target",
        Axis = "Percentage of adults who smoke",
        Area = "Middlesbrough",
        Periods = Years(2012, 19),
        History = [.. Smoking.Select(value => new Estimate(value, value - 1.2, value + 1.2))],
        Projection = [.. Enumerable.Range(1, 7).Select(i => 15.1 - (0.13 * i)).Select((value, i) => new Estimate(value, value - 0.9 - (i * 0.24), value + 0.9 + (i * 0.28)))],
        Target = new(12, "2030", "Target for 2030"),
        Better = Orientation.LowIsBetter,
        Figures = new(1, Suffix: "%"),
    };

    public static TargetPath Gaps { get; } = Missed with
    {
        Id = "path-gaps",
        Title = "More children are ready for school",
        Axis = "Percentage of children with a good level of development",
        Area = "Leicester, Leicestershire and Rutland Integrated Care Board",
        Better = Orientation.HighIsBetter,
        Periods = [.. Enumerable.Range(2016, 14).Select(year => $"{year}/{(year + 1) % 100}")],
        History =
        [
            new(66, 65, 67, VerdictMark.Worse), new(67.2, 66, 68.4, VerdictMark.Worse), new(69, 68, 70, VerdictMark.Similar), Estimate.Missing(), Estimate.Missing(Absence.Suppressed),
            new(65.1, 64, 66.2, VerdictMark.Similar), new(66.9, 66, 67.8, VerdictMark.Similar), new(68.4, 67.3, 69.5, VerdictMark.Better), new(70.2, 69.2, 71.2, VerdictMark.Better),
        ],
        Projection = [new(71.2, 70, 72.4), new(72.4, 70.6, 74.2), new(73.5, 71.3, 75.7), new(74.6, 72, 77.2)],
        Target = new(71.5, "2028/29", "Target"),
    };

    public static TargetPath NoTarget { get; } = Missed with { Id = "path-none", Title = "No target is agreed", Target = null };

    public static TargetPath NoProjection { get; } = Missed with { Id = "path-bare", Title = "No projection can be made", Projection = [], Area = "ميدلزبره" };

    public static TargetPath Nothing { get; } = Missed with { Id = "path-nothing", Title = "Nothing", History = [Estimate.Missing()], Projection = [], Target = null };
}
