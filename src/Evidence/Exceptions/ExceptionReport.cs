using Endeavour.Indicators.Movements;
using System.Globalization;
using Endeavour.Evidence.Figures;

namespace Endeavour.Evidence.Exceptions;

/// <summary>
/// What stands out among a partnership's outcomes, what was tested to say so, and how much of it chance alone would bring. The same figures give the same report.
/// </summary>
public sealed class ExceptionReport
{
    ExceptionReport(PartnershipFigures figures, List<FindExceptions> looked)
    {
        Figures = figures;
        Found = [.. looked.SelectMany(each => each.Found).OrderBy(each => each.IsBetter switch { false => 0, null => 1, _ => 2 }).ThenBy(each => each.Kind)];
        Tested = looked.Aggregate(new Tested(0, 0, 0, 0, 0, 0), (sum, each) => sum + each.Tested);
        Outcomes = figures.Outcomes.Count(outcome => outcome.HasFigures);
        Releases = [.. figures.Outcomes.Select(outcome => outcome.Release?.Id).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
    }

    public PartnershipFigures Figures { get; }

    /// <summary>What got worse first, then what is neither, then what got better; within each by kind, then in the strategy's order.</summary>
    public IReadOnlyList<OutcomeException> Found { get; }

    public Tested Tested { get; }

    /// <summary>How many outcomes have figures.</summary>
    public int Outcomes { get; }

    /// <summary>The releases that the figures come from.</summary>
    public IReadOnlyList<string> Releases { get; }

    public int Without => Figures.Outcomes.Count - Outcomes;

    public static ExceptionReport Of(PartnershipFigures figures) =>
        new(figures, [.. figures.Outcomes.Where(outcome => outcome.HasFigures).SelectMany(outcome => outcome.Areas.Select(area => FindExceptions.In(outcome, area)))]);

    /// <summary>The answer in a sentence: "3 of 24 outcomes stand out: 2 for the worse, 1 for the better."</summary>
    public string Sentence
    {
        get
        {
            var outcomes = Outcomes == 1 ? "1 outcome has" : $"{Outcomes} outcomes have";
            if (Outcomes == 0) return "No outcome has figures yet, so nothing was tested.";
            if (Found.Count == 0) return $"Nothing stands out. {outcomes} figures, and none of them moved by more than chance would explain.";
            var standing = Found.Select(each => each.Outcome.Slug).Distinct().Count();
            var which = Outcomes == 1 ? "The one outcome with figures" : $"{standing} of the {Count(Outcomes, "outcome", "outcomes")} with figures";
            return $"{which} {(standing == 1 ? "stands" : "stand")} out: {Parts()}.";
        }
    }

    string Parts() => string.Join(", ", new[] { (false, "for the worse"), (true, "for the better"), ((bool?)null, "neither better nor worse") }
        .Select(each => (Number: Found.Count(found => found.IsBetter == each.Item1), Words: each.Item2)).Where(each => each.Number > 0).Select(each => $"{Count(each.Number, "finding", "findings")} {each.Words}"));

    /// <summary>What was looked at: the first thing that somebody asks who doubts a finding, or its absence.</summary>
    public IReadOnlyList<string> Looked =>
    [
        $"{Count(Tested.Changes, "latest figure was", "latest figures were")} held against an earlier one that shares no month with it: a change counts when their 95% confidence intervals do not overlap.",
        $"{Count(Tested.Trends, "series was", "series were")} tested for a trend over the latest five years, at 99.8%.",
        $"{Count(Tested.Gaps, "gap", "gaps")} between the most and the least deprived {(Tested.Gaps == 1 ? "was" : "were")} held against the gap before, at 95%.",
        $"{Count(Tested.Paths, "figure was", "figures were")} held against the straight way from a baseline to a dated target.",
        $"{Count(Tested.Verdicts, "comparison", "comparisons")} with England {(Tested.Verdicts == 1 ? "was" : "were")} held against the one before. That is no test of its own: a verdict can turn though the figure hardly moves.",
    ];

    /// <summary>"Of 40 tests about 0.3 would find something by chance alone."</summary>
    public string Chance => Tested.Tests == 0 ? "No test could be made: no outcome has an earlier figure with a confidence interval."
        : string.Create(CultureInfo.InvariantCulture, $"Of {Count(Tested.Tests, "test", "tests")} {Expectation.About(Tested.ByChance)} would find something by chance alone, were nothing changing anywhere. {Count(Found.Count(IsTested), "was", "were")} found.");

    static bool IsTested(OutcomeException found) => found.Kind is ExceptionKind.Changed or ExceptionKind.Trend or ExceptionKind.GapWidened or ExceptionKind.BetterButWider;

    static string Count(int number, string one, string many) => $"{number.ToString("N0", CultureInfo.InvariantCulture)} {(number == 1 ? one : many)}";
}
