using DuckDB.NET.Data;

namespace Endeavour.Indicators.Columns;

/// <summary>A column of a table that leaves as Parquet.</summary>
/// <param name="Type">DuckDB's name: VARCHAR, DOUBLE, INTEGER, DATE or BOOLEAN.</param>
public sealed record ParquetColumn(string Name, string Type);

/// <summary>Writes a table of ours as Parquet: DuckDB does, on one thread, in little memory.</summary>
public static class ParquetFile
{
    /// <param name="folder">Where DuckDB may write the file; it is gone again when this returns.</param>
    /// <param name="about">What is said of the whole: kept in the file's own metadata.</param>
    public static byte[] Write(string folder, IReadOnlyList<ParquetColumn> columns, IEnumerable<IReadOnlyList<object?>> rows, IReadOnlyDictionary<string, string> about)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, $"{Guid.CreateVersion7():N}.parquet");
        try
        {
            using var connection = new DuckDBConnection("Data Source=:memory:");
            connection.Open();
            Execute(connection, $"SET memory_limit = '256MB'; SET threads = 1; CREATE TABLE figures ({string.Join(", ", columns.Select(column => $"\"{column.Name}\" {column.Type}"))})");
            Fill(connection, rows);
            Execute(connection, $"COPY figures TO {Text(file)} (FORMAT parquet, COMPRESSION zstd, KV_METADATA {{{string.Join(", ", about.Select(each => $"{each.Key}: {Text(each.Value)}"))}}})");
            return File.ReadAllBytes(file);
        }
        finally { File.Delete(file); }
    }

    static void Fill(DuckDBConnection connection, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var appender = connection.CreateAppender("figures");
        foreach (var cells in rows)
        {
            var row = appender.CreateRow();
            foreach (var cell in cells) Append(row, cell);
            row.EndRow();
        }
    }

    static void Append(IDuckDBAppenderRow row, object? cell) => _ = cell switch
    {
        null => row.AppendNullValue(),
        string text => row.AppendValue(text),
        double number => row.AppendValue(number),
        int number => row.AppendValue(number),
        bool flag => row.AppendValue(flag),
        DateOnly day => row.AppendValue((DateOnly?)day),
        _ => throw new ArgumentException($"A cell of {cell.GetType()} has no place in a column.", nameof(cell)),
    };

    static void Execute(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    static string Text(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
