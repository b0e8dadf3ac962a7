using DuckDB.NET.Data;
using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Places.Maps;

namespace Endeavour.Indicators.Places.Editions;

/// <summary>The tables of one edition while it is built, in a DuckDB file that nothing else opens until it is moved in. Every row says which layer it belongs to.</summary>
sealed class PlaceTables : IDisposable
{
    static readonly (string Name, string Columns)[] All =
    [
        ("seen", "layer VARCHAR, kind UTINYINT, code VARCHAR, name VARCHAR, other VARCHAR, year SMALLINT"),
        ("link", "layer VARCHAR, child VARCHAR, parent VARCHAR, kind UTINYINT, year SMALLINT"),
        ("change", "layer VARCHAR, code VARCHAR, successor VARCHAR, year SMALLINT"),
        ("deprivation", "layer VARCHAR, code VARCHAR, domain VARCHAR, decile UTINYINT, rank INTEGER, score DOUBLE"),
        ("summary", "layer VARCHAR, code VARCHAR, measure VARCHAR, value DOUBLE"),
        ("population", "layer VARCHAR, code VARCHAR, age UTINYINT, people INTEGER, open BOOLEAN"),
        ("boundary", "layer VARCHAR, code VARCHAR, part INTEGER, ring INTEGER, place INTEGER, x DOUBLE, y DOUBLE"),
        ("hex", "layer VARCHAR, code VARCHAR, name VARCHAR, q INTEGER, r INTEGER, layout VARCHAR"),
        ("postcode", "layer VARCHAR, postcode VARCHAR, area VARCHAR"),
        ("local", "layer VARCHAR, code VARCHAR, name VARCHAR, kind UTINYINT, from_day INTEGER, to_day INTEGER, file VARCHAR, line INTEGER"),
        ("member", "layer VARCHAR, code VARCHAR, member VARCHAR"),
    ];

    readonly Dictionary<string, DuckDBAppender> _appenders = [];

    public PlaceTables(string path, string temporary)
    {
        Connection = new($"Data Source={path}");
        Connection.Open();
        Run($"SET temp_directory = '{Quoted(temporary)}'; SET memory_limit = '1000MB'; SET threads = {Math.Clamp(Environment.ProcessorCount, 1, 4)}");
        foreach (var (name, columns) in All) Run($"CREATE TABLE {name} ({columns})");
    }

    public DuckDBConnection Connection { get; }

    public void Seen(string layer, AreaKind kind, string code, string name, string other, int? year) =>
        Row("seen", layer).AppendValue((byte)kind).AppendValue(code).AppendValue(name).AppendValue(other).AppendValue((short?)year).EndRow();

    public void Link(string layer, string child, string parent, AreaKind kind, int year) =>
        Row("link", layer).AppendValue(child).AppendValue(parent).AppendValue((byte)kind).AppendValue((short)year).EndRow();

    public void Change(string layer, string code, string successor, int year) => Row("change", layer).AppendValue(code).AppendValue(successor).AppendValue((short)year).EndRow();

    public void Deprivation(string layer, string code, string domain, int decile, int rank, double score) =>
        Row("deprivation", layer).AppendValue(code).AppendValue(domain).AppendValue((byte)decile).AppendValue(rank).AppendValue(score).EndRow();

    public void Summary(string layer, string code, string measure, double value) => Row("summary", layer).AppendValue(code).AppendValue(measure).AppendValue(value).EndRow();

    public void Population(string layer, string code, int age, int people, bool open) =>
        Row("population", layer).AppendValue(code).AppendValue((byte)age).AppendValue(people).AppendValue(open).EndRow();

    public void Boundary(string layer, string code, RingRead ring)
    {
        for (var at = 0; at < ring.X.Length; at++)
            Row("boundary", layer).AppendValue(code).AppendValue(ring.Part).AppendValue(ring.Ring).AppendValue(at).AppendValue(ring.X[at]).AppendValue(ring.Y[at]).EndRow();
    }

    public void Hex(string layer, string code, string name, int q, int r, string layout) => Row("hex", layer).AppendValue(code).AppendValue(name).AppendValue(q).AppendValue(r).AppendValue(layout).EndRow();

    public void Postcode(string layer, string postcode, string area) => Row("postcode", layer).AppendValue(postcode).AppendValue(area).EndRow();

    public void Local(string layer, string code, string name, AreaKind kind, DateOnly? from, DateOnly? to, string file, int line) =>
        Row("local", layer).AppendValue(code).AppendValue(name).AppendValue((byte)kind).AppendValue(from?.DayNumber).AppendValue(to?.DayNumber).AppendValue(file).AppendValue(line).EndRow();

    public void Member(string layer, string code, string member) => Row("member", layer).AppendValue(code).AppendValue(member).EndRow();

    IDuckDBAppenderRow Row(string table, string layer)
    {
        if (!_appenders.TryGetValue(table, out var appender)) _appenders[table] = appender = Connection.CreateAppender(table);
        return appender.CreateRow().AppendValue(layer);
    }

    /// <summary>Ends the reading of files.</summary>
    public void Finish()
    {
        foreach (var appender in _appenders.Values) appender.Dispose();
        _appenders.Clear();
    }

    /// <summary>Takes over the layers of an earlier edition that this import does not bring.</summary>
    public void TakeOver(string earlier, IEnumerable<string> layers)
    {
        var kept = string.Join(", ", layers.Select(layer => $"'{Quoted(layer)}'"));
        Run($"ATTACH '{Quoted(earlier)}' AS earlier (READ_ONLY)");
        if (kept.Length > 0)
            foreach (var (name, _) in All) Run($"INSERT INTO {name} SELECT * FROM earlier.{name} WHERE layer IN ({kept})");
    }

    public void Run(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    static string Quoted(string text) => text.Replace("'", "''", StringComparison.Ordinal);

    public void Dispose()
    {
        try { Finish(); }
        finally { Connection.Dispose(); }
    }
}
