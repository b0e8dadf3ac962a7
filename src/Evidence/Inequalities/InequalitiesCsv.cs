using Endeavour.Evidence.Downloads;
using Endeavour.Evidence.Figures;
using Endeavour.Evidence.Inequality;

namespace Endeavour.Evidence.Inequalities;

/// <summary>The gaps as rows, the biggest first, by the sign convention: above zero, and a ratio above one, is worse for the most deprived.</summary>
static class InequalitiesCsv
{
    public static byte[] Of(PartnershipFigures figures)
    {
        var csv = new CsvText("outcome", "title", "indicator", "sex", "age", "unit", "area_code", "area_name", "period", "category_type", "most_deprived", "least_deprived",
            "absolute_gap", "absolute_lower_95", "absolute_upper_95", "relative_gap", "relative_lower_95", "relative_upper_95", "sii", "sii_lower_95", "sii_upper_95", "rii", "rii_lower_95", "rii_upper_95",
            "why_no_index", "weighted_by_people", "beside_councils", "direction", "change", "why_no_gap", "illustrative", "release");
        var list = new InequalityList(figures);
        foreach (var row in list.Rows) Row(csv, row);
        foreach (var each in list.Without) Row(csv, each);
        return csv.Bytes();
    }

    static void Row(CsvText csv, InequalityRow row)
    {
        var (outcome, gap) = (row.Outcome, row.Gap);
        var index = gap.Slope.Index;
        csv.Row(outcome.Slug, outcome.Title, outcome.Outcome.Indicator, outcome.Sex, outcome.Age, outcome.Unit.Note, row.Area.Code, row.Area.Name, gap.Period, gap.CategoryType, gap.Most.Figure.Value, gap.Least.Figure.Value,
            gap.Absolute, gap.AbsoluteLimits?.Lower, gap.AbsoluteLimits?.Upper, gap.Relative, gap.RelativeLimits?.Lower, gap.RelativeLimits?.Upper,
            index?.Sii, index?.SiiLimits.Lower, index?.SiiLimits.Upper, index?.Rii, index?.RiiLimits?.Lower, index?.RiiLimits?.Upper,
            gap.Slope.WhyNot, index?.ByPeople, row.Size, row.Direction, row.Change, "", outcome.Illustrative, outcome.Release!.Id);
    }

    static void Row(CsvText csv, WithoutGap each) => csv.Row(
        each.Outcome.Slug, each.Outcome.Title, each.Outcome.Outcome.Indicator, each.Outcome.Outcome.Sex, each.Outcome.Outcome.Age, each.Outcome.Unit.Note, each.Area?.Code, each.Area?.Name, "", "", "", "",
        "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", each.Why, each.Outcome.Illustrative, each.Outcome.Release?.Id);
}
