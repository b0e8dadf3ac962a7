namespace Endeavour.Strategy.Programmes;

public enum PhaseState
{
    NotBegun,
    UnderWay,
    Passed,
    Late,
}

/// <summary>How parts of a programme stand on a day. It is never kept: it is read from the dates and the gates.</summary>
public static class Progress
{
    public static PhaseState StateOn(this Phase phase, DateOnly day) => phase switch
    {
        { Passed: { } passed } when passed <= day => PhaseState.Passed,
        { To: { } to } when to < day => PhaseState.Late,
        { Begun: { } begun } when begun <= day => PhaseState.UnderWay,
        { Begun: null, From: { } from } when from <= day => PhaseState.UnderWay,
        _ => PhaseState.NotBegun,
    };

    public static IEnumerable<Criterion> Unmet(this Phase phase) => phase.Gate.Where(each => each.Met is null);

    /// <summary>The year is over and nobody said what was reached.</summary>
    public static bool IsUnsaid(this YearState year, DateOnly day) => year.Ends < day && year.Reached is null;

    public static bool IsLate(this Step step, DateOnly day) => step.Done is null && step.Due < day;

    /// <summary>"2 of 3 criteria are met", or that there are none.</summary>
    public static string GateWords(this Phase phase) => phase.Gate.Count == 0 ? "No criteria are set for its gate" : $"{phase.Gate.Count(each => each.Met is not null)} of {phase.Gate.Count} criteria {(phase.Gate.Count == 1 ? "is" : "are")} met";

    public static string Words(this PhaseState state) => state switch
    {
        PhaseState.NotBegun => "Not begun",
        PhaseState.UnderWay => "Under way",
        PhaseState.Passed => "Passed",
        _ => "Late",
    };

    public static string Colour(this PhaseState state) => state switch
    {
        PhaseState.Passed => "govuk-tag--green",
        PhaseState.Late => "govuk-tag--red",
        PhaseState.UnderWay => "govuk-tag--blue",
        _ => "govuk-tag--grey",
    };
}
