using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using Endeavour.Cli.Stats.Tables;
using Endeavour.Statistics;
using Group = Endeavour.Cli.Stats.Tables.Group;

namespace Endeavour.Cli.Stats.Methods;

/// <summary><c>stats trend</c>: the recent trend of each group over its latest five years.</summary>
static partial class RecentTrends
{
    static readonly Option<string?> ValueType = StatsOptions.OneOf("--value-type", "What the figures are", required: true, "proportion", "other");

    public static StatsMethod Method { get; } = new("trend", "Recent trends. Columns: year, and numerator, denominator (proportion) or value, lower_cl, upper_cl (other).", [ValueType], Compute);

    static OutputTable? Compute(StatsCall call)
    {
        var years = Years(call);
        var trendOf = call.Get(ValueType) == "proportion" ? OfProportions(call, years) : OfValues(call, years);
        var groups = call.Groups();
        if (call.Refused) return null;
        var table = new OutputTable([.. call.GroupColumns, "recent_trend", "recent_trend_reason", "chi2", "beta", "reason"]);
        foreach (var group in groups)
        {
            var trend = trendOf(group);
            table.Add([.. group.Keys, trend.Direction.Words(Polarity.NoJudgement), Short(trend.Reason), OutputTable.Number(trend.ChiSquared), OutputTable.Number(trend.Slope), trend.Reason.Words()]);
        }
        return table;
    }

    /// <summary>2019, or 2019/20 for a year that ends in the next.</summary>
    static int[] Years(StatsCall call)
    {
        var texts = call.Texts("year");
        var years = new int[texts.Length];
        for (var row = 0; row < texts.Length; row++)
        {
            var match = OneYear().Match(texts[row].Trim());
            if (match.Success) years[row] = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            if (!match.Success || (match.Groups[2].Success && int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture) % 100 != (years[row] + 1) % 100))
                call.Refuse(row, "year", "Give each row a year in four figures, such as 2024, or one that ends in the next, such as 2023/24. The trend is of single years.");
        }
        return years;
    }

    [GeneratedRegex(@"^(\d{4})(?:[/-](\d{2}|\d{4}))?$")]
    private static partial Regex OneYear();

    static Func<Group, Trend> OfProportions(StatsCall call, int[] years)
    {
        var (counts, denominators) = (call.Counts("numerator"), call.Denominators("denominator"));
        call.CheckShares(counts, denominators);
        return group => RecentTrend.OfProportions([.. group.Rows.Select(row => new ProportionPoint(years[row], StatsCall.OrNull(counts[row]), StatsCall.OrNull(denominators[row])))]);
    }

    static Func<Group, Trend> OfValues(StatsCall call, int[] years)
    {
        var (values, lower, upper) = (call.Numbers("value"), call.Numbers("lower_cl"), call.Numbers("upper_cl"));
        for (var row = 0; row < lower.Length; row++)
            if (lower[row] > upper[row]) call.Refuse(row, "lower_cl", $"The lower limit {lower[row]:R} is above the upper one, {upper[row]:R}.");
        return group => RecentTrend.OfValues([.. group.Rows.Select(row => new ValuePoint(years[row], StatsCall.OrNull(values[row]), StatsCall.OrNull(lower[row]), StatsCall.OrNull(upper[row])))]);
    }

    /// <summary>The short words that analysts' tables have.</summary>
    static string Short(TrendReason reason) => reason switch
    {
        TrendReason.SignificantTrend => "No outliers and significant trend",
        TrendReason.OutlierFound => "Outlier found",
        TrendReason.NoSignificantTrend => "No significant trend",
        TrendReason.NotEnoughPoints => "Not enough data points",
        TrendReason.MissingValues => "Missing values",
        TrendReason.MissingLimits => "Missing at least one confidence interval value",
        TrendReason.DuplicateYears => "Duplicate years in group",
        TrendReason.LimitsWithoutWidth => "Confidence interval of no width",
        TrendReason.CountIsNoneOrAll => "Numerator is none or all of the denominator",
        _ => reason.Words(),
    };
}
