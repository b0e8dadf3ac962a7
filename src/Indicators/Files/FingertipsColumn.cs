using System.Text.RegularExpressions;

namespace Endeavour.Indicators.Files;

/// <summary>The columns of a Fingertips export that are read.</summary>
enum FingertipsColumn
{
    IndicatorId, IndicatorName, ParentCode, AreaCode, AreaName, AreaType, Sex, Age, CategoryType, Category, Period,
    Value, Lower95, Upper95, Lower998, Upper998, Count, Denominator, Note, Trend, ComparedToEngland, Sortable,
}

/// <summary>
/// Knows a column by its name, whatever its vintage: order, case, spaces, underscores and stops do not matter,
/// and names that changed over the years are the same column.
/// </summary>
static partial class FingertipsColumns
{
    public static readonly FingertipsColumn[] Required =
        [FingertipsColumn.IndicatorId, FingertipsColumn.AreaCode, FingertipsColumn.AreaName, FingertipsColumn.Sex, FingertipsColumn.Age, FingertipsColumn.Period, FingertipsColumn.Value];

    public static int Count { get; } = Enum.GetValues<FingertipsColumn>().Length;

    static readonly Dictionary<string, FingertipsColumn> Known = new(StringComparer.Ordinal)
    {
        ["indicatorid"] = FingertipsColumn.IndicatorId,
        ["indicatorname"] = FingertipsColumn.IndicatorName,
        ["indicator"] = FingertipsColumn.IndicatorName,
        ["parentcode"] = FingertipsColumn.ParentCode,
        ["areacode"] = FingertipsColumn.AreaCode,
        ["areaname"] = FingertipsColumn.AreaName,
        ["areatype"] = FingertipsColumn.AreaType,
        ["sex"] = FingertipsColumn.Sex,
        ["age"] = FingertipsColumn.Age,
        ["categorytype"] = FingertipsColumn.CategoryType,
        ["category"] = FingertipsColumn.Category,
        ["timeperiod"] = FingertipsColumn.Period,
        ["value"] = FingertipsColumn.Value,
        // Before 2018 a file had one pair of limits, at 95%.
        ["lowercilimit"] = FingertipsColumn.Lower95,
        ["uppercilimit"] = FingertipsColumn.Upper95,
        ["lowerci"] = FingertipsColumn.Lower95,
        ["upperci"] = FingertipsColumn.Upper95,
        ["lowerci950limit"] = FingertipsColumn.Lower95,
        ["upperci950limit"] = FingertipsColumn.Upper95,
        ["lowerci95limit"] = FingertipsColumn.Lower95,
        ["upperci95limit"] = FingertipsColumn.Upper95,
        ["lowerci95"] = FingertipsColumn.Lower95,
        ["upperci95"] = FingertipsColumn.Upper95,
        ["lowerci998limit"] = FingertipsColumn.Lower998,
        ["upperci998limit"] = FingertipsColumn.Upper998,
        ["lowerci998"] = FingertipsColumn.Lower998,
        ["upperci998"] = FingertipsColumn.Upper998,
        ["count"] = FingertipsColumn.Count,
        ["denominator"] = FingertipsColumn.Denominator,
        ["valuenote"] = FingertipsColumn.Note,
        ["recenttrend"] = FingertipsColumn.Trend,
        ["comparedtoenglandvalueorpercentiles"] = FingertipsColumn.ComparedToEngland,
        ["comparedtoengland"] = FingertipsColumn.ComparedToEngland,
        ["timeperiodsortable"] = FingertipsColumn.Sortable,
    };

    /// <summary>Columns that vintages have and that nothing here needs.</summary>
    static readonly HashSet<string> Unread = new(StringComparer.Ordinal)
        { "parentname", "newdata", "comparedtogoal", "comparedtotarget", "targetdata", "timeperiodrange", "columnnotused", "comparedtopercentiles" };

    public static FingertipsColumn? Find(string name) => Known.TryGetValue(Plain(name), out var column) ? column : null;

    /// <summary>Whether a file may lack the column in its rows, or hold it without our reading it.</summary>
    public static bool IsUnread(string name) => Plain(name) is var plain && (plain.Length == 0 || Unread.Contains(plain) || ComparedToOther().IsMatch(plain));

    public static string Title(FingertipsColumn column) => column switch
    {
        FingertipsColumn.IndicatorId => "Indicator ID",
        FingertipsColumn.AreaCode => "Area Code",
        FingertipsColumn.AreaName => "Area Name",
        FingertipsColumn.Period => "Time period",
        _ => column.ToString(),
    };

    /// <summary>Letters and digits alone, in lower case.</summary>
    static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    /// <summary>"Compared to Region value or percentiles", and whatever the parent was called that year.</summary>
    [GeneratedRegex("^comparedto.*(valueorpercentiles|percentiles|value)$")]
    private static partial Regex ComparedToOther();
}
