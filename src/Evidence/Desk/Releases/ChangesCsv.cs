using Endeavour.Evidence.Downloads;
using Endeavour.Indicators.Differences;
using Endeavour.Indicators.Releases;

namespace Endeavour.Evidence.Desk.Releases;

/// <summary>All that a release changed, one change a row.</summary>
static class ChangesCsv
{
    public static byte[] Of(EvidenceFolder folder, string release)
    {
        var csv = new CsvText("change", "indicator", "area", "area_name", "sex", "age", "category_type", "category", "period", "was", "now", "difference", "beyond_old_interval", "field", "text_was", "text_now");
        foreach (var each in ReadDifferences.Of(folder, release))
        {
            if (each.IsNew) csv.Row("new_indicator", each.Indicator, "", "", "", "", "", "", "", "", "", "", "", "", "", each.Name);
            foreach (var period in each.PeriodsArrived) csv.Row("new_period", each.Indicator, "", "", "", "", "", "", period, "", "", "", "", "", "", "");
        }
        foreach (var each in ReadDifferences.Restatements(folder, release))
            csv.Row("restated", each.Indicator, each.Area, each.AreaName, each.Sex, each.Age, each.CategoryType, each.Category, each.Period, each.Was, each.Now, each.Difference, each.HadInterval ? each.Beyond : "not known, it had none", "", "", "");
        foreach (var each in ReadDifferences.Gone(folder, release))
            csv.Row(each.Whole ? "series_gone" : "figures_gone", each.Indicator, each.Area, "", each.Sex, each.Age, each.CategoryType, each.Category, $"{each.FirstPeriod} to {each.LastPeriod}", "", "", "", "", "", "", "");
        foreach (var each in ReadDifferences.Redefined(folder, release))
            csv.Row("redefined", each.Indicator, "", "", "", "", "", "", "", "", "", "", "", each.Field, each.Was, each.Now);
        return csv.Bytes();
    }
}
