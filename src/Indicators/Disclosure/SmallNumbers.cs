using System.Globalization;
using Endeavour.Indicators.Sheets;
using Endeavour.Statistics;

namespace Endeavour.Indicators.Disclosure;

/// <summary>
/// Which counts of an indicator are too small to keep where pages read. National sources have applied their own control before they publish; a partnership's own
/// and its partners' figures have not, unless their supplier says so.
/// </summary>
public static class SmallNumbers
{
    /// <summary>Null where the figures are shown as their publisher gave them.</summary>
    public static SuppressionRule? RuleFor(int indicator) => indicator >= LocalNumbers.First ? SuppressionRule.Default : null;

    /// <summary>"1 to 7".</summary>
    public static string Words(this SuppressionRule rule) => string.Create(CultureInfo.InvariantCulture, $"{(rule.WithholdsZero ? 0 : 1)} to {rule.Threshold}");
}
