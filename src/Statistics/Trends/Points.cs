namespace Endeavour.Statistics;

/// <summary>One year of a series of proportions.</summary>
/// <param name="Year">The year of the period, such as 2023.</param>
/// <param name="Count">The numerator; null where missing or suppressed.</param>
/// <param name="Denominator">The denominator; null where missing or suppressed.</param>
public readonly record struct ProportionPoint(int Year, double? Count, double? Denominator);

/// <summary>One year of a series of values with confidence limits: rates, ratios, life expectancy, means and so on.</summary>
/// <param name="Year">The year of the period, such as 2023.</param>
/// <param name="Value">The value; null where missing or suppressed.</param>
/// <param name="Lower">The lower 95% limit; null where missing.</param>
/// <param name="Upper">The upper 95% limit; null where missing.</param>
public readonly record struct ValuePoint(int Year, double? Value, double? Lower, double? Upper);
