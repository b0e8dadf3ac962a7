namespace Endeavour.Indicators.Uploads;

/// <summary>The columns of the producer's upload.</summary>
enum UploadColumn
{
    IndicatorId, Year, YearRange, Quarter, Month, AgeId, SexId, AreaCode, Count, Value, LowerCI95, UpperCI95, LowerCI998, UpperCI998, Denominator, Denominator_2, ValueNoteId, CategoryTypeId, CategoryId,
}

/// <summary>Knows the upload's columns by name, in any order and case, and by the names that limits had before there were two pairs.</summary>
static class UploadColumns
{
    public static int Count { get; } = Enum.GetValues<UploadColumn>().Length;

    static readonly Dictionary<string, UploadColumn> Known = Enum.GetValues<UploadColumn>().ToDictionary(column => Plain(column.ToString()));

    static readonly Dictionary<string, UploadColumn> Old = new(StringComparer.Ordinal) { ["lowerci"] = UploadColumn.LowerCI95, ["upperci"] = UploadColumn.UpperCI95 };

    public static readonly UploadColumn[] Needed = [.. Enum.GetValues<UploadColumn>().Except([UploadColumn.LowerCI998, UploadColumn.UpperCI998, UploadColumn.Denominator_2])];

    /// <summary>No other shape says sexes, ages and categories by number.</summary>
    public static bool IsHeader(IEnumerable<string> names) => names.Select(Find).Count(column => column is UploadColumn.YearRange or UploadColumn.AgeId or UploadColumn.SexId or UploadColumn.ValueNoteId) >= 3;

    public static UploadColumn? Find(string name) => Plain(name) is var plain && (Known.TryGetValue(plain, out var column) || Old.TryGetValue(plain, out column)) ? column : null;

    static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
}
