using Endeavour.Statistics;

namespace Endeavour.Bench.Statistics;

/// <summary>A million rates at both levels. Counts are 10 or more, so that the bare loop is Byar's formula alone; a second contest has small counts too.</summary>
static class RateContest
{
    const int Rows = 1_000_000;
    static readonly double[] Levels = [0.95, 0.998], Z = [1.9599639845400536, 3.0902323061678132];

    public static Contest Make()
    {
        var random = new Random(2);
        var counts = Array.ConvertAll(new double[Rows], _ => (double)random.Next(10, 4000));
        var denominators = Array.ConvertAll(counts, _ => (double)random.Next(4000, 600_000));
        var (lower, upper, limits) = (new double[Rows * 2], new double[Rows * 2], new Answer<Interval>[Rows * 2]);
        return new("1,000,000 rates, two levels", Rows, 4.0, 100, () => Bare(counts, denominators, lower, upper), () =>
        {
            Rate.Byars(counts, denominators, Levels, limits, 100_000);
            return limits[0].Value.Upper + limits[Rows].Value.Lower + limits[^1].Value.Upper;
        });
    }

    /// <summary>The same with a fifth of the counts below 10, as in small areas. The bare loop looks the exact limits up in a table made before.</summary>
    public static Contest MakeSmall()
    {
        var random = new Random(3);
        var counts = Array.ConvertAll(new double[Rows], _ => (double)random.Next(0, 50));
        var denominators = Array.ConvertAll(counts, _ => (double)random.Next(4000, 600_000));
        var exact = new Interval[20];
        for (var i = 0; i < exact.Length; i++) exact[i] = Rate.Byars(i / 2, 1, Levels[i % 2]);
        var (lower, upper, limits) = (new double[Rows * 2], new double[Rows * 2], new Answer<Interval>[Rows * 2]);
        return new("1,000,000 rates, a fifth of them below 10 events", Rows, 4.0, 100, () => Bare(counts, denominators, lower, upper, exact), () =>
        {
            Rate.Byars(counts, denominators, Levels, limits, 100_000);
            return limits[0].Value.Upper + limits[Rows].Value.Lower + limits[^1].Value.Upper;
        });
    }

    static double Bare(double[] counts, double[] denominators, double[] lower, double[] upper, Interval[]? exact = null)
    {
        for (var row = 0; row < counts.Length; row++)
            for (var level = 0; level < 2; level++)
            {
                var (x, unit, z) = (counts[row], 100_000 / denominators[row], Z[level]);
                if (exact is not null && x < 10)
                {
                    (lower[row * 2 + level], upper[row * 2 + level]) = (exact[(int)x * 2 + level].Lower * unit, exact[(int)x * 2 + level].Upper * unit);
                    continue;
                }
                var (below, above) = (1 - 1 / (9 * x) - z / (3 * Math.Sqrt(x)), 1 - 1 / (9 * (x + 1)) + z / (3 * Math.Sqrt(x + 1)));
                lower[row * 2 + level] = x * below * below * below * unit;
                upper[row * 2 + level] = (x + 1) * above * above * above * unit;
            }
        return upper[0] + lower[Rows] + upper[^1];
    }
}
