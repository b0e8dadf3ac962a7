using Endeavour.Evidence.Figures;
using Endeavour.Indicators.Files;
using Endeavour.Indicators.Releases;

namespace Endeavour.Evidence.Downloads;

/// <summary>What "How we are doing" shows as a table: a row for each outcome and area, the latest figure with its source.</summary>
static class OutcomesCsv
{
    public static byte[] Of(PartnershipFigures figures)
    {
        var csv = new CsvText("outcome", "title", "part_of", "indicator", "sex", "age", "unit", "area_code", "area_name", "period", "value", "lower_95", "upper_95", "england",
            "compared_with_england", "compared_by", "recent_trend", "recent_trend_reason", "missing", "illustrative", "release", "file", "line", "gap_by_deprivation", "inequality");
        foreach (var outcome in figures.Outcomes)
        {
            if (!outcome.HasFigures)
                csv.Row(outcome.Slug, outcome.Title, outcome.TopLevel?.Title, outcome.Outcome.Indicator, outcome.Outcome.Sex, outcome.Outcome.Age, "", "", "", "", "", "", "", "", "", "", "", "", outcome.Why, false, "", "", "", "", outcome.Drawings.Inequality.Line());
            foreach (var area in outcome.Areas) Row(csv, outcome, area);
        }
        return csv.Bytes();
    }

    static void Row(CsvText csv, OutcomeFigures outcome, AreaFigures area) =>
        csv.Row(outcome.Slug, outcome.Title, outcome.TopLevel?.Title, outcome.Outcome.Indicator, outcome.Sex, outcome.Age, outcome.Unit.Note, area.Code, area.Name, area.Period,
            area.Value, area.Limits?.Lower, area.Limits?.Upper, area.England, area.Verdict.Verdict.Words(), area.Verdict.By.Name(), area.Trend.IsKnown ? area.Trend.Short : "", area.Trend.Why,
            area.Latest?.Missing.Words() ?? "No figures for this area", outcome.Illustrative, outcome.Release!.Id, area.Latest?.File, area.Latest?.Line, outcome.Drawings.Inequality.Own(area)?.Absolute, outcome.Drawings.Inequality.Line(area));
}
