using Endeavour.Strategy.Versions;

namespace Endeavour.Strategy.Programmes;

/// <summary>Something about the order of phases that cannot be right, or that somebody should explain.</summary>
/// <param name="Phase">The id of the phase where it is mended.</param>
public sealed record OrderFinding(string Code, string Phase, string Says);

/// <summary>Whether the dates of phases can be: each in order after the one before it, its gate passed before the next begins.</summary>
public static class PhaseOrder
{
    const int FarYears = 15;
    static readonly int[] s_slips = [-1, 1, -10, 10, -100, 100];

    /// <summary>All of them, in the order of the phases. A year that explains the rest is said in place of the rest.</summary>
    public static IReadOnlyList<OrderFinding> Of(IReadOnlyList<Phase> phases)
    {
        var slips = Slips(phases);
        var found = new List<OrderFinding>();
        foreach (var (at, phase) in phases.Index())
        {
            if (slips[at] is { } slip) found.Add(slip);
            else if (phase.From is null || phase.To is null) found.Add(new("no-date", phase.Id, $"{phase.Title} has no {(phase.From is null && phase.To is null ? "dates" : phase.From is null ? "day on which it begins" : "day on which it ends")}."));
            else if (phase.To < phase.From) found.Add(new("ends-before-it-begins", phase.Id, $"{phase.Title} ends on {Wording.Date(phase.To.Value)}, before it begins on {Wording.Date(phase.From.Value)}."));
            if (at == 0) continue;
            if (slips[at] is null && slips[at - 1] is null && Order(phases[at - 1], phase) is { } order) found.Add(order);
            if (Gate(phases[at - 1], phase) is { } gate) found.Add(gate);
        }
        return found;
    }

    /// <summary>For each phase: a year that cannot be meant, because with another it would stand in order or because it is far from all others; none where nothing shows which phase is to blame.</summary>
    static List<OrderFinding?> Slips(IReadOnlyList<Phase> phases)
    {
        var could = phases.Index().Select(each => (At: each.Index, Better: Better(phases, each.Index))).Where(each => each.Better is not null).ToList();
        var healing = could.Where(each => InOrder([.. phases.Select((phase, at) => at == each.At ? each.Better! : phase)])).ToList();
        var between = healing.Where(each => each.At > 0 && each.At < phases.Count - 1).ToList();
        var blamed = healing.Count == 0 ? could : between.Count == 1 ? between : healing.Count == 1 ? healing : [];
        return [.. phases.Select((phase, at) => blamed.Find(each => each.At == at).Better is { } better ? Said(phases, at, better) : Far(phases, at))];
    }

    /// <summary>The phase with the year that makes it fit between its neighbours; none when it fits, or no other year does.</summary>
    static Phase? Better(IReadOnlyList<Phase> phases, int at)
    {
        if (phases.Count == 1 || phases[at] is not { From: { } from, To: { } to } phase || Fits(phases, at, from, to)) return null;
        foreach (var by in s_slips)
        {
            if (Shift(from, by) is { } earlier && Shift(to, by) is { } later && Fits(phases, at, earlier, later)) return phase with { From = earlier, To = later };
            if (Shift(to, by) is { } ends && Fits(phases, at, from, ends)) return phase with { To = ends };
            if (Shift(from, by) is { } begins && Fits(phases, at, begins, to)) return phase with { From = begins };
        }
        return null;
    }

    static OrderFinding? Far(IReadOnlyList<Phase> phases, int at)
    {
        if (phases[at] is not { From: { } from, To: { } to } phase) return null;
        var others = phases.Where((_, other) => other != at).SelectMany(each => new[] { each.From, each.To }).OfType<DateOnly>().Select(day => day.Year).ToList();
        return others.Count > 2 && others.All(year => Math.Abs(year - from.Year) > FarYears || Math.Abs(year - to.Year) > FarYears)
            ? new("implausible-year", phase.Id, $"{phase.Title} is dated {Wording.Date(from)} to {Wording.Date(to)}, more than {FarYears} years from every other phase.") : null;
    }

    static OrderFinding Said(IReadOnlyList<Phase> phases, int at, Phase better)
    {
        var phase = phases[at];
        var change = (phase.From != better.From, phase.To != better.To) switch
        {
            (true, true) when phase.From!.Value.Year == phase.To!.Value.Year => $"{better.To!.Value.Year} in place of {phase.To.Value.Year}",
            (true, true) => $"{better.From!.Value.Year} and {better.To!.Value.Year} in place of {phase.From!.Value.Year} and {phase.To!.Value.Year}",
            (false, _) => $"{better.To!.Value.Year} in place of {phase.To!.Value.Year}, in which it ends,",
            _ => $"{better.From!.Value.Year} in place of {phase.From!.Value.Year}, in which it begins,",
        };
        var (before, after) = (at > 0 ? phases[at - 1].Title : null, at + 1 < phases.Count ? phases[at + 1].Title : null);
        var where = (before, after) switch { ({ }, { }) => $"after {before} and before {after}", ({ }, null) => $"after {before}", _ => $"before {after}" };
        return new("implausible-year", phase.Id, $"{phase.Title} is out of order, and its year may be a slip: with {change} it would stand {where}.");
    }

    static bool InOrder(IReadOnlyList<Phase> phases) => phases.Index().All(each => each.Item is not { From: { } from, To: { } to } || Fits(phases, each.Index, from, to));

    /// <summary>It begins and ends in order, and not before what comes before it, nor after what comes after it. A neighbour that is wrong in itself says nothing.</summary>
    static bool Fits(IReadOnlyList<Phase> phases, int at, DateOnly from, DateOnly to)
    {
        var before = at > 0 && !(phases[at - 1].To < phases[at - 1].From) ? phases[at - 1] : null;
        var after = at + 1 < phases.Count && !(phases[at + 1].To < phases[at + 1].From) ? phases[at + 1] : null;
        return from <= to && !(before?.From > from) && !(before?.To > to) && !(after?.From < from) && !(after?.To < to);
    }

    static OrderFinding? Order(Phase before, Phase phase)
    {
        if (before.From is not { } first || before.To is not { } last || phase.From is not { } from) return null;
        if (last < first || phase.To < from) return null;
        if (from < first) return new("out-of-order", phase.Id, $"{phase.Title} begins on {Wording.Date(from)}, before {before.Title}, which stands before it, begins on {Wording.Date(first)}.");
        if (phase.To < last) return new("out-of-order", phase.Id, $"{phase.Title} ends on {Wording.Date(phase.To!.Value)}, while {before.Title}, which stands before it, goes on to {Wording.Date(last)}.");
        return from <= last && first <= last ? new("overlap", phase.Id, $"{phase.Title} begins on {Wording.Date(from)}, before {before.Title} ends on {Wording.Date(last)}: for a time both run, before the gate between them.") : null;
    }

    static OrderFinding? Gate(Phase before, Phase phase)
    {
        if ((phase.Begun ?? phase.Passed) is not { } began) return null;
        if (before.Passed is null) return new("before-the-gate", phase.Id, $"{phase.Title} began by {Wording.Date(began)}, and the gate of {before.Title} has not been passed.");
        return began < before.Passed ? new("before-the-gate", phase.Id, $"{phase.Title} began by {Wording.Date(began)}, before the gate of {before.Title} was passed on {Wording.Date(before.Passed.Value)}.") : null;
    }

    static DateOnly? Shift(DateOnly day, int years) => day.Year + years is >= 1 and <= 9999 ? day.AddYears(years) : null;
}
