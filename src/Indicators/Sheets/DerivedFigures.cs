using System.Globalization;
using Endeavour.Indicators.Definitions;
using Endeavour.Indicators.Files;
using Endeavour.Statistics;

namespace Endeavour.Indicators.Sheets;

/// <summary>
/// Works out what a row leaves out and its count and denominator settle: the value, and limits by the method of the indicator. Proportions by Wilson's score method, crude rates by Byar's;
/// nothing else can be told from the two. What was worked out is said, once an indicator.
/// </summary>
sealed class DerivedFigures(string file, ImportProblems problems)
{
    const double Agrees = 0.01;
    static readonly (double Level, string Words)[] Levels = [(0.95, "95%"), (0.998, "99.8%")];

    readonly SortedDictionary<int, (IndicatorDefinition Said, int Values, int Limits)> _worked = [];

    public static string? Method(string valueType) => TextIds.Tidy(valueType).ToLowerInvariant() switch { "proportion" => "Wilson's score method", "crude rate" => "Byar's method", _ => null };

    /// <summary>How many of the unit one is: 100 for per cent, 100,000 for a rate per 100,000. Null where the unit does not say.</summary>
    public static double? Multiplier(string unit)
    {
        var text = unit.Replace(",", "", StringComparison.Ordinal).Trim();
        if (text is "%" || text.StartsWith("percent", StringComparison.OrdinalIgnoreCase) || text.StartsWith("per cent", StringComparison.OrdinalIgnoreCase)) return 100;
        if (!text.StartsWith("per ", StringComparison.OrdinalIgnoreCase)) return null;
        var digits = string.Concat(text[4..].TakeWhile(char.IsAsciiDigit));
        return double.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var many) && many > 0 ? many : null;
    }

    /// <summary>Fills in a row whose limits are blank. Cells that are no numbers are left to the check of rows.</summary>
    public void Fill(SheetFigures row, IndicatorDefinition said, Func<TemplateColumn, string, string, ImportProblem> problem)
    {
        if (Method(said.ValueType) is null || Multiplier(said.Unit) is not { } many || row.Count is not { } count || row.Denominator is not { } denominator) return;
        if (row.Lower is not null || row.Upper is not null || row.HasOddLimits || row.HasOddValue) return;
        if (count < 0 || denominator <= 0) { problems.Add(problem(TemplateColumn.Denominator, "denominator", "A count is not below zero and a denominator is above zero. Correct them, or leave both blank.")); return; }
        var proportion = TextIds.Tidy(said.ValueType).Equals("proportion", StringComparison.OrdinalIgnoreCase);
        if (proportion && count > denominator) { problems.Add(problem(TemplateColumn.Count, "countAboveDenominator", "The count is above the denominator, so it is no part of it. Check whether the two stand in each other's column.")); return; }
        var value = many * count / denominator;
        if (row.Value is { } given && Math.Abs(given - value) > Math.Max(Agrees * Math.Abs(value), 0.051))
        {
            problems.Add(problem(TemplateColumn.Value, "valueDiffers", FormattableString.Invariant($"The value is {given} and the count out of the denominator gives {value:0.####} {said.Unit}, so no limits were worked out. Check the value, the unit and both.")) with { Refuses = false });
            return;
        }
        var worked = _worked.GetValueOrDefault(said.Id, (said, 0, 0));
        _worked[said.Id] = (said, worked.Item2 + (row.Value is null ? 1 : 0), worked.Item3 + 1);
        row.Value ??= value;
        foreach (var (place, (level, _)) in Levels.Index())
            row.Limits[place] = proportion ? Proportion.Wilson(count, denominator, level, many) : Rate.Byars(count, denominator, level, many);
    }

    /// <summary>The definitions with the method by which limits came to be, where the product worked them out.</summary>
    public IEnumerable<IndicatorDefinition> Say()
    {
        foreach (var (id, (said, values, limits)) in _worked)
        {
            var method = Method(said.ValueType)!;
            problems.Add(new(file, 0, null, "derived", FormattableString.Invariant($"Indicator {id} ({said.Name}): {(values > 0 ? $"{values} values and " : "")}the 95% and 99.8% limits of {limits} rows were worked out here from count and denominator, by {method}."), Refuses: false));
            yield return said with { LimitsMethod = $"{method}, worked out here from count and denominator" };
        }
    }
}

/// <summary>The figures of one row, as far as they are numbers.</summary>
sealed class SheetFigures
{
    public double? Value { get; set; }
    public double? Lower { get; init; }
    public double? Upper { get; init; }
    public double? Count { get; init; }
    public double? Denominator { get; init; }
    public bool HasOddValue { get; init; }
    public bool HasOddLimits { get; init; }

    /// <summary>At 95% and at 99.8%, where they were worked out.</summary>
    public Interval?[] Limits { get; } = new Interval?[2];

    public static SheetFigures Read(Func<TemplateColumn, string> cell) => new()
    {
        Value = Number(cell(TemplateColumn.Value)), Lower = Number(cell(TemplateColumn.Lower95)), Upper = Number(cell(TemplateColumn.Upper95)),
        Count = Number(cell(TemplateColumn.Count)), Denominator = Number(cell(TemplateColumn.Denominator)),
        HasOddValue = IsOdd(cell(TemplateColumn.Value)), HasOddLimits = IsOdd(cell(TemplateColumn.Lower95)) || IsOdd(cell(TemplateColumn.Upper95)),
    };

    static double? Number(string cell) => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    static bool IsOdd(string cell) => Number(cell) is null && cell.Trim() is not ("" or "NA");
}
