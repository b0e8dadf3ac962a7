using Endeavour.Evidence.Figures;
using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Reading;

namespace Endeavour.Evidence.Inequality;

/// <summary>Finds the gap by deprivation of an outcome in the areas that a partnership covers.</summary>
static class FindDeprivationGaps
{
    /// <summary>One for each area that has figures by deprivation; where none has, England's, so that the gap is at least seen there.</summary>
    public static IReadOnlyList<DeprivationGap> In(OutcomeFigures outcome)
    {
        if (outcome.Evidence is null) return [];
        List<DeprivationGap> own = [.. outcome.Areas.Select(area => Of(outcome, area.Code, area.Name)).OfType<DeprivationGap>().Where(gap => gap.AnyFigure)];
        return own.Count > 0 ? own : Of(outcome, AreaKinds.England, "England") is { AnyFigure: true } england ? [england] : [];
    }

    /// <summary>The latest groups; of those of the same period neighbourhoods before councils, and ten groups before five.</summary>
    public static DeprivationGap? Of(OutcomeFigures outcome, string code, string name) =>
        outcome.Evidence!.Categories(code, outcome.Sex, outcome.Age).Where(type => DeprivationOrder.IsDeprivation(type.Key))
            .Select(type => Latest(outcome, type, name)).OfType<DeprivationGap>()
            .OrderByDescending(gap => gap.Most.Figure.Period).ThenByDescending(gap => gap.Places == "neighbourhoods").ThenByDescending(gap => gap.Groups.Count).FirstOrDefault();

    static DeprivationGap? Latest(OutcomeFigures outcome, IGrouping<string, Series> type, string name)
    {
        var periods = type.SelectMany(series => series.Observations).Select(point => point.Period).Distinct().Order().ToList();
        if (DeprivationGap.At(outcome, type, name, periods[^1]) is not { } latest) return null;
        var earlier = periods.FindLastIndex(period => period.EndsBefore(periods[^1]) && period.Months == periods[^1].Months);
        return earlier < 0 ? latest : latest with { Widening = GapChange.Between(DeprivationGap.At(outcome, type, name, periods[earlier]), latest) };
    }
}
