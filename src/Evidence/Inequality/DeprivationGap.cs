using Endeavour.Evidence.Figures;
using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Periods;
using Endeavour.Indicators.Reading;

namespace Endeavour.Evidence.Inequality;

/// <summary>One group of areas by deprivation, with its figure.</summary>
public sealed record DeprivationGroup(int Rank, string Name, Observation Figure);

/// <summary>An outcome from the most to the least deprived group, for the latest period that has them.</summary>
public sealed record DeprivationGap(string Area, string Period, string CategoryType, FigureUnit Unit, IReadOnlyList<DeprivationGroup> Groups)
{
    public DeprivationGroup Most => Groups[0];
    public DeprivationGroup Least => Groups[^1];

    /// <summary>The absolute gap: most deprived minus least deprived. Null where one of the two has no figure.</summary>
    public double? Gap => Most.Figure.Value - Least.Figure.Value;

    /// <summary>The 95% confidence intervals of the two ends overlap.</summary>
    public bool MayBeChance => Most.Figure.Limits95 is { } most && Least.Figure.Limits95 is { } least && most.Lower <= least.Upper && least.Lower <= most.Upper;

    /// <summary>The gap and the one before it, of the same groups and with no month in common; null where there is none, or one of the figures or its limits is missing.</summary>
    public GapChange? Widening { get; private init; }

    /// <summary>"decile" as "tenth", "quintile" as "fifth".</summary>
    public string Group => Groups.Count switch { 10 => "tenth", 5 => "fifth", 4 => "quarter", 3 => "third", _ => "group" };

    public string Sentence => (Most.Figure.Value, Least.Figure.Value) switch
    {
        ({ } most, { } least) when Unit.LooksSame(most, least) => $"In {Area} in {Period} the figure was the same in the most and the least deprived {Group} of neighbourhoods: {Unit.Full(most)}.",
        ({ } most, { } least) => $"In {Area} in {Period} the figure was {Unit.Full(most)} in the most deprived {Group} of neighbourhoods and {Unit.Full(least)} in the least deprived: "
            + $"a gap of {Unit.Difference(most - least)}{(MayBeChance ? ", which chance may explain" : "")}.",
        _ => $"In {Area} in {Period} the figure is missing for the most or the least deprived {Group} of neighbourhoods, so the gap is not known.",
    };

    /// <summary>For each area; where none has groups, England's, so that the gap is at least seen there.</summary>
    public static IReadOnlyList<DeprivationGap> Of(OutcomeFigures outcome)
    {
        if (outcome.Evidence is not { } evidence) return [];
        List<DeprivationGap> own = [.. outcome.Areas.Select(area => In(outcome, evidence, area.Code, area.Name)).OfType<DeprivationGap>()];
        return own.Count > 0 ? own : In(outcome, evidence, AreaKinds.England, "England") is { } england ? [england] : [];
    }

    static DeprivationGap? In(OutcomeFigures outcome, IndicatorEvidence evidence, string code, string name) =>
        evidence.Categories(code, outcome.Sex, outcome.Age).Where(type => DeprivationOrder.IsDeprivation(type.Key))
            .Select(type => Latest(outcome, type, name)).OfType<DeprivationGap>().OrderByDescending(gap => gap.Groups.Count).FirstOrDefault();

    static DeprivationGap? Latest(OutcomeFigures outcome, IGrouping<string, Series> type, string name)
    {
        var periods = type.SelectMany(series => series.Observations).Select(point => point.Period).Distinct().Order().ToList();
        if (At(outcome, type, name, periods[^1]) is not { } latest) return null;
        var earlier = periods.FindLastIndex(period => period.EndsBefore(periods[^1]) && period.Months == periods[^1].Months);
        return earlier < 0 ? latest : latest with { Widening = GapChange.Between(At(outcome, type, name, periods[earlier]), latest) };
    }

    static DeprivationGap? At(OutcomeFigures outcome, IGrouping<string, Series> type, string name, Period period)
    {
        var there = type.Select(series => (series.Category, Figure: series.Observations.FirstOrDefault(point => point.Period == period))).Where(each => each.Figure is not null).ToList();
        if (there.Count < 3) return null;
        var groups = there.Select((each, i) => new DeprivationGroup(DeprivationOrder.Of(each.Category, there.Count) ?? i + 1, each.Category, each.Figure!)).OrderBy(group => group.Rank).ToList();
        return new(name, groups[0].Figure.PeriodText, type.Key, outcome.Unit, groups);
    }
}
