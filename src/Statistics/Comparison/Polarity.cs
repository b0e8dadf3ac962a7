namespace Endeavour.Statistics;

/// <summary>Whether a high or a low value of an indicator is good.</summary>
public enum Polarity
{
    /// <summary>Values are not to be compared.</summary>
    NotApplicable,

    /// <summary>A high value is good, such as life expectancy.</summary>
    HighIsGood,

    /// <summary>A low value is good, such as smoking prevalence.</summary>
    LowIsGood,

    /// <summary>Values are compared, but neither direction is good, such as the share of people aged 65 and over.</summary>
    NoJudgement,
}
