using Endeavour.Statistics;

namespace Endeavour.Cli.Stats.Methods;

/// <summary>The figures of groups of a population: from whichever columns hold numbers, the value before a count, limits before standard errors.</summary>
sealed record InequalityRows(InequalityValue Kind, double[] Populations, double[] Values, double[]? Errors, double[] Lower, double[] Upper)
{
    public static InequalityRows Read(StatsCall call, InequalityValue kind, string? valueFrom, string? errorFrom)
    {
        var people = call.Known(call.Denominators("population"), "population");
        var fromCount = valueFrom is null ? kind == InequalityValue.Proportion && !call.HoldsNumbers("value") : valueFrom == "x";
        var values = fromCount ? Shares(call, people) : call.Numbers("value");
        var fromErrors = errorFrom is null ? !call.HoldsNumbers("lower_cl") && call.Input.Has("se") : errorFrom == "se";
        var errors = fromErrors ? call.Counts("se") : null;
        var (lower, upper) = fromErrors ? ([], []) : (call.Numbers("lower_cl"), call.Numbers("upper_cl"));
        for (var row = 0; row < lower.Length; row++)
            if (lower[row] > upper[row]) call.Refuse(row, "lower_cl", $"The lower limit {lower[row]:R} is above the upper one, {upper[row]:R}.");
        CheckRange(call, kind, fromCount ? "x" : "value", values);
        return new(kind, people, values, errors, lower, upper);
    }

    public InequalityGroup Group(int quantile, int row) => Errors is { } errors
        ? new(quantile, Populations[row], Values[row], errors[row])
        : InequalityGroup.FromLimits(quantile, Populations[row], Values[row], new(Lower[row], Upper[row]), Kind);

    static double[] Shares(StatsCall call, double[] people)
    {
        var counts = call.Counts("x");
        for (var row = 0; row < counts.Length; row++)
            if (counts[row] > people[row]) call.Refuse(row, "x", $"{counts[row]:R} is above its population {people[row]:R}: a proportion cannot exceed the whole.");
        return [.. counts.Zip(people, (count, all) => count / all)];
    }

    static void CheckRange(StatsCall call, InequalityValue kind, string column, double[] values)
    {
        if (call.Refused || kind == InequalityValue.Other) return;
        for (var row = 0; row < values.Length; row++)
        {
            if (values[row] < 0) call.Refuse(row, column, $"A {kind.ToString().ToLowerInvariant()} cannot be below zero. It is {values[row]:R}.");
            if (values[row] > 1 && kind == InequalityValue.Proportion) call.Refuse(row, column, $"A proportion cannot be above 1. It is {values[row]:R}. Divide percentages by 100 and give --multiplier 100.");
        }
    }
}
