using DuckDB.NET.Data;
using Endeavour.Indicators.Files;

namespace Endeavour.Indicators.Releases;

/// <summary>
/// The observations of one release while it is built: narrow rows of numbers with word tables beside them, in a DuckDB file
/// that nothing else opens until it is moved in.
/// </summary>
sealed class ObservationTable : IDisposable
{
    const string Staging = """
        CREATE TEMP TABLE staging (
            indicator INTEGER, period INTEGER, sex UTINYINT, age USMALLINT, category USMALLINT, area INTEGER,
            value DOUBLE, lower95 DOUBLE, upper95 DOUBLE, lower998 DOUBLE, upper998 DOUBLE, count DOUBLE, denominator DOUBLE,
            missing UTINYINT, note USMALLINT, published TINYINT, trend USMALLINT, file UTINYINT, line INTEGER)
        """;

    /// <summary>
    /// Sorted so that a series is one run of rows in time order, each row beside England's value of the same period, sex and age.
    /// The position is <see cref="Statistics.Comparison"/>'s rule at both levels: inside the 95% limits, ends included, is similar; otherwise by value,
    /// and further where the 99.8% limits leave England's value out too. A category (a deprivation tenth, say) is not compared with England as a whole.
    /// </summary>
    const string Sorted = """
        CREATE TABLE observation AS
        WITH england AS (
            SELECT indicator, period, sex, age, any_value(value) AS england
            FROM staging WHERE area = $england AND category = 0 AND value IS NOT NULL GROUP BY ALL)
        SELECT s.*, e.england,
            CASE WHEN s.area = $england OR s.category <> 0 OR s.value IS NULL OR s.lower95 IS NULL OR s.upper95 IS NULL OR e.england IS NULL THEN NULL
                 WHEN e.england BETWEEN s.lower95 AND s.upper95 THEN 0
                 ELSE CAST(sign(s.value - e.england) AS INTEGER)
                      * CASE WHEN s.lower998 IS NULL OR s.upper998 IS NULL OR e.england BETWEEN s.lower998 AND s.upper998 THEN 1 ELSE 2 END
            END::TINYINT AS position
        FROM staging s LEFT JOIN england e USING (indicator, period, sex, age)
        ORDER BY s.indicator, s.sex, s.age, s.category, s.area, s.period, s.file, s.line
        """;

    readonly DuckDBAppender _appender;

    public ObservationTable(string path, string temporary)
    {
        Connection = new($"Data Source={path}");
        Connection.Open();
        Run($"SET temp_directory = '{temporary.Replace("'", "''", StringComparison.Ordinal)}'; SET memory_limit = '2000MB'; SET threads = {Math.Clamp(Environment.ProcessorCount, 1, 4)}");
        Run(Staging);
        _appender = Connection.CreateAppender("temp", "main", "staging");
    }

    public DuckDBConnection Connection { get; }

    public void Append(ReadOnlySpan<ObservationRow> rows)
    {
        foreach (ref readonly var row in rows)
        {
            var to = _appender.CreateRow();
            to.AppendValue(row.Indicator).AppendValue(row.Period).AppendValue((byte)row.Sex).AppendValue((ushort)row.Age).AppendValue((ushort)row.Category).AppendValue(row.Area);
            Figure(to, row.Value);
            Figure(to, row.Lower95);
            Figure(to, row.Upper95);
            Figure(to, row.Lower998);
            Figure(to, row.Upper998);
            Figure(to, row.Count);
            Figure(to, row.Denominator);
            to.AppendValue((byte)row.Missing).AppendValue((ushort)row.Note).AppendValue(row.Published).AppendValue((ushort)row.Trend).AppendValue(row.File).AppendValue(row.Line);
            to.EndRow();
        }
    }

    static void Figure(IDuckDBAppenderRow to, double figure)
    {
        if (double.IsNaN(figure)) to.AppendNullValue();
        else to.AppendValue(figure);
    }

    /// <summary>Ends the staging and sorts it. <paramref name="england"/> is England's number in this import, or -1 where the files have no row of it.</summary>
    public void Sort(int england)
    {
        _appender.Dispose();
        using var command = Connection.CreateCommand();
        command.CommandText = Sorted.Replace("$england", england.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        command.ExecuteNonQuery();
        Run("DROP TABLE staging");
    }

    public void Run(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        try { _appender.Dispose(); }
        finally { Connection.Dispose(); }
    }
}
