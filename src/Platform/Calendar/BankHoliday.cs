namespace Endeavour.Platform.Calendar;

/// <summary>A day on which an office is closed though it is not a weekend.</summary>
public readonly record struct BankHoliday(DateOnly Date, string Name);
