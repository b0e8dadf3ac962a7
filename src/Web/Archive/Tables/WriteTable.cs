using System.Data.Common;
using System.Text.Json;

namespace Endeavour.Web.Archive.Tables;

/// <summary>
/// Writes a table's rows, one JSON object a line, ordered by key and each by column name: the same bytes for the same record from every kind of database.
/// A row is held in memory at a time.
/// </summary>
static class WriteTable
{
    /// <summary>Writes the rows to <paramref name="file"/>, and their form without secrets to <paramref name="plain"/>, which is what the record's hash is over.</summary>
    public static long Rows(Snapshot snapshot, TableShape table, Stream file, Stream? plain)
    {
        using var rows = snapshot.Read(table);
        using var line = new Utf8JsonWriter(file, CanonicalJson.Style);
        using var open = plain is null ? null : new Utf8JsonWriter(plain, CanonicalJson.Style);
        long count = 0;
        for (; rows.Read(); count++)
        {
            Row(rows, table, line, withSecrets: true);
            End(line, file);
            if (open is null) continue;
            Row(rows, table, open, withSecrets: false);
            End(open, plain!);
        }
        return count;
    }

    static void Row(DbDataReader row, TableShape table, Utf8JsonWriter to, bool withSecrets)
    {
        to.WriteStartObject();
        for (var at = 0; at < table.Columns.Count; at++)
        {
            var column = table.Columns[at];
            if (column.IsSecret && !withSecrets) continue;
            to.WritePropertyName(column.Name);
            if (row.IsDBNull(at)) to.WriteNullValue();
            else column.Cell.Write(row, at, to);
        }
        to.WriteEndObject();
    }

    static void End(Utf8JsonWriter line, Stream to)
    {
        line.Flush();
        to.WriteByte((byte)'\n');
        line.Reset();
    }
}
