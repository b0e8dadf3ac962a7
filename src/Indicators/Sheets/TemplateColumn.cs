using Endeavour.Indicators.Files;

namespace Endeavour.Indicators.Sheets;

/// <summary>The columns of a template's figures, in its order.</summary>
enum TemplateColumn
{
    Indicator, Name, AreaCode, AreaName, Period, Sex, Age, CategoryType, Category, Value, Lower95, Upper95, Count, Denominator, Note,
}

/// <summary>The columns of what is said of a template's indicators, in its order.</summary>
enum DefinitionColumn
{
    Indicator, Name, Definition, Unit, ValueType, Polarity, Method, Source, Owner, Updated,
}

/// <summary>Knows a template's tables and columns by their names; order, case and spaces do not matter.</summary>
static class TemplateColumns
{
    public static readonly string[] Figures =
        ["Indicator", "Name", "Area code", "Area name", "Period", "Sex", "Age", "Category type", "Category", "Value", "Lower 95", "Upper 95", "Count", "Denominator", "Note"];

    public static readonly string[] Definitions = ["Indicator", "Name", "Definition", "Unit", "Value type", "Polarity", "Method", "Source", "Owner", "Updated"];

    /// <summary>What the pipeline that checks all rows calls each column.</summary>
    static readonly FingertipsColumn[] Exported =
    [
        FingertipsColumn.IndicatorId, FingertipsColumn.IndicatorName, FingertipsColumn.AreaCode, FingertipsColumn.AreaName, FingertipsColumn.Period, FingertipsColumn.Sex, FingertipsColumn.Age,
        FingertipsColumn.CategoryType, FingertipsColumn.Category, FingertipsColumn.Value, FingertipsColumn.Lower95, FingertipsColumn.Upper95, FingertipsColumn.Count, FingertipsColumn.Denominator, FingertipsColumn.Note,
    ];

    public static readonly TemplateColumn[] Needed = [TemplateColumn.AreaCode, TemplateColumn.Period, TemplateColumn.Sex, TemplateColumn.Age, TemplateColumn.Value];

    /// <summary>A header of figures says "Period" where an export says "Time period".</summary>
    public static bool IsFigures(IReadOnlyList<string> cells) =>
        cells.Select(Plain).ToHashSet() is var names && names.Contains("period") && !names.Contains("timeperiod") && !names.Contains("indicatorid") && names.Overlaps(["indicator", "name", "areacode", "value"]);

    public static bool IsDefinitions(IReadOnlyList<string> cells) =>
        cells.Select(Plain).ToHashSet() is var names && names.Contains("definition") && names.Contains("name") && names.Contains("valuetype") && names.Overlaps(["owner", "updated"]);

    /// <summary>Where each of the known columns stands, or -1.</summary>
    public static int[] Places(IReadOnlyList<string> cells, string[] known) =>
        [.. known.Select(name => cells.ToList().FindIndex(cell => Plain(cell) == Plain(name)))];

    public static bool IsKnown(string cell, string[] known) => Plain(cell).Length == 0 || known.Any(name => Plain(name) == Plain(cell));

    /// <summary>The template's column behind one that the pipeline names.</summary>
    public static int Behind(string title) => FingertipsColumns.Find(title) is { } column ? Array.IndexOf(Exported, column) : -1;

    public static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
}
