using Endeavour.Evidence.Downloads;
using Endeavour.Indicators.Files;
using Endeavour.Indicators.Releases;

namespace Endeavour.Evidence.Compare;

/// <summary>A comparison of areas, tidy: a row for each area, with the line of the file that its figure came from.</summary>
static class CompareCsv
{
    public static byte[] Of(AreasCompared compared)
    {
        var outcome = compared.Outcome;
        var csv = new CsvText("outcome", "indicator", "sex", "age", "period", "place", "area_code", "area_name", "of_partnership", "value", "lower_95", "upper_95", "england",
            "compared_with_england", "compared_by", "beside_own_area", "missing", "illustrative", "release", "file", "line");
        foreach (var row in compared.Rows)
            csv.Row(outcome.Slug, outcome.Outcome.Indicator, outcome.Sex, outcome.Age, compared.Period, row.Place, row.Code, row.Name, row.IsOwn, row.Figure.Value, row.Figure.Limits95?.Lower, row.Figure.Limits95?.Upper, row.Figure.England,
                row.Verdict.Verdict.Words(), row.Verdict.By.Name(), row.Beside?.Verdict.Words(), row.Figure.Missing.Words(), outcome.Illustrative, outcome.Release!.Id, row.Figure.File, row.Figure.Line);
        return csv.Bytes();
    }
}
