using Endeavour.Charts;
using Endeavour.Evidence.Figures;
using Endeavour.Indicators.Reading;
using Endeavour.Statistics;
using Estimate = Endeavour.Charts.Estimate;

namespace Endeavour.Publishing.Gallery;

/// <summary>Invented figures with the verdicts that the rule gives them, so that no example contradicts itself.</summary>
static class Judged
{
    /// <summary>How much wider than 95% limits those of 99.8% are, where chance is normal.</summary>
    const double Wider = 3.0902 / 1.96;

    /// <summary>Similar where the benchmark is inside the limits, else by value and by which way is good; a figure without limits is not compared.</summary>
    public static Estimate Against(this Estimate figure, double? benchmark, Polarity polarity, bool twoLevels = false)
    {
        if (figure.Value is not { } value || benchmark is not { } there) return figure with { Mark = null };
        if (figure is not { Lower: { } lower, Upper: { } upper }) return figure with { Mark = VerdictMark.NotCompared };
        Interval wide = new(value - ((value - lower) * Wider), value + ((upper - value) * Wider));
        var position = twoLevels ? Comparison.AgainstTwoLevels(there, value, new(lower, upper), wide) : Comparison.Against(there, value, new(lower, upper));
        return figure with { Mark = Mark(Comparison.Judge(position, polarity)) };
    }

    public static VerdictMark Mark(Verdict verdict) => new AreaVerdict(verdict, VerdictBy.Computed).Mark;

    public static Polarity Polarity(Orientation orientation) => orientation switch
    {
        Orientation.HighIsBetter => Statistics.Polarity.HighIsGood,
        Orientation.LowIsBetter => Statistics.Polarity.LowIsGood,
        _ => Statistics.Polarity.NoJudgement,
    };
}
