using System.Text;
using System.Text.Unicode;

namespace Endeavour.Indicators.Files;

/// <summary>What can be told of a file before its rows are read, and why its bytes could not be read as text.</summary>
static class FileCheck
{
    const string SaveAgain = "Save it as \"CSV UTF-8 (comma delimited)\" and import that.";

    /// <summary>Null where the file may be read; otherwise why not.</summary>
    public static ImportProblem? Refusal(string path)
    {
        var file = Path.GetFileName(path);
        if (Directory.Exists(path)) return new(file, 0, null, "notAFile", "This is a folder. Name the CSV files in it.");
        if (!File.Exists(path)) return new(file, 0, null, "noFile", $"There is no file \"{path}\". Check the name.");
        try { return Refusal(path, file); }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException) { return new(file, 0, null, "noAccess", $"The file cannot be read: {refused.Message}"); }
    }

    static ImportProblem? Refusal(string path, string file)
    {
        using var stream = File.OpenRead(path);
        Span<byte> start = stackalloc byte[4096];
        start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        if (start.IsEmpty) return new(file, 0, null, "empty", "The file is empty. Download it again.");
        if (start.StartsWith("PK\u0003\u0004"u8)) return FileShapes.IsWorkbook(path) ? null : new(file, 0, null, "notCsv", $"This is a zip archive or a spreadsheet of another kind, not a CSV file. Open it and: {SaveAgain}");
        if (start.StartsWith("%PDF"u8)) return new(file, 0, null, "notCsv", "This is a PDF, not a CSV file. Look for the data as CSV where it was published.");
        if (start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) return new(file, 1, null, "notUtf8", $"The file is saved as Unicode text (UTF-16). {SaveAgain}");
        if (start.Contains((byte)0)) return Binary(file);
        if (start.StartsWith("<"u8) || start.TrimStart(" \r\n\t\uFEFF"u8).StartsWith("<"u8))
            return new(file, 1, null, "webPage", "This is a web page, not a CSV file: the download failed or needed a sign-in. Download it again.");
        return FirstLine(start) is { } header && OtherDelimiter.In(header) is { } delimiter ? OtherDelimiter.Problem(file, 1, delimiter) : null;
    }

    /// <summary>Null where the first line is no header: JSON, or longer than any.</summary>
    static string? FirstLine(ReadOnlySpan<byte> start)
    {
        var text = start.TrimStart(" \r\n\uFEFF"u8);
        return text.IsEmpty || text[0] is (byte)'{' or (byte)'[' || text.IndexOf((byte)'\n') is not (> 0 and var end) ? null : Encoding.UTF8.GetString(text[..end]);
    }

    public static ImportProblem Binary(string file) => new(file, 0, null, "binary", "This is a binary file, not a CSV file, or a damaged one. Download the data as CSV.");

    /// <summary>The first line whose bytes are not UTF-8.</summary>
    public static ImportProblem NotUtf8(string path, string file)
    {
        using var stream = File.OpenRead(path);
        var buffer = new byte[1 << 16];
        var (line, kept) = (1, 0);
        while (stream.Read(buffer, kept, buffer.Length - kept) is > 0 and var read)
        {
            var bytes = buffer.AsSpan(0, kept + read);
            var valid = ValidLength(bytes);
            line += bytes[..valid].Count((byte)'\n');
            kept = bytes.Length - valid;
            if (kept > 3) break;
            bytes[valid..].CopyTo(buffer);
        }
        return new(file, line, null, "notUtf8", $"Line {line} holds letters that are not UTF-8 (often £, é or a curly quote saved by an older spreadsheet). {SaveAgain}");
    }

    static int ValidLength(ReadOnlySpan<byte> bytes)
    {
        var position = 0;
        while (position < bytes.Length && Rune.DecodeFromUtf8(bytes[position..], out _, out var width) == System.Buffers.OperationStatus.Done) position += width;
        return position;
    }
}
