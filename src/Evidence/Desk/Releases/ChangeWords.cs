using Endeavour.Indicators.Differences;

namespace Endeavour.Evidence.Desk.Releases;

/// <summary>What changed, in words.</summary>
static class ChangeWords
{
    public static string Of(IndicatorDifference each) => each.IsNew ? "Here for the first time" : each.IsNothingNew ? "Nothing new" : string.Join("; ", Parts(each).Where(part => part.Length > 0));

    static IEnumerable<string> Parts(IndicatorDifference each) =>
    [
        each.PeriodsArrived.Count > 0 ? $"new: {string.Join(", ", each.PeriodsArrived)}" : "",
        each.Restated > 0 ? each.RestatedWords.TrimEnd('.') : "",
        each.FiguresGone > 0 ? $"{each.FiguresGone.Spoken()} figures gone, {each.SeriesGone.Spoken()} whole series" : "",
        each.Redefined > 0 ? "defined in other words" : "",
    ];

    public static string Group(Restatement each) => string.Join(", ", new[] { each.Sex, each.Age, each.Category }.Where(part => part.Length > 0));

    /// <summary>Whether it lies beyond the interval it was published with, where there was one.</summary>
    public static string Beyond(Restatement each) => each switch
    {
        { HadInterval: false } => "Not known, it had none",
        { Beyond: { } beyond } => beyond ? "Yes" : "No",
        _ => "It has no figure now",
    };

    public static string Of(GoneSeries each)
    {
        var group = string.Join(", ", new[] { $"{each.Indicator}", each.Area, each.Sex, each.Age, each.Category }.Where(part => part.Length > 0));
        var periods = each.FirstPeriod == each.LastPeriod ? each.FirstPeriod : $"{each.FirstPeriod} to {each.LastPeriod}";
        return $"{group}: {(each.Whole ? "the whole series" : each.Points == 1 ? "1 figure" : $"{each.Points.Spoken()} figures")}, {periods}";
    }
}
