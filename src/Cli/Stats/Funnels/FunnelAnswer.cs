using System.Globalization;
using Endeavour.Cli.Stats.Tables;
using Endeavour.Statistics;

namespace Endeavour.Cli.Stats.Funnels;

/// <summary>What a funnel of one kind of figure answers: limits, points and significance, for each group of areas.</summary>
abstract class FunnelAnswer(StatsCall call, params string[] used)
{
    protected StatsCall Call => call;

    protected IReadOnlyList<Group> Groups { get; } = call.Groups();

    /// <summary>What names an area in the answer.</summary>
    protected RowKeys Keys { get; } = call.KeysBeside([.. call.GroupColumns, .. used]);

    public abstract OutputTable Limits();

    public abstract OutputTable Points();

    public abstract OutputTable Significance();

    /// <summary>The rows of a table of limits, numbered from 1; one row that says why where there is none.</summary>
    protected void AddLimits(OutputTable table, Group group, string? type, Answer<FunnelTable> limits, int width, Func<FunnelTable, FunnelRow, IEnumerable<double>> cells)
    {
        string[] keys = [.. group.Keys, .. type is null ? [] : (IEnumerable<string>)[type]];
        if (!limits.TryGet(out var known)) table.Add([.. keys, "1", .. Enumerable.Repeat(OutputTable.NotAvailable, width), limits.Reason!.Value.Words()]);
        else foreach (var (number, row) in known.Rows.Index()) table.Add([.. keys, (number + 1).ToString(CultureInfo.InvariantCulture), .. cells(known, row).Select(OutputTable.Number), ""]);
    }

    protected void AddSignificance(OutputTable table, Group group, string? type, Answer<FunnelSignificance>[] found)
    {
        foreach (var (row, significance) in group.Rows.Zip(found))
            table.Add([.. group.Keys, .. type is null ? [] : (IEnumerable<string>)[type], .. Keys.Of(row),
                significance.IsMissing && significance.Reason != Missing.TooFewEvents ? OutputTable.NotAvailable : significance.Words(), significance.Reason?.Words() ?? ""]);
    }
}
