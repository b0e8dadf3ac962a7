using Endeavour.Strategy.Versions;

namespace Endeavour.Strategy.Programmes;

/// <summary>One sentence, or a few, that answer "where are we?".</summary>
public static class WhereWeAre
{
    public static string Of(Programme programme, DateOnly day) => string.Join(' ', new[] { OfPhases(programme, day), OfRoadMap(programme, day), OfSteps(programme, day), OfReviews(programme, day) }.OfType<string>()) is { Length: > 0 } says ? says : "Nothing is planned in it yet.";

    static string? OfPhases(Programme programme, DateOnly day)
    {
        var phases = programme.Phases;
        if (phases.Count == 0) return null;
        var passed = phases.Count(each => each.StateOn(day) == PhaseState.Passed);
        if (passed == phases.Count) return phases.Count == 1 ? "Its one phase is passed." : $"All {phases.Count} phases are passed.";
        var now = phases.FirstOrDefault(each => each.StateOn(day) is PhaseState.Late or PhaseState.UnderWay) ?? phases.First(each => each.StateOn(day) != PhaseState.Passed);
        var late = phases.Count(each => each.StateOn(day) == PhaseState.Late);
        var others = late > 1 ? $" In all, {late} phases are past their end without a passed gate." : "";
        return $"{passed} of {phases.Count} phases {(passed == 1 ? "is" : "are")} passed. " + (now.StateOn(day) switch
        {
            PhaseState.Late => $"{now.Title} should have ended on {Wording.Date(now.To!.Value)}: that its gate was passed is not recorded.",
            PhaseState.UnderWay => $"{now.Title} is under way{(now.To is { } to ? $" until {Wording.Date(to)}" : "")}: {LowerFirst(now.GateWords())}.",
            _ => $"{now.Title} comes next{(now.From is { } from ? $", on {Wording.Date(from)}" : ", without a date")}.",
        }) + others;
    }

    static string? OfRoadMap(Programme programme, DateOnly day)
    {
        var years = programme.Strands.SelectMany(each => each.Years).ToList();
        if (years.Count == 0) return null;
        var (over, unsaid) = (years.Count(each => each.Ends < day), years.Count(each => each.IsUnsaid(day)));
        return over == 0 ? $"The first year of the road map ends on {Wording.Date(years.Min(each => each.Ends))}."
            : unsaid == 0 ? $"For each year of the road map that is over, it is said what was reached."
            : $"Of {over} states of the road map whose year is over, {unsaid} {(unsaid == 1 ? "has" : "have")} no word of what was reached.";
    }

    static string? OfSteps(Programme programme, DateOnly day)
    {
        var steps = programme.Steps;
        if (steps.Count == 0) return null;
        var (done, late, dateless) = (steps.Count(each => each.Done is not null), steps.Count(each => each.IsLate(day)), steps.Count(each => each.Done is null && each.Due is null));
        return $"{done} of {steps.Count} next steps {(done == 1 ? "is" : "are")} done" + (late > 0 ? $", {late} {(late == 1 ? "is" : "are")} late" : "") + (dateless > 0 ? $", {dateless} {(dateless == 1 ? "has" : "have")} no date." : ".");
    }

    static string? OfReviews(Programme programme, DateOnly day) => programme.Reviews.MinBy(each => each.Next) is not { } next ? null
        : next.Next < day ? $"A review is late: {next.Title}, due on {Wording.Date(next.Next)}." : $"The next review is due on {Wording.Date(next.Next)}: {next.Title}.";

    static string LowerFirst(string words) => char.ToLowerInvariant(words[0]) + words[1..];
}
