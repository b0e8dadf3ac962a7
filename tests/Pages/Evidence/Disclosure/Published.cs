using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using AngleSharp.Html.Parser;
using DuckDB.NET.Data;
using MiniExcelLibs;
using UglyToad.PdfPig;

namespace Endeavour.Tests.Pages.Evidence.Disclosure;

/// <summary>Reads what a site publishes as somebody who looks for something would: each kind of file opened by a program of that kind.</summary>
static class Published
{
    static readonly string[] Plain = [".html", ".css", ".js", ".svg", ".csv", ".json", ".md", ".txt", ".yaml"];
    static readonly string[] Pictures = [".woff2", ".woff", ".png", ".ico"];

    /// <summary>Its words; null where it holds none (fonts, pictures). A kind that nobody can read here is a fault: whoever adds it says how it is searched.</summary>
    public static string? Words(string path) => Path.GetExtension(path) switch
    {
        ".pdf" => OfPdf(path),
        ".xlsx" => string.Join('\n', Cells(path)) + "\n" + Unpacked(path),
        ".parquet" => string.Join('\n', Rows($"SELECT * FROM read_parquet('{path}')").Concat(Rows($"SELECT decode(key), decode(value) FROM parquet_kv_metadata('{path}')")).SelectMany(row => row)),
        var kind when Plain.Contains(kind) => File.ReadAllText(path),
        var kind when Pictures.Contains(kind) => null,
        var kind => throw new NotSupportedException($"Nobody has said how {path} ({kind}) is searched."),
    };

    /// <summary>What a reader of a page sees: no addresses, no coordinates of drawings.</summary>
    public static string Seen(string html) => new HtmlParser().ParseDocument(html).Body!.TextContent;

    /// <summary>By the reader of a package, and by pdftotext where this machine has it: one of them may join or drop what the other keeps.</summary>
    static string OfPdf(string path)
    {
        using var pdf = PdfDocument.Open(path);
        var text = string.Join('\n', pdf.GetPages().SelectMany(page => page.GetWords().Select(word => word.Text).Append(page.Text)));
        if (!File.Exists("/usr/bin/pdftotext")) return text;
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/pdftotext", ["-layout", path, "-"]) { RedirectStandardOutput = true })!;
        return text + "\n" + process.StandardOutput.ReadToEnd();
    }

    /// <summary>Every cell of every sheet.</summary>
    static IEnumerable<string> Cells(string path) =>
        MiniExcel.GetSheetNames(path).SelectMany(sheet => MiniExcel.Query(path, useHeaderRow: false, sheetName: sheet)).SelectMany(row => ((IDictionary<string, object?>)row).Values).Select(Said);

    /// <summary>And whatever else a workbook can hold: notes, names, properties.</summary>
    static string Unpacked(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        return string.Join('\n', zip.Entries.Select(entry => { using var reader = new StreamReader(entry.Open(), Encoding.UTF8); return reader.ReadToEnd(); }));
    }

    public static IReadOnlyList<IReadOnlyList<string>> Rows(string sql)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<IReadOnlyList<string>>();
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? "" : Said(reader.GetValue(column)))]);
        return rows;
    }

    static string Said(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
