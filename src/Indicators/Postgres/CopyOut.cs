using System.Data;
using System.Data.Common;
using System.Globalization;
using DuckDB.NET.Data;
using Npgsql;

namespace Endeavour.Indicators.Postgres;

/// <summary>Writes a release back into a DuckDB file with the tables, columns, types and order that it came in with.</summary>
sealed class CopyOut(NpgsqlConnection from, EvidenceSchema schema, string release)
{
    /// <param name="indicators">Those whose figures are wanted; null for all.</param>
    public void Run(string path, IReadOnlyList<TableShape> shapes, IReadOnlyCollection<int>? indicators)
    {
        using var to = new DuckDBConnection($"Data Source={path}");
        to.Open();
        Execute(to, "SET memory_limit = '512MB'; SET threads = 1");
        foreach (var shape in shapes)
        {
            Execute(to, $"CREATE TABLE \"{shape.Name}\" ({string.Join(", ", shape.Columns.Select(column => $"\"{column.Name}\" {(column.IsWritten ? "VARCHAR" : column.Type)}"))})");
            Copy(to, shape, indicators);
            foreach (var column in shape.Columns.Where(column => column.IsWritten)) Execute(to, $"ALTER TABLE \"{shape.Name}\" ALTER \"{column.Name}\" TYPE {column.Type}");
        }
        Execute(to, "CHECKPOINT");
    }

    void Copy(DuckDBConnection to, TableShape shape, IReadOnlyCollection<int>? indicators)
    {
        var narrowed = indicators is not null && shape.DistributedBy is { } by ? $" AND \"{by}\" IN ({string.Join(',', indicators.Append(-1))})" : "";
        using var command = new NpgsqlCommand($"SELECT {string.Join(", ", shape.Columns.Select(column => $"\"{column.Name}\""))} FROM {schema.Table(shape.Name)} WHERE release = @release{narrowed} ORDER BY release_row", from) { CommandTimeout = 0 };
        command.Parameters.AddWithValue("release", release);
        using var rows = command.ExecuteReader(CommandBehavior.SingleResult);
        using var appender = to.CreateAppender(shape.Name);
        while (rows.Read())
        {
            var row = appender.CreateRow();
            for (var at = 0; at < shape.Columns.Count; at++) _ = rows.IsDBNull(at) ? row.AppendNullValue() : Append(row, rows, at, shape.Columns[at]);
            row.EndRow();
        }
    }

    static IDuckDBAppenderRow Append(IDuckDBAppenderRow row, DbDataReader from, int at, ColumnShape column) => column.Type switch
    {
        "BOOLEAN" => row.AppendValue(from.GetBoolean(at)),
        "TINYINT" => row.AppendValue((sbyte)from.GetInt16(at)),
        "UTINYINT" => row.AppendValue((byte)from.GetInt16(at)),
        "SMALLINT" => row.AppendValue(from.GetInt16(at)),
        "USMALLINT" => row.AppendValue((ushort)from.GetInt32(at)),
        "INTEGER" => row.AppendValue(from.GetInt32(at)),
        "UINTEGER" => row.AppendValue((uint)from.GetInt64(at)),
        "BIGINT" => row.AppendValue(from.GetInt64(at)),
        "FLOAT" => row.AppendValue(from.GetFloat(at)),
        "DOUBLE" => row.AppendValue(from.GetDouble(at)),
        "DATE" => row.AppendValue((DateOnly?)from.GetFieldValue<DateOnly>(at)),
        "TIMESTAMP" => row.AppendValue(from.GetDateTime(at)),
        _ when column.IsExact => row.AppendValue(from.GetDecimal(at).ToString(CultureInfo.InvariantCulture)),
        _ => row.AppendValue(from.GetString(at)),
    };

    static void Execute(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
