using System.Numerics;
using System.Runtime.Intrinsics;

namespace Endeavour.Statistics.Distributions;

/// <summary>
/// e to the power of four numbers at once, from sums and products only, so that the bits are the same on every machine: the power of two is split off
/// and the rest, at most log(2) / 2, goes into the series (about 1e-15 relative). Powers beyond ±700 are taken as ±700.
/// </summary>
static class Exponential
{
    const double Shift = 6755399441055744; // 1.5 × 2^52: adding it leaves the nearest whole number in the lowest bits.
    static readonly double[] Series = [.. Enumerable.Range(0, 14).Select(k => 1 / Enumerable.Range(1, k).Aggregate(1.0, (product, n) => product * n))];

    public static Vector256<double> Of(Vector256<double> power)
    {
        power = Vector256.Min(Vector256.Max(power, Vector256.Create(-700.0)), Vector256.Create(700.0));
        var shifted = power * 1.4426950408889634 + Vector256.Create(Shift);
        var twos = shifted - Vector256.Create(Shift);
        var rest = power - twos * 0.693147180369123816490 - twos * 1.90821492927058770002e-10;
        var sum = Vector256.Create(Series[13]);
        for (var k = 12; k >= 0; k--) sum = sum * rest + Vector256.Create(Series[k]);
        return (sum.AsInt64() + Vector256.ShiftLeft(shifted.AsInt64(), 52)).AsDouble();
    }
}
