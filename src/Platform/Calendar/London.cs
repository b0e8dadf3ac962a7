namespace Endeavour.Platform.Calendar;

/// <summary>Days and clock times are those of England, wherever the server stands.</summary>
public static class London
{
    static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static DateOnly Today(TimeProvider clock) => DayOf(clock.GetUtcNow());

    /// <summary>The day that it was in England at that instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant).DateTime);

    /// <summary>What the clock on the wall showed at that instant.</summary>
    public static DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    /// <summary>
    /// The instant at which the clock on the wall shows this. Where the clocks change a time is missing or comes twice; it is then read as Greenwich Mean Time.
    /// 1.30am on the last Sunday of March becomes 2.30am, and 1.30am on the last Sunday of October is the second one: nobody is ever turned away early.
    /// </summary>
    public static DateTimeOffset At(DateOnly date, TimeOnly time)
    {
        var wall = date.ToDateTime(time);
        var offset = Zone.IsInvalidTime(wall) || Zone.IsAmbiguousTime(wall) ? TimeSpan.Zero : Zone.GetUtcOffset(wall);
        return new DateTimeOffset(wall, offset).ToUniversalTime();
    }
}
