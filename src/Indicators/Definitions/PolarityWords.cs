using Endeavour.Statistics;

namespace Endeavour.Indicators.Definitions;

/// <summary>The publisher's names for which way is good.</summary>
public static class PolarityWords
{
    public static Polarity? Read(string? text) => text switch
    {
        null or "" => null,
        _ when Says(text, "high is good") || Says(text, "high-is-good") => Polarity.HighIsGood,
        _ when Says(text, "low is good") || Says(text, "low-is-good") => Polarity.LowIsGood,
        _ when Says(text, "blue") || Says(text, "no judgement") || Says(text, "no-judgement") => Polarity.NoJudgement,
        _ when Says(text, "not applicable") => Polarity.NotApplicable,
        _ => null,
    };

    static bool Says(string text, string words) => text.Contains(words, StringComparison.OrdinalIgnoreCase);
}
