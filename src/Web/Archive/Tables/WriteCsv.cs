using System.Text;
using System.Text.Json;

namespace Endeavour.Web.Archive.Tables;

/// <summary>The same rows for spreadsheets: RFC 4180, UTF-8 with the mark that spreadsheets look for, missing values empty. To bring a record back, the JSON lines are read.</summary>
static class WriteCsv
{
    public static void Rows(Snapshot snapshot, TableShape table, Stream to)
    {
        using var rows = snapshot.Read(table);
        using var text = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 81_920, leaveOpen: true) { NewLine = "\n" };
        text.WriteLine(string.Join(',', table.Columns.Select(column => Quoted(column.Name))));
        using var buffer = new MemoryStream();
        while (rows.Read())
        {
            for (var at = 0; at < table.Columns.Count; at++)
            {
                if (at > 0) text.Write(',');
                if (!rows.IsDBNull(at)) text.Write(Quoted(Said(buffer, writer => table.Columns[at].Cell.Write(rows, at, writer))));
            }
            text.WriteLine();
        }
    }

    /// <summary>What the JSON line says, a text without its quotes.</summary>
    static string Said(MemoryStream buffer, Action<Utf8JsonWriter> write)
    {
        buffer.SetLength(0);
        using (var writer = new Utf8JsonWriter(buffer, CanonicalJson.Style)) write(writer);
        using var value = JsonDocument.Parse(buffer.GetBuffer().AsMemory(0, (int)buffer.Length));
        return value.RootElement.ToString();
    }

    /// <summary>A spreadsheet would run a text that begins as a formula does; an apostrophe before it makes it a text.</summary>
    static string Quoted(string text)
    {
        if (text is ['=' or '@' or '\t' or '\r', ..] or ['+' or '-', not (>= '0' and <= '9'), ..]) text = "'" + text;
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
