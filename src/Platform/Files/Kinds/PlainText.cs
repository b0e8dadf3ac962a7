using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Endeavour.Platform.Files.Kinds;

/// <summary>Text is UTF-8 without a NUL, and neither a web page, a drawing nor a program. Which text it is, its name says, where the content can be that.</summary>
static class PlainText
{
    static readonly string[] Programs = ["<!doctype", "<html", "<svg", "<?xml", "<script", "<body", "<head", "<iframe", "<?php", "#!"];

    public static async Task<Recognised?> Recognise(Stream content, ReadOnlyMemory<byte> start, string ending, CancellationToken cancel)
    {
        if (!await IsUtf8(content, cancel))
            return FileKind.Ending(ending) is { } said && IsText(said) ? Recognised.Refused("This text is not written in UTF-8. Save it again as UTF-8 (in Excel: \"CSV UTF-8\").") : null;
        var words = Encoding.UTF8.GetString(start.Span).TrimStart('\ufeff').TrimStart();
        if (Programs.Any(program => words.StartsWith(program, StringComparison.OrdinalIgnoreCase)))
            return Recognised.Refused("This is a web page, a drawing (SVG) or a program, which can do things of its own and is not taken. Give a PDF or a picture of it.");
        if (words.StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase)) return Recognised.As(FileKind.Calendar);
        if (ending == ".ics") return Recognised.Refused("The name of this file says it is a calendar, but it does not begin BEGIN:VCALENDAR.");
        if (ending == ".json" && !(words.StartsWith('{') || words.StartsWith('['))) return Recognised.Refused("The name of this file says it is JSON, but it does not begin with { or [.");
        return Recognised.As(FileKind.Ending(ending) is { } kind && IsText(kind) ? kind : FileKind.Text);
    }

    static bool IsText(FileKind kind) => kind == FileKind.Text || kind == FileKind.Csv || kind == FileKind.Json || kind == FileKind.Yaml || kind == FileKind.Calendar;

    static async Task<bool> IsUtf8(Stream content, CancellationToken cancel)
    {
        var (bytes, chars, left) = (new byte[65_536], new char[65_536], 0);
        content.Position = 0;
        while (true)
        {
            var read = await content.ReadAtLeastAsync(bytes.AsMemory(left), bytes.Length - left, throwOnEndOfStream: false, cancel);
            var (isLast, all) = (left + read < bytes.Length, left + read);
            if (bytes.AsSpan(left, read).Contains((byte)0)) return false;
            var status = Utf8.ToUtf16(bytes.AsSpan(0, all), chars, out var done, out _, replaceInvalidSequences: false, isFinalBlock: isLast);
            if (status is OperationStatus.InvalidData) return false;
            if (isLast) return true;
            left = all - done;
            bytes.AsSpan(done, left).CopyTo(bytes);
        }
    }
}
