using System.CommandLine;
using Endeavour.Cli.Stats.Tables;
using Endeavour.Statistics;

namespace Endeavour.Cli.Stats.Methods;

/// <summary><c>stats dsr</c>: directly standardised rates, of independent events or, where the file tells how often each person had one, of repeated ones.</summary>
static class DirectRates
{
    const string Frequency = "eventfreq";
    static readonly Option<double> Multiplier = StatsOptions.Multiplier(100_000);

    public static StatsMethod Method { get; } = new("dsr", "Directly standardised rates. Columns: ageband, count, pop, stdpop; for events that one person can have again: ageband, eventfreq, individuals, pop, stdpop.",
        [Multiplier, AgeBands.Option], Compute);

    static OutputTable? Compute(StatsCall call)
    {
        var repeated = call.Input.Has(Frequency);
        var bands = AgeBands.Read(call);
        var (counts, people, weights) = (call.Counts(repeated ? "individuals" : "count"), call.Counts("pop"), call.Known(call.Counts("stdpop"), "stdpop"));
        var frequencies = repeated ? call.Known(call.Denominators(Frequency), Frequency) : Array.ConvertAll(counts, _ => 1.0);
        var groups = AgeBands.Of(call, bands);
        if (repeated) call.CheckOnce(groups, Frequency, row => $"Age band {bands[row]} with frequency {OutputTable.Number(frequencies[row])}");
        else call.CheckOnce(groups, AgeBands.Column, row => $"Age band {bands[row]}");
        if (call.Refused) return null;
        var (table, unit) = (Head(call), call.Get(Multiplier));
        call.Each(groups, group =>
        {
            var standard = Standard(call, group, bands, weights);
            var rate = repeated
                ? DirectlyStandardisedRate.OfRepeatedEvents([.. group.Rows.Select(row => new RepeatedEvents(bands[row], frequencies[row], StatsCall.OrNull(counts[row]), StatsCall.OrNull(people[row])))], standard, unit, missingCountsAreZero: true)
                : DirectlyStandardisedRate.Of([.. group.Rows.Select(row => new Stratum(bands[row], StatsCall.OrNull(counts[row]), StatsCall.OrNull(people[row])))], standard, unit, missingCountsAreZero: true);
            var events = group.Rows.Sum(row => double.IsNaN(counts[row]) ? 0 : counts[row] * frequencies[row]);
            Add(call, table, group, rate, events, group.Rows.DistinctBy(row => bands[row]).Sum(row => people[row]), unit, repeated, AgeBands.Empty(group, counts));
        });
        return table;
    }

    /// <summary>The group's own standard population: mostly the same for all.</summary>
    static StandardPopulation Standard(StatsCall call, Group group, string[] bands, double[] weights)
    {
        var first = new Dictionary<string, double>();
        foreach (var row in group.Rows)
            if (!first.TryAdd(bands[row], weights[row]) && !first[bands[row]].Equals(weights[row])) call.Refuse(row, "stdpop", $"The age band {bands[row]} has another standard population in a row before. Give it the same one in all its rows.");
        return new(first.Select(band => (band.Key, band.Value)));
    }

    static OutputTable Head(StatsCall call) => new([.. call.GroupColumns, "total_count", "total_pop", "value", .. call.Levels.Columns(), .. call.Levels.BesideSeveral("confidence", "statistic", "method"), "reason"]);

    static void Add(StatsCall call, OutputTable table, Group group, Answer<StandardisedRate> rate, double events, double people, double unit, bool repeated, string empty)
    {
        Answer<Interval> Limits(double level) => rate.TryGet(out var known) ? new(known.UnclampedLimits(level)) : new(rate.Reason!.Value);
        var statistic = rate.Reason == Missing.TooFewEvents ? "dsr NA for total count < 10" : $"dsr per {OutputTable.Number(unit)}";
        var method = repeated ? "Dobson, with confidence adjusted for non-independent events" : "Dobson";
        table.Add([.. group.Keys, OutputTable.Number(events), OutputTable.Number(people), OutputTable.Number(rate.OrNull()?.Value), .. call.Levels.Cells(Limits),
            .. call.Levels.BesideSeveral(call.Levels.Words, statistic, method), rate.Reason?.Words() ?? empty]);
    }
}
