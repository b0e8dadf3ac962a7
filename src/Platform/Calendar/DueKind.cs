namespace Endeavour.Platform.Calendar;

/// <summary>How a due date is counted from the day that it hangs on.</summary>
public enum DueKind
{
    ClearDaysBefore,
    ClearDaysAfter,
    WorkingDaysAfter,
    DaysBefore,
    DaysAfter,
    MonthsAfter,
    NextMeeting,
}
