using Endeavour.Statistics;

namespace Endeavour.Bench.Statistics;

/// <summary>A million proportions at both levels.</summary>
static class ProportionContest
{
    const int Rows = 1_000_000;
    static readonly double[] Levels = [0.95, 0.998], Z = [1.9599639845400536, 3.0902323061678132];

    public static Contest Make()
    {
        var random = new Random(1);
        var denominators = Array.ConvertAll(new double[Rows], _ => (double)random.Next(1, 600_000));
        var counts = Array.ConvertAll(denominators, n => (double)random.Next((int)n + 1));
        var (lower, upper, limits) = (new double[Rows * 2], new double[Rows * 2], new Answer<Interval>[Rows * 2]);
        return new("1,000,000 proportions, two levels", Rows, 0.20, 10, () => Bare(counts, denominators, lower, upper), () =>
        {
            Proportion.Wilson(counts, denominators, Levels, limits, 100);
            return limits[0].Value.Upper + limits[Rows].Value.Lower + limits[^1].Value.Upper;
        });
    }

    static double Bare(double[] counts, double[] denominators, double[] lower, double[] upper)
    {
        for (var row = 0; row < counts.Length; row++)
            for (var level = 0; level < 2; level++)
            {
                var (x, n, z) = (counts[row], denominators[row], Z[level]);
                var root = z * Math.Sqrt(z * z + 4 * x * (1 - x / n));
                lower[row * 2 + level] = 100 * (2 * x + z * z - root) / (2 * (n + z * z));
                upper[row * 2 + level] = 100 * (2 * x + z * z + root) / (2 * (n + z * z));
            }
        return upper[0] + lower[Rows] + upper[^1];
    }
}
