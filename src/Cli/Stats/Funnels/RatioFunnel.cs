using Endeavour.Cli.Stats.Tables;
using Endeavour.Statistics;

namespace Endeavour.Cli.Stats.Funnels;

/// <summary>Funnels of observed over expected events, around what is expected.</summary>
sealed class RatioFunnel(StatsCall call, string? type) : FunnelAnswer(call, "numerator", "denominator")
{
    readonly double[] _observed = call.Counts("numerator"), _expected = call.Denominators("denominator");
    readonly string[] _types = type is null ? ["count", "isr"] : [type];

    public override OutputTable Limits()
    {
        var table = new OutputTable([.. Call.GroupColumns, "ratio_type", "row", "Observed_events", "lower_2s_exp_events", "lower_2s_limit", "upper_2s_exp_events", "upper_2s_limit",
            "lower_3s_exp_events", "lower_3s_limit", "upper_3s_exp_events", "upper_3s_limit", "reason"]);
        foreach (var group in Groups)
            foreach (var type in _types)
                AddLimits(table, group, type, Funnel.RatioLimits(group.Of(_expected), type == "count" ? FunnelRatio.Count : FunnelRatio.IndirectlyStandardised), 9,
                    (_, row) => [row.Axis, .. new[] { row.Lower95, row.Upper95, row.Lower998, row.Upper998 }.SelectMany(point => new[] { point.Size, point.Value })]);
        return table;
    }

    public override OutputTable Points()
    {
        var table = new OutputTable([.. Call.GroupColumns, "ratio_type", .. Keys.Columns, "ratio_chart", "expected", "reason"]);
        foreach (var group in Groups)
            foreach (var type in _types)
                foreach (var row in group.Rows)
                {
                    var ratio = _observed[row] / _expected[row];
                    table.Add([.. group.Keys, type, .. Keys.Of(row), OutputTable.Number(type == "count" ? ratio - 1 : ratio * 100), OutputTable.Number(_expected[row]), double.IsNaN(ratio) ? Missing.NotGiven.Words() : ""]);
                }
        return table;
    }

    public override OutputTable Significance()
    {
        var table = new OutputTable([.. Call.GroupColumns, .. Keys.Columns, "significance", "reason"]);
        foreach (var group in Groups)
        {
            var found = new Answer<FunnelSignificance>[group.Rows.Count];
            Funnel.RatioSignificance(group.Of(_observed), group.Of(_expected), found);
            AddSignificance(table, group, null, found);
        }
        return table;
    }
}
