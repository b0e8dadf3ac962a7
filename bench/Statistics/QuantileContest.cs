using Endeavour.Statistics;

namespace Endeavour.Bench.Statistics;

/// <summary>Deciles of as many areas as England has small ones.</summary>
static class QuantileContest
{
    const int Areas = 33_755;

    public static Contest Make()
    {
        var random = new Random(4);
        var values = Array.ConvertAll(new double[Areas], _ => Math.Round(random.NextDouble() * 90, 3));
        var (quantiles, answers, sorted, places) = (new int[Areas], new Answer<int>[Areas], new double[Areas], new int[Areas]);
        return new("Deciles of 33,755 areas", Areas, 0.15, 20, () => Bare(values, quantiles, sorted, places), () =>
        {
            Quantiles.Assign(values, 10, highestFirst: true, answers);
            var sum = 0;
            foreach (var answer in answers) sum += answer.Value;
            return sum;
        });
    }

    static double Bare(double[] values, int[] quantiles, double[] sorted, int[] places)
    {
        for (var i = 0; i < Areas; i++) (sorted[i], places[i]) = (-values[i], i);
        Array.Sort(sorted, places);
        var (rank, sum) = (1, 0);
        for (var i = 0; i < Areas; i++)
        {
            if (i > 0 && sorted[i] > sorted[i - 1]) rank = i + 1;
            sum += quantiles[places[i]] = Math.Max(1, (int)Math.Floor(11 - Math.Ceiling((Areas + 1.0 - rank) / (Areas / 10.0))));
        }
        return sum;
    }
}
