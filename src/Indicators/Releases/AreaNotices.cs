using System.Globalization;
using Endeavour.Indicators.Files;
using Endeavour.Indicators.Places.Registry;

namespace Endeavour.Indicators.Releases;

/// <summary>Names the codes of an import that no list of areas knows, and those whose area was no more when the period began: one line a code.</summary>
sealed class AreaNotices(ObservationTable table, IReadOnlyList<KnownArea> areas, ImportProblems problems)
{
    public void Run(AreaRegistry registry, IReadOnlyList<SourceFile> files)
    {
        var untold = new List<string>();
        foreach (var (number, area) in areas.Index())
            if (registry.Get(area.Code) is { } known) Gone(number, known, registry, files);
            else if (registry.CanTell(area.Code) || registry.Find(area.Code) is AreaAnswer.Unknown { LooksLike.Count: > 0 }) Unknown(number, area, registry, files);
            else untold.Add(area.Code);
        if (untold.Count > 0)
            problems.Add(new("", 0, "Area Code", "areasNotChecked", $"{untold.Count.ToString("N0", CultureInfo.GetCultureInfo("en-GB"))} codes are of kinds of which no list of areas is loaded ({string.Join(", ", untold.Take(3))}{(untold.Count > 3 ? " …" : "")}), so whether they are right could not be looked up.", Refuses: false));
    }

    void Unknown(int number, KnownArea area, AreaRegistry registry, IReadOnlyList<SourceFile> files)
    {
        var (rows, _, file, line) = Count(number, int.MaxValue);
        if (rows == 0) return;
        problems.Add(new(files[file].Name, line, "Area Code", "areaUnknown", $"{registry.Find(area.Code).Words} {Rows(rows)} of \"{area.Name}\" {Were(rows)} kept under it. If the code is wrong, correct the file; if it is new, bring in a newer lookup.", Refuses: false));
    }

    void Gone(int number, Area area, AreaRegistry registry, IReadOnlyList<SourceFile> files)
    {
        // Of an area of which only a later list is known, a year after that list is surely after its end.
        if ((area.To ?? (area.MissingFrom is { } year ? new DateOnly(year + 1, 1, 1) : default(DateOnly?))) is not { } end) return;
        var (_, rows, file, line) = Count(number, end.Year * 100 + end.Month);
        if (rows == 0) return;
        problems.Add(new(files[file].Name, line, "Area Code", "areaAbolished", $"{registry.Find(area.Code, end).Words} {Rows(rows)} of periods after that {Were(rows)} kept under the old code. Look whether they belong to the successor.", Refuses: false));
    }

    static string Rows(long rows) => $"{rows.ToString("N0", CultureInfo.GetCultureInfo("en-GB"))} {(rows == 1 ? "row" : "rows")}";

    static string Were(long rows) => rows == 1 ? "was" : "were";

    (long Rows, long After, int File, int Line) Count(int area, int month)
    {
        using var command = table.Connection.CreateCommand();
        // A period's key begins with its year and month.
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"SELECT count(*), count(*) FILTER (period // 1000 >= {month}), any_value(file), min(line) FROM observation WHERE area = {area}");
        using var row = command.ExecuteReader();
        row.Read();
        return row.GetInt64(0) == 0 ? (0, 0, 0, 0) : (row.GetInt64(0), row.GetInt64(1), row.GetByte(2), row.GetInt32(3));
    }
}
