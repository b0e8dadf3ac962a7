using System.Globalization;

namespace Endeavour.Platform.Calendar;

/// <summary>
/// The last second that is in time. What says 1:45pm is in time while the clock shows 13:45:00 and late from 13:45:01, as people read a clock;
/// what says a day is in time until that day has ended in England, be it 23, 24 or 25 hours long.
/// </summary>
public readonly record struct Deadline
{
    Deadline(DateTimeOffset lastSecond) => LastSecond = lastSecond;

    /// <summary>In UTC and a whole second: the value to keep.</summary>
    public DateTimeOffset LastSecond { get; }

    /// <summary>To the end of a day in England.</summary>
    public static Deadline EndOf(DateOnly date) => new(London.At(date, new TimeOnly(23, 59, 59)));

    /// <summary>A clock time in England. One that the change of the clocks leaves out or repeats is read as <see cref="London.At"/> says.</summary>
    public static Deadline At(DateOnly date, TimeOnly time) => From(London.At(date, time));

    /// <summary>From the value that was kept; parts of a second are dropped.</summary>
    public static Deadline From(DateTimeOffset lastSecond) => new(new DateTimeOffset(lastSecond.UtcTicks - lastSecond.UtcTicks % TimeSpan.TicksPerSecond, TimeSpan.Zero));

    /// <summary>So much earlier in real time, such as fifteen minutes before a meeting starts.</summary>
    public Deadline Earlier(TimeSpan by) => From(LastSecond - by);

    public bool HasPassed(TimeProvider clock) => HasPassed(clock.GetUtcNow());

    /// <summary>Was it too late at that instant?</summary>
    public bool HasPassed(DateTimeOffset at) => at - LastSecond >= TimeSpan.FromSeconds(1);

    /// <summary>As people say it: "1:45pm on 5 October 2021", "the end of 4 October 2021".</summary>
    public override string ToString()
    {
        var (wall, english) = (London.Local(LastSecond), CultureInfo.GetCultureInfo("en-GB"));
        var day = wall.ToString("d MMMM yyyy", english);
        if (TimeOnly.FromDateTime(wall.DateTime) == new TimeOnly(23, 59, 59)) return $"the end of {day}";
        var form = wall.Second != 0 ? "h:mm:ss" : wall.Minute != 0 ? "h:mm" : "h ";
        return $"{wall.ToString(form, english).Trim()}{(wall.Hour < 12 ? "am" : "pm")} on {day}";
    }
}
