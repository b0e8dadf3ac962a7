using System.CommandLine;
using Endeavour.Cli.Stats.Tables;
using Endeavour.Statistics;

namespace Endeavour.Cli.Stats.Methods;

/// <summary><c>stats rate</c>: events over a population, by row, or summed by group.</summary>
static class Rates
{
    static readonly Option<double> Multiplier = StatsOptions.Multiplier(100_000);

    public static StatsMethod Method { get; } = new("rate", "Rates with exact limits below 10 events and Byar's from 10. Columns: numerator, denominator.", [Multiplier], Compute);

    public static string LimitsMethod(double count) => count switch { double.NaN => OutputTable.NotAvailable, < 10 => "Exact", _ => "Byars" };

    static OutputTable? Compute(StatsCall call)
    {
        var (rows, unit) = (CountRows.Read(call, areShares: false), call.Get(Multiplier));
        if (call.Refused) return null;
        var limits = new Answer<Interval>[rows.Counts.Length * call.Levels.Values.Count];
        Rate.Byars(rows.Counts, rows.Denominators, [.. call.Levels.Values], limits, unit);
        return rows.Write(limits, unit, $"rate per {OutputTable.Number(unit)}", LimitsMethod);
    }
}
