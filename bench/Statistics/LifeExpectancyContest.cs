using Endeavour.Statistics;

namespace Endeavour.Bench.Statistics;

/// <summary>Life expectancy at every age of 5,000 areas in 20 age bands, with limits at both levels.</summary>
static class LifeExpectancyContest
{
    const int Areas = 5_000, Bands = 20;
    static readonly double[] Levels = [0.95, 0.998], Z = [1.9599639845400536, 3.0902323061678132];
    static readonly double[] Mortality = [.0045, .0002, .0001, .0001, .0003, .0005, .0006, .0008, .0012, .0018, .0027, .0040, .0062, .0098, .0155, .0250, .0430, .0780, .1450, .2400];

    public static Contest Make()
    {
        var random = new Random(6);
        var people = Array.ConvertAll(new double[Areas * Bands], _ => (double)random.Next(500, 9000));
        var deaths = new double[Areas * Bands];
        for (var i = 0; i < deaths.Length; i++) deaths[i] = Math.Round(people[i] * Mortality[i % Bands] * (0.6 + random.NextDouble())) + 1;
        var (years, lower, upper) = (new double[Areas * Bands], new double[Areas * Bands * 2], new double[Areas * Bands * 2]);
        var (estimates, limits) = (new LifeExpectancyEstimate[Areas * Bands], new Answer<Interval>[Areas * Bands * 2]);
        return new("Life expectancy at every age, 5,000 areas × 20 bands, two levels", Areas * Bands, 16, 300, () => Bare(deaths, people, years, lower, upper), () =>
        {
            LifeExpectancy.AtEveryAge(deaths, people, LifeExpectancy.StandardStartAges, estimates);
            LifeExpectancy.Limits(estimates, Levels, limits);
            return estimates[0].Value.Value + limits[^1].Value.Upper + limits[Areas].Value.Lower;
        });
    }

    static double Bare(double[] deaths, double[] people, double[] years, double[] lower, double[] upper)
    {
        var starts = LifeExpectancy.StandardStartAges;
        Span<double> alive = stackalloc double[Bands + 1], q = stackalloc double[Bands];
        for (var area = 0; area < Areas; area++)
        {
            var at = area * Bands;
            alive[0] = 100_000;
            for (var i = 0; i < Bands; i++)
            {
                var (m, n, a) = (deaths[at + i] / people[at + i], i == Bands - 1 ? 0.0 : starts[i + 1] - starts[i], i == 0 ? 0.1 : 0.5);
                q[i] = i == Bands - 1 ? 1 : deaths[at + i] <= people[at + i] / n / a ? m * n / (1 + m * n * (1 - a)) : 1;
                alive[i + 1] = alive[i] * (1 - q[i]);
            }
            var (lived, variance) = (0.0, 0.0);
            for (var i = Bands - 1; i >= 0; i--)
            {
                var m = deaths[at + i] / people[at + i];
                if (i == Bands - 1)
                {
                    lived = alive[i] / m;
                    variance = alive[i] / 2 * (alive[i] / 2) * (4 / (deaths[at + i] * m * m));
                }
                else
                {
                    var (n, a) = ((double)(starts[i + 1] - starts[i]), i == 0 ? 0.1 : 0.5);
                    var part = alive[i] * ((1 - a) * n + years[at + i + 1]);
                    variance += part * part * (q[i] * q[i] * (1 - q[i]) / deaths[at + i]);
                    lived += n * (alive[i + 1] + a * (alive[i] - alive[i + 1]));
                }
                years[at + i] = lived / alive[i];
                var error = Math.Sqrt(variance) / alive[i];
                for (var level = 0; level < 2; level++) (lower[(at + i) * 2 + level], upper[(at + i) * 2 + level]) = (years[at + i] - Z[level] * error, years[at + i] + Z[level] * error);
            }
        }
        return years[0] + upper[^1] + lower[Areas];
    }
}
