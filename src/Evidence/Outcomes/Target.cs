namespace Endeavour.Evidence.Outcomes;

/// <summary>Where things stood when the strategy was written. Without an area it is of the whole partnership.</summary>
public sealed record Baseline(double Value, string Period, string? Area);

/// <summary>Where the partnership wants to be; the date is absent when none was fixed.</summary>
public sealed record Target(double Value, DateOnly? Date, string? Area);

/// <summary>Where a measure should stand on a day between its baseline and its target.</summary>
public sealed record TargetStep(DateOnly Date, double Value, string? Area);
