namespace Endeavour.Charts.Drawing;

/// <summary>A scale with round steps: 1, 2 or 5 times a power of ten, or 25, 250 and so on.</summary>
sealed record Axis(double Step, long First, long Last)
{
    public double Min => First * Step;

    public double Max => Last * Step;

    public bool HasZero => First <= 0 && Last >= 0;

    public IEnumerable<double> Ticks
    {
        get
        {
            for (var i = First; i <= Last; i++) yield return i * Step;
        }
    }

    /// <summary>The ticks as text, with as many decimals as the step needs.</summary>
    public IReadOnlyList<string> Labels(Figures figures)
    {
        var decimals = (int)Math.Max(0, -Math.Floor(Math.Log10(Step) + 1e-9));
        return [.. Ticks.Select((figures with { Decimals = decimals }).Text)];
    }

    /// <summary>Where a value lies between two ends.</summary>
    public double Place(double value, double atMin, double atMax) => atMin + ((value - Min) / (Max - Min) * (atMax - atMin));

    /// <summary>The scale that holds all the values in about so many intervals; null when there are none.</summary>
    public static Axis? For(IReadOnlyCollection<double> values, bool? fromZero = null, int intervals = 5)
    {
        if (values.Count == 0) return null;
        var (min, max) = (values.Min(), values.Max());
        if (fromZero ?? ReachesZero(min, max)) (min, max) = (Math.Min(min, 0), Math.Max(max, 0));
        var least = Math.Max(Math.Max(Math.Abs(min), Math.Abs(max)) * 1e-6, 1e-5);
        if (max - min < least) (min, max) = min == 0 && max == 0 ? (0, 1) : (min - (Math.Abs(min) * 0.05), max + (Math.Abs(max) * 0.05));
        if (max - min < least) (min, max) = (min - least, max + least);
        return Steps((max - min) / intervals).Select(step => Covering(min, max, step))
            .OrderBy(axis => Math.Max(0, Math.Max(intervals - 1 - axis.Intervals, axis.Intervals - intervals - 2)))
            .ThenBy(axis => Math.Round((axis.Max - axis.Min) / (max - min), 6)).ThenBy(axis => Math.Abs(axis.Intervals - intervals))
            .First();
    }

    /// <summary>For counts: there is no half of one, so that no step is smaller.</summary>
    public Axis Whole(bool asked) => asked && Step < 1 ? Covering(Min, Max, 1) : this;

    long Intervals => Last - First;

    static Axis Covering(double min, double max, double step)
    {
        var (first, last) = ((long)Math.Floor((min / step) + 1e-6), (long)Math.Ceiling((max / step) - 1e-6));
        return new(step, first, Math.Max(last, first + 1));
    }

    /// <summary>Zero is shown unless the values are crowded far from it.</summary>
    static bool ReachesZero(double min, double max) =>
        min == max || (min < 0 && max > 0) || Math.Min(Math.Abs(min), Math.Abs(max)) < 0.6 * Math.Max(Math.Abs(min), Math.Abs(max));

    /// <summary>Round steps from well below to well above what would be needed.</summary>
    static IEnumerable<double> Steps(double raw)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)) - 1);
        for (var i = 0; i < 3; i++, power *= 10)
        {
            yield return power;
            yield return 2 * power;
            if (power >= 10) yield return 2.5 * power;
            yield return 5 * power;
        }
    }
}
