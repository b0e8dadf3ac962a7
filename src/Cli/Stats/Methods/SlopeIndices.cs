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
    static readonly Option<int> Repetitions = StatsOptions.Number("--repetitions", "Draws where limits are simulated: 100,000 unless said.", 100_000, number => number >= 1000, "give 1000 or more");
    static readonly Option<ulong> Seed = StatsOptions.Number("--seed", "Where the random numbers start: 1 unless said.", 1UL, _ => true, "give a whole number of zero or more");
    static readonly Option<string?> ValueFrom = StatsOptions.OneOf("--value-from", "Which column holds the figure, if both do", required: false, "value", "x");
    static readonly Option<string?> ErrorFrom = StatsOptions.OneOf("--se-from", "Where standard errors come from, if both are there", required: false, "limits", "se");

    public static StatsMethod Method { get; } = new("sii", "Slope and relative index of inequality. Columns: quantile, population, value (or x, a count), lower_cl and upper_cl (or se).",
        [ValueType, Transform, Multiplier, Repetitions, Seed, ValueFrom, ErrorFrom], Compute);

    static OutputTable? Compute(StatsCall call)
    {
        var kind = (InequalityValue)(call.Get(ValueType)![0] - '0');
        var (quantiles, rows, groups) = (Quantiles(call), InequalityRows.Read(call, kind, call.Get(ValueFrom), call.Get(ErrorFrom)), call.Groups());
        if (!call.Refused) call.CheckOnce(groups, "quantile", row => $"Quantile {quantiles[row]}");
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

    /// <summary>Each row's quantile. All from 1 to the highest must be there somewhere, so that a forgotten one is noticed.</summary>
    static int[] Quantiles(StatsCall call)
    {
        var labels = call.Known(call.Numbers("quantile"), "quantile");
        if (call.Refused) return [];
        for (var row = 0; row < labels.Length; row++)
            if (!(labels[row] is >= 1 and <= SlopeIndex.MostGroups && labels[row].Equals(Math.Floor(labels[row])))) call.Refuse(row, "quantile", $"Number the quantiles from 1 to {SlopeIndex.MostGroups}. It is {labels[row]:R}.");
        if (call.Refused) return [];
        var lacking = Enumerable.Range(1, (int)labels.Max()).Except(labels.Select(label => (int)label)).ToList();
        if (lacking.Count > 0) call.Input.Refuse(0, "quantile", $"The file has no quantile {string.Join(", ", lacking)}: the index is never worked out from the rest.");
        else if (labels.Max() < SlopeIndex.FewestGroups) call.Input.Refuse(0, "quantile", $"The file has {labels.Max():N0} different quantiles, and the index needs {SlopeIndex.FewestGroups} to {SlopeIndex.MostGroups}.");
        return Array.ConvertAll(labels, label => (int)label);
    }
}
