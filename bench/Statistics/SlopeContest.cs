using Endeavour.Statistics;

namespace Endeavour.Bench.Statistics;

/// <summary>Slope and relative indices of 500 indicators in tenths, both levels, 10,000 repetitions: of values (whose limits the library works out without draws), and of proportions, which need draws.</summary>
static class SlopeContest
{
    const int Indicators = 500, Groups = 10, Repetitions = 10_000;
    static readonly double[] Levels = [0.95, 0.998];

    public static Contest OfValues() => Make("Slope indices of 500 indicators × 10 tenths (values)", InequalityValue.Other, 0.02);

    public static Contest OfProportions() => Make("Slope indices of 500 indicators × 10 tenths (proportions, 10,000 repetitions)", InequalityValue.Proportion, 0.02);

    static Contest Make(string name, InequalityValue kind, double tolerance)
    {
        var random = new Random(7);
        var people = Array.ConvertAll(new double[Indicators * Groups], _ => (double)random.Next(4000, 30_000));
        var values = new double[people.Length];
        var errors = new double[people.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var step = (i % Groups + 1) / (double)Groups;
            values[i] = kind == InequalityValue.Other ? 78 + 6 * step + random.NextDouble() - 0.5 : 1 / (1 + Math.Exp(1 + 0.7 * step + 0.1 * random.NextDouble()));
            errors[i] = kind == InequalityValue.Other ? 0.2 + 0.4 * random.NextDouble() : 0.02 + 0.02 * random.NextDouble();
        }
        var batch = new SlopeBatch(Groups, people, values, errors);
        var settings = new SlopeSettings { Values = kind, Repetitions = Repetitions };
        var (estimates, limits) = (new Answer<SlopeEstimate>[Indicators], new Answer<SlopeLimits>[Indicators * 2]);
        var (slopes, ratios, ends) = (new double[Repetitions], new double[Repetitions], new double[Indicators * 8]);
        return new(name, Indicators * Groups, 18, 20, () => Bare(people, values, errors, kind, slopes, ratios, ends), () =>
        {
            SlopeIndex.Of(batch, settings, Levels, estimates, limits);
            return limits[0].Value.Sii.Lower + limits[1].Value.Sii.Upper + limits[^1].Value.Rii.Value.Upper;
        })
        {
            Tolerance = tolerance,
        };
    }

    /// <summary>Draws by Box and Muller, the line of each by its weights, and the limits by sorting.</summary>
    static double Bare(double[] people, double[] values, double[] errors, InequalityValue kind, double[] slopes, double[] ratios, double[] ends)
    {
        var random = new Random(1);
        Span<double> scaled = stackalloc double[Groups], forSlope = stackalloc double[Groups], forStart = stackalloc double[Groups];
        for (var row = 0; row < Indicators; row++)
        {
            Weights(people.AsSpan(row * Groups, Groups), forSlope, forStart);
            for (var i = 0; i < Groups; i++) scaled[i] = kind == InequalityValue.Other ? values[row * Groups + i] : Math.Log(values[row * Groups + i] / (1 - values[row * Groups + i]));
            for (var repetition = 0; repetition < Repetitions; repetition++)
            {
                var (slope, start) = (0.0, 0.0);
                for (var i = 0; i < Groups; i += 2)
                {
                    var (radius, angle) = (Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())), 2 * Math.PI * random.NextDouble());
                    var (one, two) = (scaled[i] + errors[row * Groups + i] * radius * Math.Cos(angle), scaled[i + 1] + errors[row * Groups + i + 1] * radius * Math.Sin(angle));
                    if (kind != InequalityValue.Other) (one, two) = (1 / (1 + Math.Exp(-one)), 1 / (1 + Math.Exp(-two)));
                    (slope, start) = (slope + forSlope[i] * one + forSlope[i + 1] * two, start + forStart[i] * one + forStart[i + 1] * two);
                }
                (slopes[repetition], ratios[repetition]) = (slope, (start + slope) / start);
            }
            Array.Sort(slopes);
            Array.Sort(ratios);
            foreach (var (place, source) in new[] { (0, slopes), (4, ratios) })
                (ends[row * 8 + place], ends[row * 8 + place + 1], ends[row * 8 + place + 2], ends[row * 8 + place + 3]) = (source[249], source[9749], source[9], source[9989]);
        }
        return ends[0] + ends[3] + ends[^1];
    }

    /// <summary>What each group's value counts for in the slope and in the start of the weighted line.</summary>
    static void Weights(ReadOnlySpan<double> people, Span<double> forSlope, Span<double> forStart)
    {
        var (all, before, mean, spread) = (0.0, 0.0, 0.0, 0.0);
        foreach (var group in people) all += group;
        Span<double> share = stackalloc double[Groups], middle = stackalloc double[Groups];
        for (var i = 0; i < Groups; i++)
        {
            (share[i], middle[i]) = (people[i] / all, before + people[i] / all / 2);
            (before, mean) = (before + share[i], mean + share[i] * middle[i]);
        }
        for (var i = 0; i < Groups; i++) spread += share[i] * (middle[i] - mean) * (middle[i] - mean);
        for (var i = 0; i < Groups; i++)
        {
            forSlope[i] = share[i] * (middle[i] - mean) / spread;
            forStart[i] = share[i] - forSlope[i] * mean;
        }
    }
}
