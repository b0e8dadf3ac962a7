namespace Endeavour.Charts;

/// <summary>Why a figure is missing. Each has a shape of its own below the axis and a phrase in the key and the table.</summary>
public enum Absence
{
    /// <summary>The source has no figure. A cross.</summary>
    NotPublished,

    /// <summary>The figure is held back, because small numbers could identify people. A hollow square.</summary>
    Suppressed,

    /// <summary>The method gives no figure for these data. A plus.</summary>
    NotCalculated,
}

/// <summary>
/// A value with its confidence limits, in the unit of the chart's axis. Values between −10¹² and 10¹² are drawn; a value that is null,
/// not a number or beyond that range counts as missing. Limits are drawn when both are given, in either order.
/// </summary>
/// <param name="Value">The value, or null when it is missing.</param>
/// <param name="Lower">The lower confidence limit, if there is one.</param>
/// <param name="Upper">The upper confidence limit, if there is one.</param>
/// <param name="Mark">The verdict on this figure, if it is to be marked.</param>
public sealed record Estimate(double? Value, double? Lower = null, double? Upper = null, VerdictMark? Mark = null)
{
    const double Largest = 1e12;

    /// <summary>Why the value is missing; of no meaning when it is there.</summary>
    public Absence Absence { get; init; }

    /// <summary>A figure that is not there.</summary>
    /// <param name="absence">Why it is missing.</param>
    /// <returns>An estimate without a value.</returns>
    public static Estimate Missing(Absence absence = Absence.NotPublished) => new((double?)null) { Absence = absence };

    internal bool Known => Usable(Value);

    internal double Number => Value!.Value;

    internal (double Lower, double Upper)? Limits =>
        Known && Usable(Lower) && Usable(Upper) ? (Math.Min(Lower!.Value, Upper!.Value), Math.Max(Lower.Value, Upper.Value)) : null;

    internal IEnumerable<double> Extent => !Known ? [] : Limits is { } limits ? [Number, limits.Lower, limits.Upper] : [Number];

    internal static bool Usable(double? value) => value is { } number && Math.Abs(number) <= Largest;

    internal static string Phrase(Absence absence) => absence switch
    {
        Absence.Suppressed => "Suppressed",
        Absence.NotCalculated => "Could not be calculated",
        _ => "Not published",
    };
}
