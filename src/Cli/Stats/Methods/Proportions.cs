using System.CommandLine;
using Endeavour.Cli.Stats.Tables;
using Endeavour.Statistics;

namespace Endeavour.Cli.Stats.Methods;

/// <summary><c>stats proportion</c>: numerator out of denominator, by row, or summed by group.</summary>
static class Proportions
{
    static readonly Option<double> Multiplier = StatsOptions.Multiplier(1);

    public static StatsMethod Method { get; } = new("proportion", "Proportions with Wilson's limits. Columns: numerator, denominator.", [Multiplier], Compute);

    static OutputTable? Compute(StatsCall call)
    {
        var (rows, unit) = (CountRows.Read(call, areShares: true), call.Get(Multiplier));
        if (call.Refused) return null;
        var limits = new Answer<Interval>[rows.Counts.Length * call.Levels.Values.Count];
        Proportion.Wilson(rows.Counts, rows.Denominators, [.. call.Levels.Values], limits, unit);
        WholeRange(call.Levels, limits, unit);
        return rows.Write(limits, unit, unit.Equals(100) ? "percentage" : $"proportion of {OutputTable.Number(unit)}", static _ => "Wilson");
    }

    /// <summary>At 100% confidence the interval is the whole range whatever the counts, even where they are missing.</summary>
    static void WholeRange(Levels levels, Answer<Interval>[] limits, double unit)
    {
        for (var level = 0; level < levels.Values.Count; level++)
            if (levels.Values[level].Equals(1))
                for (var i = level; i < limits.Length; i += levels.Values.Count) limits[i] = new(new Interval(0, unit));
    }
}
