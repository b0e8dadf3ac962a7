namespace Endeavour.Strategy.Programmes;

/// <summary>Phases as bars over time, in parts of a thousand. Phases without both dates, or that end before they begin, have none.</summary>
public sealed class Timeline
{
    public const int Wide = 1000;
    public const int RowHeight = 34;
    /// <summary>Where dates are years apart by a slip, a picture of them would show nothing else.</summary>
    const int MostYears = 12;

    Timeline(IReadOnlyList<Bar> bars, IReadOnlyList<(int At, string Year)> years, int? today) => (Bars, Years, Today) = (bars, years, today);

    public IReadOnlyList<Bar> Bars { get; }
    public IReadOnlyList<(int At, string Year)> Years { get; }
    /// <summary>Where today stands, when it is within.</summary>
    public int? Today { get; }
    public int Height => (Bars.Count * RowHeight) + 30;

    /// <summary>None when there is nothing to draw.</summary>
    public static Timeline? Of(IReadOnlyList<Phase> phases, DateOnly day)
    {
        var dated = phases.Where(each => each.From is not null && each.To >= each.From).ToList();
        if (dated.Count == 0) return null;
        var (first, last) = (dated.Min(each => each.From!.Value), dated.Max(each => each.To!.Value));
        if (last.Year - first.Year > MostYears) return null;
        var days = Math.Max(1, last.DayNumber - first.DayNumber + 1);
        int At(DateOnly when) => (int)((long)(when.DayNumber - first.DayNumber) * Wide / days);
        var years = Enumerable.Range(first.Year, last.Year - first.Year + 1).Select(year => new DateOnly(year, 1, 1)).Where(start => start >= first).Select(start => (At(start), $"{start.Year}")).ToList();
        return new([.. dated.Select((each, row) => new Bar(each, row, At(each.From!.Value), Math.Max(4, At(each.To!.Value.AddDays(1)) - At(each.From.Value)), each.StateOn(day)))], years, day >= first && day <= last ? At(day) : null);
    }
}

/// <summary>One phase in the picture.</summary>
public sealed record Bar(Phase Phase, int Row, int X, int Width, PhaseState State)
{
    public int Y => Row * Timeline.RowHeight;
}
