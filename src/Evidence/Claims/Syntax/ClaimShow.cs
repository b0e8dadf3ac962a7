namespace Endeavour.Evidence.Claims.Syntax;

/// <summary>What of a figure a text shows.</summary>
public enum ClaimShow
{
    /// <summary>The figure with its unit: "76.2 years".</summary>
    Value,
    /// <summary>Its 95% confidence interval: "75.3 to 77.1 years".</summary>
    Limits,
    /// <summary>"worse than England".</summary>
    Verdict,
    /// <summary>"up 0.8 years from 75.4 years in 2012 - 14".</summary>
    Change,
    /// <summary>"2015 - 17".</summary>
    Period,
    /// <summary>England's figure for the same period.</summary>
    England,
    /// <summary>The gap by deprivation within the area.</summary>
    Gap,
}
