namespace Endeavour.Statistics;

/// <summary>The scales on which the chance of a value is normal, and the way back.</summary>
static class SlopeScale
{
    public static double Forward(InequalityValue kind, double value) => kind switch
    {
        InequalityValue.Other => value,
        InequalityValue.Rate => Math.Log(AtLeastZero(value)),
        InequalityValue.Proportion => Math.Log(AtLeastZero(value) / (1 - AtMostOne(value))),
        _ => throw Unknown(kind),
    };

    public static double Back(InequalityValue kind, double scaled) => kind switch
    {
        InequalityValue.Other => scaled,
        InequalityValue.Rate => Math.Exp(scaled),
        InequalityValue.Proportion => 1 / (1 + Math.Exp(-scaled)),
        _ => throw Unknown(kind),
    };

    /// <summary>Back(middle + slope / 2) - Back(middle - slope / 2), which loses no digits where the slope is small.</summary>
    public static double Difference(InequalityValue kind, double middle, double slope) => kind switch
    {
        InequalityValue.Other => slope,
        _ when Math.Abs(slope) > 1 => Back(kind, middle + slope / 2) - Back(kind, middle - slope / 2),
        InequalityValue.Rate => Math.Exp(middle) * 2 * Math.Sinh(slope / 2),
        _ => Math.Sinh(slope / 2) * 2 * Back(kind, middle + slope / 2) * Back(kind, -(middle - slope / 2)) * Math.Exp(-slope / 2),
    };

    static double AtLeastZero(double value) =>
        value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Give a rate or proportion, and limits of it, of zero or more.");

    static double AtMostOne(double value) =>
        value <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Give a proportion, and limits of it, of 1 at most: divide percentages by 100.");

    static ArgumentOutOfRangeException Unknown(InequalityValue kind) => new(nameof(kind), kind, "This is not a known kind of value.");
}
