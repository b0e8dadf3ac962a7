using Endeavour.Evidence.Figures;
using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Places.Registry;
using Endeavour.Indicators.Reading;
using Endeavour.Statistics;

namespace Endeavour.Evidence.MyArea;

/// <summary>The figures of one indicator in a local area: one for each sex and age that the release holds of everybody there.</summary>
static class LocalFigures
{
    public static IEnumerable<LocalFigure> Of(IndicatorEvidence held, Area area, (string Name, IndicatorEvidence? Evidence, string Code) council, IReadOnlyList<OutcomeFigures> outcomes)
    {
        var own = held.Series.Where(series => series.Area == area.Code && series.IsWhole).ToList();
        foreach (var series in own)
        {
            var outcome = outcomes.FirstOrDefault(each => each.Sex == series.Sex && each.Age == series.Age) ?? (outcomes.Count > 0 ? outcomes[0] : null);
            var polarity = outcome is null ? Polarity(held) : OutcomePolarity.Of(outcome.Outcome, held);
            var beside = council.Evidence?.Whole(council.Code, series.Sex, series.Age);
            var latest = series.Latest;
            var unit = FigureUnit.Of(held.Definition, [.. own.Select(each => each.Latest).Append(beside?.Latest).SelectMany(point => new[] { point?.Value, point?.England }).OfType<double>()]);
            yield return LocalFigure.Of(Name(held, series, own.Count), outcome?.Slug, unit, (polarity, held), latest, (council.Name, beside?.Observations.FirstOrDefault(point => point.Period == latest.Period)));
        }
    }

    static OutcomePolarity Polarity(IndicatorEvidence held) => held.Polarity is { } known
        ? new(known, held.PolarityFromVerdicts ? PolarityFrom.PublishersVerdicts : PolarityFrom.Publisher) : new(Statistics.Polarity.NoJudgement, PolarityFrom.Nobody);

    static string Name(IndicatorEvidence held, Series series, int count) =>
        count == 1 && series.Sex == "Persons" ? held.Definition.Name : string.Join(", ", new[] { held.Definition.Name, series.Sex, series.Age }.Where(part => part.Length > 0));
}
