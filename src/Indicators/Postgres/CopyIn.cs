using System.Data.Common;
using System.Globalization;
using DuckDB.NET.Data;
using Endeavour.Indicators.Keeping;
using Npgsql;
using NpgsqlTypes;

namespace Endeavour.Indicators.Postgres;

/// <summary>Copies the tables of a release from its DuckDB file into those that releases share, in their order.</summary>
sealed class CopyIn(NpgsqlConnection to, EvidenceSchema schema, string release)
{
    /// <summary>Opens the file so that nothing else can be reached through it.</summary>
    public static DuckDBConnection Open(string path)
    {
        var connection = new DuckDBConnection($"Data Source={path};access_mode=READ_ONLY;memory_limit=512MB;threads=1");
        connection.Open();
        FileReader.LockDown(connection);
        return connection;
    }

    /// <returns>How many rows.</returns>
    public int Run(DuckDBConnection from, TableShape shape)
    {
        using var command = from.CreateCommand();
        command.CommandText = $"SELECT {string.Join(", ", shape.Columns.Select(column => column.IsWritten ? $"\"{column.Name}\"::VARCHAR" : $"\"{column.Name}\""))} FROM \"{shape.Name}\"";
        command.UseStreamingMode = true;
        using var rows = command.ExecuteReader();
        using var copy = to.BeginBinaryImport($"COPY {schema.Table(shape.Name)} (release, release_row, {string.Join(", ", shape.Columns.Select(column => $"\"{column.Name}\""))}) FROM STDIN (FORMAT BINARY)");
        Action<DbDataReader, int>[] write = [.. shape.Columns.Select(column => Write(copy, column))];
        var row = 0;
        for (; rows.Read(); row++)
        {
            copy.StartRow();
            copy.Write(release, NpgsqlDbType.Text);
            copy.Write(row, NpgsqlDbType.Integer);
            for (var at = 0; at < write.Length; at++)
                if (rows.IsDBNull(at)) copy.WriteNull();
                else write[at](rows, at);
        }
        copy.Complete();
        return row;
    }

    static Action<DbDataReader, int> Write(NpgsqlBinaryImporter copy, ColumnShape column) => column.Type switch
    {
        "BOOLEAN" => (row, at) => copy.Write(row.GetBoolean(at), NpgsqlDbType.Boolean),
        "TINYINT" => (row, at) => copy.Write((short)row.GetFieldValue<sbyte>(at), NpgsqlDbType.Smallint),
        "UTINYINT" => (row, at) => copy.Write((short)row.GetByte(at), NpgsqlDbType.Smallint),
        "SMALLINT" => (row, at) => copy.Write(row.GetInt16(at), NpgsqlDbType.Smallint),
        "USMALLINT" => (row, at) => copy.Write((int)row.GetFieldValue<ushort>(at), NpgsqlDbType.Integer),
        "INTEGER" => (row, at) => copy.Write(row.GetInt32(at), NpgsqlDbType.Integer),
        "UINTEGER" => (row, at) => copy.Write((long)row.GetFieldValue<uint>(at), NpgsqlDbType.Bigint),
        "BIGINT" => (row, at) => copy.Write(row.GetInt64(at), NpgsqlDbType.Bigint),
        "FLOAT" => (row, at) => copy.Write(row.GetFloat(at), NpgsqlDbType.Real),
        "DOUBLE" => (row, at) => copy.Write(row.GetDouble(at), NpgsqlDbType.Double),
        "DATE" => (row, at) => copy.Write(row.GetFieldValue<DateOnly>(at), NpgsqlDbType.Date),
        "TIMESTAMP" => (row, at) => copy.Write(row.GetDateTime(at), NpgsqlDbType.Timestamp),
        _ when column.IsExact => (row, at) => copy.Write(decimal.Parse(row.GetString(at), CultureInfo.InvariantCulture), NpgsqlDbType.Numeric),
        // PostgreSQL has no text with a zero in it.
        _ => (row, at) => copy.Write(row.GetString(at).Replace('\0', '\ufffd'), NpgsqlDbType.Text),
    };
}
