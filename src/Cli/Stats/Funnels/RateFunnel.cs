using Endeavour.Cli.Stats.Tables;
using Endeavour.Statistics;

namespace Endeavour.Cli.Stats.Funnels;

/// <summary>Funnels of rates around the average of all areas, each at the population that its rate implies.</summary>
sealed class RateFunnel : FunnelAnswer
{
    const string YearsColumn = "years_of_data", Denominator = "denominator";
    static readonly string[] Lines = ["lower_2s", "upper_2s", "lower_3s", "upper_3s"];
    readonly double[] _events, _rates, _denominators, _years;
    readonly double _unit;
    readonly string[] _types;

    public RateFunnel(StatsCall call, double unit, string? type) : base(call, "numerator", "rate", Denominator, YearsColumn)
    {
        (_unit, _types) = (unit, type is null ? ["dsr", "crude"] : [type]);
        (_events, _rates) = (call.Counts("numerator"), call.Counts("rate"));
        _denominators = call.Input.Has(Denominator) ? call.Denominators(Denominator) : [];
        _years = call.Input.Has(YearsColumn) ? call.Known(call.Denominators(YearsColumn), YearsColumn) : [.. Enumerable.Repeat(1.0, call.Rows)];
        for (var row = 0; row < call.Rows; row++)
            if (_events[row] > 0 && _rates[row] == 0) call.Refuse(row, "rate", "This row has events, so its rate must be above zero. Leave the cell empty if it is not known.");
        foreach (var group in Groups)
            foreach (var row in group.Rows)
                if (!_years[row].Equals(_years[group.Rows[0]])) call.Refuse(row, YearsColumn, $"All rows of {(group.Name.Length == 0 ? "the file" : group.Name)} must have the same number of years. Name the groups with --group.");
    }

    public override OutputTable Limits()
    {
        var table = new OutputTable([.. Call.GroupColumns, "rate_type", "row", "Events", .. Lines.SelectMany(line => new[] { line + "_population_1_year", line + "_limit" }), "baseline", "reason"]);
        foreach (var group in Groups)
            foreach (var type in _types)
                AddLimits(table, group, type, Funnel.RateLimits(Areas(group, type)), 10,
                    (limits, row) => [row.Axis, .. new[] { row.Lower95, row.Upper95, row.Lower998, row.Upper998 }.SelectMany(point => new[] { point.Size, point.Value }), limits.Baseline]);
        return table;
    }

    public override OutputTable Points()
    {
        var table = new OutputTable([.. Call.GroupColumns, "rate_type", .. Keys.Columns, "rate_chart", "denominator_derived", "reason"]);
        foreach (var group in Groups)
            foreach (var type in _types)
            {
                var points = new Answer<FunnelPlace>[group.Rows.Count];
                Funnel.RatePoints(Areas(group, type), points);
                foreach (var (row, point) in group.Rows.Zip(points))
                    table.Add([.. group.Keys, type, .. Keys.Of(row), OutputTable.Number(point.OrNull()?.Value), OutputTable.Number(point.OrNull()?.Size), point.Reason?.Words() ?? ""]);
            }
        return table;
    }

    public override OutputTable Significance()
    {
        var table = new OutputTable([.. Call.GroupColumns, "rate_type", .. Keys.Columns, "significance", "reason"]);
        foreach (var group in Groups)
            foreach (var type in _types)
            {
                var found = new Answer<FunnelSignificance>[group.Rows.Count];
                Funnel.RateSignificance(Areas(group, type), found);
                AddSignificance(table, group, type, found);
            }
        return table;
    }

    FunnelRates Areas(Group group, string type) =>
        new(type == "dsr" ? FunnelRate.DirectlyStandardised : FunnelRate.Crude, group.Of(_events), group.Of(_rates), _denominators.Length == 0 ? [] : group.Of(_denominators))
        {
            Years = _years[group.Rows[0]], Multiplier = _unit,
        };
}
