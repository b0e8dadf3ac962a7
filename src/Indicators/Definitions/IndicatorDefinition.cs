using Endeavour.Statistics;

namespace Endeavour.Indicators.Definitions;

/// <summary>What an indicator measures and how, in the publisher's words. Texts are empty where the publisher says nothing.</summary>
public sealed record IndicatorDefinition(int Id, string Name)
{
    public string Definition { get; init; } = "";
    public string Rationale { get; init; } = "";
    public string Source { get; init; } = "";
    public string Method { get; init; } = "";
    public string Caveats { get; init; } = "";

    /// <summary>As Fingertips labels it: <c>%</c>, <c>per 100,000</c>, <c>Years</c>.</summary>
    public string Unit { get; init; } = "";

    /// <summary>As Fingertips names it: <c>Proportion</c>, <c>Directly standardised rate</c>, <c>Life expectancy</c> …</summary>
    public string ValueType { get; init; } = "";
    public string YearType { get; init; } = "";
    public string LimitsMethod { get; init; } = "";
    public string ComparisonMethod { get; init; } = "";

    /// <summary>The post that answers for the figures; local and partner indicators say it.</summary>
    public string Owner { get; init; } = "";

    /// <summary>How often new figures come, in the owner's words.</summary>
    public string Updated { get; init; } = "";

    /// <summary>Null where the publisher does not say; it may then be read off the publisher's own verdicts.</summary>
    public Polarity? Polarity { get; init; }

    /// <summary>The publisher compares at 95% and again at 99.8%, and so speaks of best and worst.</summary>
    public bool ComparesAtTwoLevels => ComparisonMethod.Contains("99.8", StringComparison.Ordinal) && ComparisonMethod.Contains("95", StringComparison.Ordinal);
}
