using Endeavour.Evidence.Downloads;
using Endeavour.Evidence.Figures;
using Endeavour.Indicators.Files;
using Endeavour.Indicators.Reading;
using Endeavour.Indicators.Releases;

namespace Endeavour.Publishing.Report;

/// <summary>The report as rows, for those who work with the figures: a row for each area of each outcome, in the report's order.</summary>
static class ReportCsv
{
    public static byte[] Of(ReportPaper report)
    {
        var csv = new CsvText("part", "part_title", "outcome", "title", "indicator", "sex", "age", "unit", "area_code", "area_name", "period", "value", "lower_95", "upper_95", "england",
            "compared_with_england", "compared_by", "recent_trend", "recent_trend_reason", "exception", "inequality", "missing", "illustrative", "publisher", "release", "file", "line");
        foreach (var part in report.Parts)
            foreach (var outcome in part.Shown)
                foreach (var area in outcome.Areas) Row(csv, part, outcome, area);
        foreach (var outcome in report.Waiting.Concat(report.NoSource)) Row(csv, outcome);
        return csv.Bytes();
    }

    static void Row(CsvText csv, ReportPart part, OutcomeFigures outcome, AreaFigures area) => csv.Row(
        part.Label, part.Title, outcome.Slug, outcome.Title, outcome.Outcome.Indicator, outcome.Sex, outcome.Age, outcome.Unit.Note, area.Code, area.Name, area.Period,
        area.Value, area.Limits?.Lower, area.Limits?.Upper, area.England, area.Verdict.Verdict.Words(), Name(area.Verdict.By), area.Trend.IsKnown ? area.Trend.Short : "", area.Trend.Why,
        ReportException.IsWorse(area) || ReportException.IsGettingWorse(area), ReportWords.Inequality(outcome), area.Latest?.Missing.Words() ?? "No figures for this area",
        outcome.Illustrative, outcome.Evidence!.Definition.Source, outcome.Release!.Id, area.Latest?.File, area.Latest?.Line);

    static void Row(CsvText csv, OutcomeFigures outcome) => csv.Row(
        "", outcome.TopLevel?.Title, outcome.Slug, outcome.Title, outcome.Outcome.Indicator, outcome.Outcome.Sex, outcome.Outcome.Age, "", "", "", "",
        "", "", "", "", "", "", "", "", false, ReportWords.Inequality(outcome), outcome.Why, false, "", "", "", "");

    static string Name(VerdictBy by) => by switch { VerdictBy.Computed => "computed", VerdictBy.Publisher => "publisher", _ => "" };
}
