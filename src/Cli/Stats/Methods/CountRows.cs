using Endeavour.Cli.Stats.Tables;
using Endeavour.Statistics;

namespace Endeavour.Cli.Stats.Methods;

/// <summary>Counts and denominators by row, or their sums by group; a group in which one is missing is missing itself.</summary>
sealed record CountRows(StatsCall Call, IReadOnlyList<string> KeyColumns, IReadOnlyList<IEnumerable<string>> Keys, double[] Counts, double[] Denominators)
{
    const string Numerator = "numerator", Denominator = "denominator";

    bool Summed => Call.GroupColumns.Count > 0;

    public static CountRows Read(StatsCall call, bool areShares)
    {
        var (counts, denominators) = (call.Counts(Numerator), call.Denominators(Denominator));
        if (areShares) call.CheckShares(counts, denominators);
        if (call.GroupColumns.Count == 0)
        {
            var columns = call.KeysBeside(Numerator, Denominator);
            return new(call, columns.Columns, [.. Enumerable.Range(0, call.Rows).Select(columns.Of)], counts, denominators);
        }
        var groups = call.Groups();
        return new(call, call.GroupColumns, [.. groups.Select(group => group.Keys)], [.. groups.Select(group => group.Of(counts).Sum())], [.. groups.Select(group => group.Of(denominators).Sum())]);
    }

    /// <summary>The answer: with several levels in full, with one level, or for sums, in short.</summary>
    public OutputTable Write(Answer<Interval>[] limits, double unit, string statistic, Func<double, string> method)
    {
        var levels = Call.Levels;
        var table = new OutputTable([.. KeyColumns, .. Before(levels), "value", .. levels.Columns(), .. Full(levels, "confidence", "statistic", "method"), "reason"]);
        for (var row = 0; row < Counts.Length; row++)
        {
            var (at, value) = (row * levels.Values.Count, unit * Counts[row] / Denominators[row]);
            var given = Summed ? [OutputTable.Number(Counts[row]), OutputTable.Number(Denominators[row])] : levels.IsOne ? levels.AsGiven : (IEnumerable<string>)[];
            table.Add([.. Keys[row], .. given, OutputTable.Number(value), .. Levels.Cells(new ArraySegment<Answer<Interval>>(limits, at, levels.Values.Count)),
                .. Full(levels, levels.Words, statistic, double.IsNaN(value) ? method(double.NaN) : method(Counts[row])), double.IsNaN(value) ? Missing.NotGiven.Words() : ""]);
        }
        return table;
    }

    IEnumerable<string> Before(Levels levels) => Summed ? [Numerator, Denominator] : levels.IsOne ? ["confidence_arg"] : [];

    IEnumerable<string> Full(Levels levels, params string[] cells) => Summed ? [] : levels.BesideSeveral(cells);
}
