using Endeavour.Charts.Drawing;

namespace Endeavour.Charts.Funnels;

/// <summary>The scale of sizes: even steps, or even ratios where sizes differ many times over.</summary>
sealed record SizeScale(bool Log, double First, double Last, IReadOnlyList<double> Ticks)
{
    const double ManyTimes = 20;

    /// <summary>Room at both ends of a scale of ratios.</summary>
    const double Margin = 1.15;

    /// <summary>A scale that holds the sizes.</summary>
    /// <param name="sizes">The areas' sizes.</param>
    /// <param name="log">Whether it must, or must not, be one of ratios.</param>
    /// <param name="intervals">About how many intervals.</param>
    /// <param name="limits">Where the limits begin: an even scale begins there too, or at the smallest area, so that the curves have no upright edge inside the plot.</param>
    public static SizeScale? For(IReadOnlyCollection<double> sizes, bool? log, int intervals, double? limits = null)
    {
        if (sizes.Count == 0) return null;
        var least = sizes.Min();
        if (log == true ? sizes.Max() > 0 : log is null && least > 0 && sizes.Max() >= ManyTimes * least) return Ratios(sizes.Where(size => size > 0).Min() / Margin, sizes.Max() * Margin, intervals);
        var axis = Axis.For(sizes, fromZero: true, intervals)!;
        var first = Math.Min(limits ?? 0, least);
        double[] ticks = [.. axis.Ticks.Where(tick => tick >= first)];
        return first > 0 && ticks.Length > 1 ? new(false, first, axis.Max, ticks) : new(false, axis.Min, axis.Max, [.. axis.Ticks]);
    }

    public bool Holds(double size) => Estimate.Usable(size) && (Log ? size > 0 : size >= 0);

    public double Share(double size) => Log ? Math.Log(size / First) / Math.Log(Last / First) : (size - First) / (Last - First);

    public IReadOnlyList<string> Labels(Figures figures) => [.. Ticks.Select(tick => (figures with { Decimals = Decimals(tick) }).Text(tick))];

    int Decimals(double tick) => (int)Math.Max(0, -Math.Floor(Math.Log10(Log ? tick : Ticks[1] - Ticks[0]) + 1e-9));

    static SizeScale Ratios(double first, double last, int intervals)
    {
        var all = Powers(first, last).SelectMany(power => new[] { power, 2 * power, 5 * power }).ToArray();
        var within = all.Where(tick => tick >= first && tick <= last).ToArray();
        if (within.Length < 2) (first, last, within) = (all.Last(tick => tick <= first), all.First(tick => tick >= last), [all.Last(tick => tick <= first), all.First(tick => tick >= last)]);
        var tens = Powers(first, last).Where(tick => tick >= first && tick <= last).ToArray();
        return new(true, first, last, within.Length > intervals + 3 && tens.Length > 1 ? tens : within);
    }

    static IEnumerable<double> Powers(double first, double last)
    {
        for (var power = Math.Floor(Math.Log10(first)); power <= Math.Ceiling(Math.Log10(last)); power++) yield return Math.Pow(10, power);
    }
}
