using Endeavour.Platform.Calendar;

namespace Endeavour.Accounts.Obligations.Standings;

/// <summary>What a promise is held against: the day, the calendar, the meetings that are set and who holds which post.</summary>
public sealed record Circumstances(DateOnly Day, WorkingDays Working, IReadOnlyCollection<DateOnly> Meetings, PostsHeld Posts);
