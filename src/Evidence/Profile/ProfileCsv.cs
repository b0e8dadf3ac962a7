using Endeavour.Evidence.Downloads;
using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Files;
using Endeavour.Indicators.Releases;

namespace Endeavour.Evidence.Profile;

/// <summary>A profile, tidy: a row for each outcome and area, England last.</summary>
static class ProfileCsv
{
    public static byte[] Of(ProfileTable table)
    {
        var csv = new CsvText("outcome", "title", "indicator", "sex", "age", "unit", "period", "area_code", "area_name", "role", "value", "lower_95", "upper_95", "england", "compared_with_england", "compared_by", "missing", "illustrative", "release", "file", "line");
        foreach (var row in table.Rows)
        {
            var outcome = row.Outcome;
            foreach (var (area, cell) in table.Areas.Zip(row.Cells))
                csv.Row(outcome.Slug, outcome.Title, outcome.Outcome.Indicator, outcome.Sex, outcome.Age, outcome.Unit.Note, row.Period, area.Code, area.Name, Word(area.Role), cell.Figure?.Value, cell.Figure?.Limits95?.Lower, cell.Figure?.Limits95?.Upper, row.England,
                    cell.Verdict.Verdict.Words(), cell.Verdict.By.Name(), cell.Figure is { } figure ? figure.Missing.Words() : "No figures for this area", outcome.Illustrative, outcome.Release!.Id, cell.Figure?.File, cell.Figure?.Line);
            csv.Row(outcome.Slug, outcome.Title, outcome.Outcome.Indicator, outcome.Sex, outcome.Age, outcome.Unit.Note, row.Period, AreaKinds.England, "England", "benchmark", row.England, "", "", row.England, "", "", "", outcome.Illustrative, outcome.Release!.Id, "", "");
        }
        return csv.Bytes();
    }

    static string Word(ProfileRole role) => role switch { ProfileRole.Own => "own", ProfileRole.Region => "region", _ => "similar" };
}
