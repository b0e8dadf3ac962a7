namespace Endeavour.Statistics;

/// <summary>Where an area lies in a funnel plot.</summary>
public enum FunnelSignificance
{
    /// <summary>Between the limits: no more different than chance would explain.</summary>
    NotSignificant,

    /// <summary>Above the limit that one area in forty exceeds by chance (95%).</summary>
    High,

    /// <summary>Above the limit that one area in a thousand exceeds by chance (99.8%).</summary>
    FarHigh,

    /// <summary>Below the limit that one area in forty falls below by chance (95%).</summary>
    Low,

    /// <summary>Below the limit that one area in a thousand falls below by chance (99.8%).</summary>
    FarLow,
}

/// <summary>Funnel plots in words.</summary>
public static class FunnelWords
{
    /// <summary>The label that PHEindicatormethods prints.</summary>
    /// <param name="significance">Where the area lies.</param>
    /// <returns>Words such as "High (0.025)"; the number is the share of areas beyond that limit by chance.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The significance is not one of the list.</exception>
    public static string Words(this FunnelSignificance significance) => significance switch
    {
        FunnelSignificance.NotSignificant => "Not significant",
        FunnelSignificance.High => "High (0.025)",
        FunnelSignificance.FarHigh => "High (0.001)",
        FunnelSignificance.Low => "Low (0.025)",
        FunnelSignificance.FarLow => "Low (0.001)",
        _ => throw new ArgumentOutOfRangeException(nameof(significance), significance, "This is not a known significance."),
    };

    /// <summary>The label that PHEindicatormethods prints, or why there is none.</summary>
    /// <param name="significance">Where the area lies, or the reason why that is not known.</param>
    /// <returns>The label, "Not applicable for events less than 10 for dsrs", or the sentence of the reason.</returns>
    public static string Words(this Answer<FunnelSignificance> significance) => significance.Reason switch
    {
        null => significance.Value.Words(),
        Missing.TooFewEvents => "Not applicable for events less than 10 for dsrs",
        { } reason => reason.Words(),
    };
}
