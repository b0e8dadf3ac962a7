using Endeavour.Charts;
using Endeavour.Evidence.Comparisons;
using Endeavour.Evidence.Figures;
using Endeavour.Indicators.Areas;
using Endeavour.Platform.Figures;
using Endeavour.Statistics;

namespace Endeavour.Strategy.Choosing.Rules;

/// <summary>The figures of an indicator as facts: one for each area, or one that says why there are none.</summary>
static class IndicatorFacts
{
    public static IEnumerable<IndicatorFact> Of(OutcomeFigures outcome)
    {
        if (!outcome.HasFigures) return [new($"Indicator {outcome.Outcome.Indicator}", "", "", "", "", [new(Points.NotKnown, outcome.Why)], new(Points.NotKnown, ""))];
        var beside = AreaComparison.Of(outcome);
        return outcome.Areas.Select(area => Of(outcome, area, [.. beside.Where(each => each.Area == area)]));
    }

    static IndicatorFact Of(OutcomeFigures outcome, AreaFigures area, List<AreaComparison> beside)
    {
        var region = Regions.Of(area.Code) is { } code ? beside.Find(each => each.With == Regions.Name(code)) : null;
        var similar = beside.Find(each => each.With == "Similar areas");
        return new(outcome.Measures, area.Name, area.Period, area.Value is { } value ? area.Unit.Full(value) : area.Shown, outcome.Release!.Id,
            [England(outcome, area), .. region is null || !outcome.Polarity.Judges ? Array.Empty<Held>() : [Region(region)]], Trend(outcome, area), similar is null ? null : $"among similar areas {similar.Verdict}; {similar.Note}.");
    }

    static Held England(OutcomeFigures outcome, AreaFigures area)
    {
        if (!area.Verdict.IsCompared) return new(Points.NotKnown, area.Verdict.WhyNot);
        if (!outcome.Polarity.Judges) return new(Points.NotKnown, $"It is {area.Verdict.Phrase} ({area.ShownEngland}), but nobody says which way is good.");
        return new(area.Verdict.Look == VerdictLook.Worse ? Points.Yes : Points.No, $"{area.Verdict.Phrase} ({area.ShownEngland}){(area.Verdict.AsPublished ? ", as its publisher says" : "")}");
    }

    static Held Region(AreaComparison region) => region.Mark is not { } mark
        ? new(Points.NotKnown, $"Against {region.With}: {region.Note}")
        : new(mark is VerdictMark.Worse or VerdictMark.Worst ? Points.Yes : Points.No, $"{char.ToLowerInvariant(region.Verdict[0])}{region.Verdict[1..]} {(mark == VerdictMark.Similar ? "to" : "than")} {region.With} ({region.Theirs})");

    static Held Trend(OutcomeFigures outcome, AreaFigures area)
    {
        if (!area.Trend.IsKnown) return new(Points.NotKnown, area.Trend.Sentence);
        if (area.Trend.AsPublished) return new(Published(area.Trend.Sentence), area.Trend.Sentence);
        var direction = area.Series!.Trend.Direction;
        if (direction == TrendDirection.NoSignificantChange) return new(Points.No, area.Trend.Sentence);
        if (!outcome.Polarity.Judges) return new(Points.NotKnown, $"{area.Trend.Sentence} Nobody says which way is good.");
        return new(direction == TrendDirection.Increasing == (outcome.Polarity.Polarity == Polarity.HighIsGood) ? Points.No : Points.Yes, area.Trend.Sentence);
    }

    static Points Published(string sentence) =>
        sentence.Contains("getting worse", StringComparison.OrdinalIgnoreCase) ? Points.Yes
        : sentence.Contains("getting better", StringComparison.OrdinalIgnoreCase) || sentence.Contains("no significant change", StringComparison.OrdinalIgnoreCase) ? Points.No
        : Points.NotKnown;
}
