using System.Globalization;
using Endeavour.Cli.Stats.Tables;
using Endeavour.Statistics;

namespace Endeavour.Cli.Stats.Methods;

/// <summary><c>stats mean</c>: the mean of each group with Student's limits.</summary>
static class Means
{
    public static StatsMethod Method { get; } = new("mean", "Means with limits from Student's t distribution. Column: value.", [], Compute);

    static OutputTable? Compute(StatsCall call)
    {
        var (values, groups, levels) = (call.Numbers("value"), call.Groups(), call.Levels);
        if (call.Refused) return null;
        var table = new OutputTable([.. call.GroupColumns, "value_sum", "value_count", "stdev", "value", .. levels.Columns(), .. levels.IsOne ? ["confidence_arg"] : (IEnumerable<string>)["confidence", "statistic", "method"], "reason"]);
        foreach (var group in groups)
        {
            var mean = Mean.Of(group.Of(values));
            Answer<Interval> Limits(double level) => mean.TryGet(out var known) ? known.Limits(level) : new(mean.Reason!.Value);
            table.Add([.. group.Keys, OutputTable.Number(mean.OrNull()?.Sum), group.Rows.Count.ToString(CultureInfo.InvariantCulture), OutputTable.Number(mean.OrNull()?.StandardDeviation.OrNull()),
                OutputTable.Number(mean.OrNull()?.Value), .. levels.Cells(Limits), .. levels.IsOne ? levels.AsGiven : [levels.Words, "mean", "Student's t-distribution"], Reason(mean)]);
        }
        return table;
    }

    static string Reason(Answer<MeanEstimate> mean) => mean.TryGet(out var known)
        ? known.StandardDeviation.IsMissing ? "There is only one value, so nothing says how far the mean could be from the true one." : ""
        : mean.Reason!.Value.Words();
}
