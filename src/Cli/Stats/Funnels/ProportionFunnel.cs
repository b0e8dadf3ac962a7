using Endeavour.Cli.Stats.Tables;
using Endeavour.Statistics;

namespace Endeavour.Cli.Stats.Funnels;

/// <summary>Funnels of proportions around the average of all areas.</summary>
sealed class ProportionFunnel : FunnelAnswer
{
    readonly double[] _counts, _denominators;
    readonly double _unit;

    public ProportionFunnel(StatsCall call, double unit) : base(call, "numerator", "denominator")
    {
        (_counts, _denominators, _unit) = (call.Counts("numerator"), call.Denominators("denominator"), unit);
        call.CheckShares(_counts, _denominators);
    }

    public override OutputTable Limits()
    {
        var table = new OutputTable([.. Call.GroupColumns, "row", "Population", "lower_2s_limit", "upper_2s_limit", "lower_3s_limit", "upper_3s_limit", "baseline", "reason"]);
        foreach (var group in Groups)
            AddLimits(table, group, null, Funnel.ProportionLimits(group.Of(_counts), group.Of(_denominators), _unit), 6,
                (limits, row) => [row.Axis, row.Lower95.Value, row.Upper95.Value, row.Lower998.Value, row.Upper998.Value, limits.Baseline]);
        return table;
    }

    public override OutputTable Points()
    {
        var table = new OutputTable([.. Call.GroupColumns, .. Keys.Columns, "proportion_chart", "denominator", "reason"]);
        foreach (var group in Groups)
            foreach (var row in group.Rows)
            {
                var value = _unit * _counts[row] / _denominators[row];
                table.Add([.. group.Keys, .. Keys.Of(row), OutputTable.Number(value), OutputTable.Number(_denominators[row]), double.IsNaN(value) ? Missing.NotGiven.Words() : ""]);
            }
        return table;
    }

    public override OutputTable Significance()
    {
        var table = new OutputTable([.. Call.GroupColumns, .. Keys.Columns, "significance", "reason"]);
        foreach (var group in Groups)
        {
            var found = new Answer<FunnelSignificance>[group.Rows.Count];
            Funnel.ProportionSignificance(group.Of(_counts), group.Of(_denominators), found);
            AddSignificance(table, group, null, found);
        }
        return table;
    }
}
