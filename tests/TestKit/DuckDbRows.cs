using DuckDB.NET.Data;

namespace Endeavour.Tests.TestKit;

/// <summary>What a DuckDB file holds, so that two can be held against each other: their bytes differ even where their tables do not.</summary>
public static class DuckDbRows
{
    /// <summary>A line a table: its columns with their types, how many rows it has, and a hash of them in their order.</summary>
    public static IReadOnlyList<string> Of(string path)
    {
        using var connection = new DuckDBConnection($"Data Source={path};access_mode=READ_ONLY;threads=1");
        connection.Open();
        var tables = Ask(connection, "SELECT table_name, string_agg(column_name || ' ' || data_type, ', ' ORDER BY column_index) FROM duckdb_columns() WHERE schema_name = 'main' AND NOT internal GROUP BY table_name ORDER BY table_name");
        return [.. tables.Select(table => $"{table.Name} ({table.Said}): {Ask(connection, $"SELECT count(*)::VARCHAR, coalesce(md5(string_agg(t::VARCHAR, '|' ORDER BY rowid)), '') FROM \"{table.Name}\" t")[0]}")];
    }

    static List<(string Name, string Said)> Ask(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var all = new List<(string, string)>();
        while (rows.Read()) all.Add((rows.GetString(0), rows.GetString(1)));
        return all;
    }
}
