using Dapper;
using DuckDB.NET.Data;
using Endeavour.Indicators.Areas;

namespace Endeavour.Indicators.Places.Registry;

/// <summary>Reads the registry of one edition.</summary>
static class ReadRegistry
{
    const string Areas = """
        SELECT s.code, min(s.kind) AS kind, min(s.year) AS first, max(s.year) AS last,
            coalesce(arg_max(s.name, coalesce(s.year, 0)) FILTER (s.name <> ''), '') AS name, coalesce(max(s.other) FILTER (s.other <> ''), '') AS other,
            list(DISTINCT s.name) FILTER (s.name <> '') AS names, any_value(g.year) AS gone
        FROM seen s LEFT JOIN gone g USING (code) GROUP BY s.code ORDER BY s.code
        """;

    sealed record LocalRow(string Code, string Name, byte Kind, int? From_Day, int? To_Day);

    public static AreaRegistry From(DuckDBConnection connection, TimeProvider clock)
    {
        var succession = new Succession([.. connection.Query<(string, string, int)>("SELECT code, successor, year FROM change")]);
        List<Area> areas = [new(AreaKinds.England, "England", AreaKind.England)];
        using (var command = connection.CreateCommand())
        {
            command.CommandText = Areas;
            using var rows = command.ExecuteReader();
            while (rows.Read()) areas.Add(Official(rows, succession));
        }
        areas.AddRange(connection.Query<LocalRow>("SELECT code, name, kind, from_day, to_day FROM local ORDER BY code").Select(Local));
        var links = connection.Query<(string, string, byte, int)>("SELECT child, parent, kind, year FROM link").Select(each => (each.Item1, each.Item2, (AreaKind)each.Item3, each.Item4));
        var members = connection.Query<(string Code, string Member)>("SELECT code, member FROM member").ToLookup(each => each.Code, each => each.Member);
        return new(areas, links, members, succession, clock);
    }

    static Area Official(DuckDBDataReader row, Succession succession)
    {
        var (code, name, other) = (row.GetString(0), row.GetString(4), row.GetString(5));
        int? gone = row.IsDBNull(7) ? null : row.GetInt16(7);
        var end = succession.EndYear(code);
        return new(code, name.Length > 0 ? name : other.Length > 0 ? other : code, AreaLevel.KindOf(code))
        {
            OtherCode = other,
            FormerNames = row.IsDBNull(6) ? [] : [.. row.GetFieldValue<List<string>>(6).Where(each => each != name).Order(StringComparer.Ordinal)],
            From = FirstOfApril(succession.StartYear(code)),
            To = FirstOfApril(end),
            MissingFrom = end is null ? gone : null,
            Listed = row.IsDBNull(2) ? null : (row.GetInt16(2), row.GetInt16(3)),
        };
    }

    static Area Local(LocalRow row) => new(row.Code, row.Name, (AreaKind)row.Kind) { From = Day(row.From_Day), To = Day(row.To_Day) };

    static DateOnly? Day(int? number) => number is { } day ? DateOnly.FromDayNumber(day) : null;

    static DateOnly? FirstOfApril(int? year) => year is { } known ? new DateOnly(known, 4, 1) : null;
}
