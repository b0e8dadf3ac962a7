using System.CommandLine;
using Endeavour.Cli.Stats.Tables;
using Endeavour.Statistics;

namespace Endeavour.Cli.Stats.Methods;

/// <summary><c>stats sii</c>: the slope and the relative index of inequality of each group.</summary>
static class SlopeIndices
{
    static readonly Option<string?> ValueType = StatsOptions.OneOf("--value-type", "0 a value as it is, 1 a rate, 2 a proportion", required: true, "0", "1", "2");
    static readonly Option<bool> Transform = new("--transform") { Description = "Fit the line on the log (rates) or logit (proportions) scale." };
    static readonly Option<double> Multiplier = StatsOptions.Multiplier(1, mayBeNegative: true);
    static readonly Option<int> Repetitions = new("--repetitions") { Description = "Draws where limits are simulated: 100,000 unless said.", HelpName = "NUMBER", DefaultValueFactory = _ => 100_000 };
    static readonly Option<ulong> Seed = new("--seed") { Description = "Where the random numbers start: 1 unless said.", HelpName = "NUMBER", DefaultValueFactory = _ => 1 };
    static readonly Option<string?> ValueFrom = StatsOptions.OneOf("--value-from", "Which column holds the figure, if both do", required: false, "value", "x");
    static readonly Option<string?> ErrorFrom = StatsOptions.OneOf("--se-from", "Where standard errors come from, if both are there", required: false, "limits", "se");

    public static StatsMethod Method { get; } = new("sii", "Slope and relative index of inequality. Columns: quantile, population, value (or x, a count), lower_cl and upper_cl (or se).",
        [ValueType, Transform, Multiplier, Repetitions, Seed, ValueFrom, ErrorFrom], Compute);

    static SlopeIndices() => Repetitions.Validators.Add(given =>
    {
        if (given.GetValueOrDefault<int>() < 1000) given.AddError("--repetitions: give 1000 or more.");
    });

    static OutputTable? Compute(StatsCall call)
    {
        var kind = (InequalityValue)(call.Get(ValueType)![0] - '0');
        var (quantiles, rows, groups) = (Quantiles(call), InequalityRows.Read(call, kind, call.Get(ValueFrom), call.Get(ErrorFrom)), call.Groups());
        if (call.Refused) return null;
        var settings = new SlopeSettings
        {
            Values = kind, Transform = call.Get(Transform), Multiplier = call.Get(Multiplier), Repetitions = call.Get(Repetitions), Seed = call.Get(Seed), Quantiles = quantiles.Max(),
        };
        var table = new OutputTable([.. call.GroupColumns, "sii", "rii", "intercept", .. call.Levels.Columns("sii_"), .. call.Levels.Columns("rii_"), "reason"]);
        call.Each(groups, group =>
        {
            var index = SlopeIndex.Of([.. group.Rows.Select(row => rows.Group(quantiles[row], row))], settings);
            var slope = index.OrNull();
            Answer<Interval> Absolute(double level) => slope is { } known ? new(known.Limits(level)) : new(index.Reason!.Value);
            Answer<Interval> Relative(double level) => slope is { } known ? known.RelativeLimits(level) : new(index.Reason!.Value);
            table.Add([.. group.Keys, OutputTable.Number(slope?.Sii), OutputTable.Number(slope?.Rii.OrNull()), OutputTable.Number(slope?.Intercept), .. call.Levels.Cells(Absolute), .. call.Levels.Cells(Relative),
                (index.Reason ?? slope?.Rii.Reason)?.Words() ?? ""]);
        });
        return table;
    }

    /// <summary>The place of each row's quantile among those of the whole file, from 1.</summary>
    static int[] Quantiles(StatsCall call)
    {
        var labels = call.Known(call.Numbers("quantile"), "quantile");
        if (call.Refused) return [];
        double[] order = [.. labels.Distinct().Order()];
        if (order.Length is < SlopeIndex.FewestGroups or > SlopeIndex.MostGroups)
            call.Input.Refuse(0, "quantile", $"The file has {order.Length} different quantiles, and the index needs {SlopeIndex.FewestGroups} to {SlopeIndex.MostGroups}.");
        return Array.ConvertAll(labels, label => Array.BinarySearch(order, label) + 1);
    }
}
