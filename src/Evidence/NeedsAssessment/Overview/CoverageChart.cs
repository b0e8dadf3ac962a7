using Endeavour.Charts;

namespace Endeavour.Evidence.NeedsAssessment.Overview;

/// <summary>Where the work is: how many questions of each part of the strategy nobody has answered. A bar goes as its questions are answered.</summary>
public static class CoverageChart
{
    public static Bars Of(IReadOnlyList<GoalCoverage> coverage) => new()
    {
        Id = "needs-coverage",
        Title = Title(coverage),
        Axis = "Number of questions",
        Groups = coverage is [{ Goal.Part.Kind: var kind }, ..] ? kind : "Part of the strategy",
        Items = [.. coverage.Select(each => new Bar($"{each.Name} ({Tally.Questions(each.Tally.Asked)} asked)", new(each.Tally.Unanswered)))],
        Figures = new(Decimals: 0),
    };

    static string Title(IReadOnlyList<GoalCoverage> coverage)
    {
        var open = coverage.Where(each => each.Tally.Unanswered > 0).ToList();
        if (open.Count == 0) return "Every question has been looked at";
        var most = open.MaxBy(each => each.Tally.Unanswered)!;
        return $"Most is still to be answered about: {most.Goal.Title}";
    }
}
