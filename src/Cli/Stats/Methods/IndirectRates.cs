using System.CommandLine;
using Endeavour.Cli.Stats.Tables;
using Endeavour.Statistics;

namespace Endeavour.Cli.Stats.Methods;

/// <summary><c>stats isr-ratio</c> and <c>stats isr-rate</c>: observed events against those expected at the rates of a reference population.</summary>
static class IndirectRates
{
    static readonly Option<double> Multiplier = StatsOptions.Multiplier(100_000);
    static readonly Option<double> ReferenceValue = StatsOptions.Number("--refvalue", "What \"as many as expected\" stands for: 1 unless said.", 1.0, number => number > 0 && double.IsFinite(number), "give a number above zero, such as 1 or 100");
    static readonly Option<string?> Observed = new("--observed") { Description = "A CSV file of each group's events in all, where they are not known by age: the group's columns and observed.", HelpName = "FILE" };

    public static StatsMethod Ratio { get; } = new("isr-ratio", "Indirectly standardised ratios. Columns: ageband, count, pop, refcount, refpop.", [ReferenceValue, Observed, AgeBands.Option], call => Compute(call, isRate: false));

    public static StatsMethod Rate { get; } = new("isr-rate", "Indirectly standardised rates. Columns: ageband, count, pop, refcount, refpop.", [Multiplier, Observed, AgeBands.Option], call => Compute(call, isRate: true));

    static OutputTable? Compute(StatsCall call, bool isRate)
    {
        var totals = call.Get(Observed) is { } file ? ObservedTotals.Read(call, file) : null;
        var (bands, people) = (AgeBands.Read(call), call.Counts("pop"));
        var counts = totals is null ? call.Counts("count") : new double[call.Rows];
        var (events, population) = (call.Known(call.Counts("refcount"), "refcount"), call.Known(call.Denominators("refpop"), "refpop"));
        var groups = AgeBands.Of(call, bands);
        call.CheckOnce(groups, AgeBands.Column, row => $"Age band {bands[row]}");
        if (call.Refused) return null;
        var unit = isRate ? call.Get(Multiplier) : call.Get(ReferenceValue);
        var table = new OutputTable([.. call.GroupColumns, "observed", "expected", .. isRate ? ["ref_rate"] : (IEnumerable<string>)[], "value", .. call.Levels.Columns(), .. call.Levels.BesideSeveral("confidence", "statistic", "method"), "reason"]);
        call.Each(groups, group =>
        {
            var reference = new ReferenceRates(group.Rows.Select(row => new Stratum(bands[row], events[row], population[row])));
            Stratum[] strata = [.. group.Rows.Select(row => new Stratum(bands[row], StatsCall.OrNull(counts[row]), StatsCall.OrNull(people[row])))];
            var observed = totals?.Of(group);
            if (call.Refused) return;
            var ratio = isRate ? IndirectlyStandardisedRate.Of(strata, reference, unit, observed, missingAsZero: true) : IndirectlyStandardisedRatio.Of(strata, reference, unit, observed, missingAsZero: true);
            Add(call, table, group, ratio, isRate, AgeBands.Empty(group, totals is null ? [counts, people] : [people]), $"indirectly standardised {(isRate ? "rate per" : "ratio x")} {OutputTable.Number(unit)}");
        });
        return table;
    }

    static void Add(StatsCall call, OutputTable table, Group group, Answer<StandardisedRatio> ratio, bool isRate, string empty, string statistic)
    {
        var known = ratio.OrNull();
        table.Add([.. group.Keys, OutputTable.Number(known?.Observed), OutputTable.Number(known?.Expected), .. isRate ? [OutputTable.Number(known?.Reference)] : (IEnumerable<string>)[], OutputTable.Number(known?.Value),
            .. call.Levels.Cells(level => known is { } there ? new(there.Limits(level)) : new(ratio.Reason!.Value)),
            .. call.Levels.BesideSeveral(call.Levels.Words, statistic, Rates.LimitsMethod(known?.Observed ?? double.NaN)), ratio.Reason?.Words() ?? empty]);
    }
}
