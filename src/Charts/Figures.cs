using System.Globalization;

namespace Endeavour.Charts;

/// <summary>How a chart and its table write figures: <c>1,234.5</c>, <c>10.9%</c>, <c>£12</c>. The same for every culture.</summary>
/// <param name="Decimals">Decimal places, 0 to 6; halves are rounded away from zero.</param>
/// <param name="Prefix">Written before the figure, after a minus sign: <c>£</c>.</param>
/// <param name="Suffix">Written straight after the figure: <c>%</c>.</param>
public sealed record Figures(int Decimals = 1, string Prefix = "", string Suffix = "")
{
    /// <summary>One value as text.</summary>
    /// <param name="value">Any value; the chart's unit.</param>
    /// <returns>The text, with U+2212 as the minus sign.</returns>
    public string Text(double value)
    {
        var places = Math.Clamp(Decimals, 0, 6);
        var rounded = Math.Round(value, places, MidpointRounding.AwayFromZero);
        var digits = Math.Abs(rounded).ToString("N" + places.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return (rounded < 0 ? "−" : "") + Prefix + digits + Suffix;
    }

    /// <summary>Two limits as text, <c>86.1 to 101.0</c>.</summary>
    /// <param name="lower">The lower limit.</param>
    /// <param name="upper">The upper limit.</param>
    /// <returns>The text.</returns>
    public string Range(double lower, double upper) => $"{Text(lower)} to {Text(upper)}";

    internal string Value(Estimate estimate) => estimate.Known ? Text(estimate.Number) : Estimate.Phrase(estimate.Absence);

    internal string Limits(Estimate estimate) => estimate.Limits is { } limits ? Range(limits.Lower, limits.Upper) : "";

    /// <summary>The same for a label that may wrap: between the value and its limits, not inside them.</summary>
    internal string Together(Estimate estimate) =>
        estimate.Limits is { } limits ? $"{Text(estimate.Number)} ({Range(limits.Lower, limits.Upper).Replace(' ', '\u00a0')})" : Value(estimate);

    internal string ValueAndLimits(Estimate estimate) =>
        estimate.Limits is { } limits ? $"{Text(estimate.Number)} ({Range(limits.Lower, limits.Upper)})" : Value(estimate);
}
