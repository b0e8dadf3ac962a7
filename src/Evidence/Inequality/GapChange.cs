namespace Endeavour.Evidence.Inequality;

/// <summary>
/// Whether a gap between the most and the least deprived grew: the difference of the two gaps against its standard error, which comes from the four published 95%
/// intervals (their widths over 2 × 1.96, as independent figures).
/// </summary>
/// <param name="Z">Standard errors by which the size of the gap grew; negative where it shrank.</param>
public sealed record GapChange(DeprivationGap Before, double Z)
{
    const double Level95 = 1.9599639845400536;

    /// <summary>It grew by more than chance would explain, at 95%.</summary>
    public bool IsClear => Z > Level95;

    /// <summary>It shrank by more than chance would explain, at 95%.</summary>
    public bool IsNarrower => Z < -Level95;

    public static GapChange? Between(DeprivationGap? before, DeprivationGap now)
    {
        if (before is not { Gap: { } was } || now.Gap is not { } gap || before.Groups.Count != now.Groups.Count) return null;
        var variance = 0.0;
        foreach (var figure in new[] { before.Most.Figure, before.Least.Figure, now.Most.Figure, now.Least.Figure })
        {
            if (figure.Limits95 is not { } limits) return null;
            var error = (limits.Upper - limits.Lower) / (2 * Level95);
            variance += error * error;
        }
        return variance > 0 ? new(before, (Math.Abs(gap) - Math.Abs(was)) / Math.Sqrt(variance)) : null;
    }
}
