namespace Endeavour.Statistics;

/// <summary>The places at which the limits of a funnel plot are worked out: 100, each larger than the last by about the same share.</summary>
static class FunnelAxis
{
    public const int Places = 100;

    /// <summary>The range of the axis: from zero, or from just below the smallest size where the largest is not twice as large, to just above the largest.</summary>
    public static Interval Range(Interval sizes)
    {
        var lower = sizes.Upper > 2 * sizes.Lower ? 0 : RoundedDown(0.95 * sizes.Lower, 1);
        return new(lower, -RoundedDown(-Math.Ceiling(1.05 * sizes.Upper), 2));
    }

    /// <summary>The places from the range's lower end (at least 1). The steps left are 100 less the place's number, and one more if an extra step is asked for.</summary>
    public static void Fill(Interval range, int extraStep, Span<double> places)
    {
        var place = Math.Max(1, range.Lower);
        places[0] = place;
        for (var number = 2; number <= places.Length; number++)
        {
            var steps = places.Length + 1 - number + extraStep;
            place = Math.Max(Math.Round(Math.Pow(range.Upper / place, 1.0 / steps) * place), place + 1);
            places[number - 1] = place;
        }
    }

    static double RoundedDown(double number, int figures)
    {
        if (number == 0) return 0;
        var unit = Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(number))) + 1 - figures);
        return Math.Floor(number / unit) * unit;
    }
}
