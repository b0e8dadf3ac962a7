namespace Endeavour.Evidence.Desk.Indicators;

/// <summary>How the figures of an indicator stand today.</summary>
public enum IndicatorState
{
    UpToDate,

    /// <summary>The last import brought the same figures again, and new ones are not expected yet.</summary>
    NothingNew,

    /// <summary>A month in which new ones should have come has passed.</summary>
    Late,

    /// <summary>There are no published figures. Made-up ones are none.</summary>
    NeverCame,
}

/// <summary>How an indicator stands, from nothing but the day: silence is never "up to date".</summary>
/// <param name="Expected">The month in which the next figures should come; null where nobody waits for them.</param>
/// <param name="After">The latest period that is there, in the publisher's words; empty where none is.</param>
public sealed record IndicatorStanding(IndicatorState State, DateOnly? Expected, string After, bool Missed)
{
    /// <param name="came">When the figures of the latest period came; null where none ever did.</param>
    /// <param name="watched">Since when someone says how often they should; null where nobody does.</param>
    public static IndicatorStanding Of(UpdateCycle cycle, DateOnly? came, string after, bool nothingNew, DateOnly? watched, DateOnly today)
    {
        var expected = (came ?? watched) is { } from ? cycle.Next(from) : (DateOnly?)null;
        var missed = expected is { } month && today >= month.AddMonths(1);
        var state = came is null ? IndicatorState.NeverCame : missed ? IndicatorState.Late : nothingNew ? IndicatorState.NothingNew : IndicatorState.UpToDate;
        return new(state, expected, came is null ? "" : after, missed);
    }

    public string Word => State switch
    {
        IndicatorState.UpToDate => "Up to date",
        IndicatorState.NothingNew => "Nothing new",
        IndicatorState.Late => "Late",
        _ => Missed ? "Never came, late" : "Never came",
    };

    /// <summary>"Figures after 2022 were expected in March 2026 and have not come."</summary>
    public string Sentence => this switch
    {
        { Missed: true, Expected: { } month } => $"{(After.Length > 0 ? $"Figures after {After}" : "Its first figures")} were expected in {month.Month()} and have not come.",
        { Expected: { } month } => $"{(After.Length > 0 ? $"Figures after {After}" : "Its first figures")} are expected in {month.Month()}.",
        _ => "No figures have come, and nobody has said when they should.",
    };
}
