using Endeavour.Evidence.Figures;
using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Files;
using Endeavour.Indicators.Reading;
using Endeavour.Indicators.Releases;

namespace Endeavour.Evidence.Downloads;

/// <summary>Every figure of one outcome for the partnership's areas and England, tidy: one figure a row, by category too, with the line of the file it came from.</summary>
static class OutcomeCsv
{
    public static byte[] Of(OutcomeFigures outcome)
    {
        var csv = new CsvText("outcome", "indicator", "area_code", "area_name", "sex", "age", "category_type", "category", "period", "value", "lower_95", "upper_95", "count", "denominator",
            "england", "compared_with_england", "compared_by", "missing", "note", "illustrative", "release", "file", "line");
        if (outcome.Evidence is null) return csv.Bytes();
        foreach (var area in outcome.Areas) Rows(csv, outcome, area.Code, area.Name);
        Rows(csv, outcome, AreaKinds.England, "England");
        return csv.Bytes();
    }

    static void Rows(CsvText csv, OutcomeFigures outcome, string code, string name)
    {
        var (sex, age) = (outcome.Sex, outcome.Age);
        if (outcome.Evidence!.Whole(code, sex, age) is { } whole) Rows(csv, outcome, whole, name);
        foreach (var type in outcome.Evidence.Categories(code, sex, age).OrderBy(type => type.Key, StringComparer.Ordinal))
            foreach (var series in type) Rows(csv, outcome, series, name);
    }

    static void Rows(CsvText csv, OutcomeFigures outcome, Series series, string name)
    {
        foreach (var point in series.Observations)
        {
            var verdict = series.Area == AreaKinds.England || !series.IsWhole ? null : AreaVerdict.Of(point, outcome.Polarity, outcome.Evidence!);
            csv.Row(outcome.Slug, outcome.Outcome.Indicator, series.Area, name, series.Sex, series.Age, series.CategoryType, series.Category, point.PeriodText,
                point.Value, point.Limits95?.Lower, point.Limits95?.Upper, point.Count, point.Denominator, point.England, verdict?.Verdict.Words(), verdict?.By.Name(),
                point.Missing.Words(), point.Note, outcome.Illustrative, outcome.Release!.Id, point.File, point.Line);
        }
    }

    /// <summary>Who compared: "computed", "publisher", or nobody.</summary>
    public static string Name(this VerdictBy by) => by switch { VerdictBy.Computed => "computed", VerdictBy.Publisher => "publisher", _ => "" };
}
