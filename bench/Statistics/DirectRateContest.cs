using Endeavour.Statistics;

namespace Endeavour.Bench.Statistics;

/// <summary>Directly standardised rates of 20,000 areas in 19 age bands, with limits at both levels.</summary>
static class DirectRateContest
{
    const int Areas = 20_000, Bands = 19;
    static readonly double[] Levels = [0.95, 0.998], Z = [1.9599639845400536, 3.0902323061678132];

    public static Contest Make()
    {
        var random = new Random(5);
        var people = Array.ConvertAll(new double[Areas * Bands], _ => (double)random.Next(200, 9000));
        var counts = Array.ConvertAll(people, n => (double)random.Next(1, (int)n / 20));
        var weights = StandardPopulation.European2013.Weights.ToArray();
        var (values, lower, upper) = (new double[Areas], new double[Areas * 2], new double[Areas * 2]);
        var (rates, limits) = (new Answer<StandardisedRate>[Areas], new Answer<Interval>[Areas * 2]);
        return new("Directly standardised rates, 20,000 areas × 19 bands, two levels", Areas * Bands, 6.0, 100, () => Bare(counts, people, weights, values, lower, upper), () =>
        {
            DirectlyStandardisedRate.Of(counts, people, weights, rates);
            DirectlyStandardisedRate.Limits(rates, Levels, limits);
            return rates[0].Value.Value + limits[^1].Value.Upper + limits[Areas].Value.Lower;
        });
    }

    static double Bare(double[] counts, double[] people, double[] weights, double[] values, double[] lower, double[] upper)
    {
        var all = weights.Sum();
        for (var area = 0; area < Areas; area++)
        {
            var (value, variance, events) = (0.0, 0.0, 0.0);
            for (var band = 0; band < Bands; band++)
            {
                var (x, w) = (counts[area * Bands + band], weights[band] / people[area * Bands + band]);
                (value, variance, events) = (value + w * x, variance + x * w * w, events + x);
            }
            values[area] = 100_000 * value / all;
            var scale = 100_000 * Math.Sqrt(variance / (all * all) / events);
            for (var level = 0; level < 2; level++)
            {
                var (below, above) = (1 - 1 / (9 * events) - Z[level] / (3 * Math.Sqrt(events)), 1 - 1 / (9 * (events + 1)) + Z[level] / (3 * Math.Sqrt(events + 1)));
                lower[area * 2 + level] = values[area] + scale * (events * below * below * below - events);
                upper[area * 2 + level] = values[area] + scale * ((events + 1) * above * above * above - events);
            }
        }
        return values[0] + upper[^1] + lower[Areas];
    }
}
