using Endeavour.Statistics;

namespace Endeavour.Bench.Statistics;

/// <summary>The limits of a funnel of 152 areas' ratios: 100 rows of four lines, each an exact Poisson quantile.</summary>
static class FunnelContest
{
    const int Areas = 152;

    public static Contest Make()
    {
        var random = new Random(8);
        var expected = Array.ConvertAll(new double[Areas], _ => Math.Round(20 + 400 * random.NextDouble(), 2));
        return new("Funnel limits of 152 areas (ratios)", Areas, 2.3, 100, () => Bare(expected), () =>
        {
            var table = Funnel.RatioLimits(expected, FunnelRatio.IndirectlyStandardised).Value;
            return table.Rows[0].Lower95.Value + table.Rows[^1].Upper998.Value;
        })
        {
            Tolerance = 1e-6,
        };
    }

    /// <summary>Each limit by halving the range of the expected events 50 times, the Poisson tail summed term by term.</summary>
    static double Bare(double[] expected)
    {
        var axis = Funnel.RatioLimits(expected, FunnelRatio.IndirectlyStandardised).Value.Rows.Select(row => row.Axis).ToArray();
        var sum = 0.0;
        for (var row = 0; row < axis.Length; row++)
            foreach (var (events, tail, upper) in new[] { (axis[row], 0.025, false), (axis[row] - 1, 0.025, true), (axis[row], 0.001, false), (axis[row] - 1, 0.001, true) })
            {
                var (low, high) = (0.0, 10 * (axis[row] + 10));
                for (var step = 0; step < 50; step++)
                {
                    var middle = (low + high) / 2;
                    var orFewer = OrFewer(events, middle);
                    if (upper ? 1 - orFewer < tail : orFewer > tail) low = middle;
                    else high = middle;
                }
                if (row == 0 && tail == 0.025 && !upper) sum += axis[row] / low * 100;
                if (row == axis.Length - 1 && tail == 0.001 && upper) sum += axis[row] / low * 100;
            }
        return sum;
    }

    static double OrFewer(double events, double mean)
    {
        var (term, sum) = (Math.Exp(-mean), 0.0);
        for (var k = 0; k <= events; k++)
        {
            sum += term;
            term *= mean / (k + 1);
        }
        return sum;
    }
}
