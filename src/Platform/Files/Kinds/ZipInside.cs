using System.Buffers.Binary;
using System.IO.Compression;

namespace Endeavour.Platform.Files.Kinds;

/// <summary>
/// Office files are zip files, told apart by the names inside. Only the list of names at the end is read: nothing is unpacked,
/// so a file that would unpack to more than the machine holds does no harm.
/// </summary>
static class ZipInside
{
    /// <summary>A large report has some hundreds of parts; the list itself must not be the bomb.</summary>
    const int MostParts = 10_000;

    const string Others = "Zip files are not taken. Take out the documents you want to give, and give them one by one.";

    public static Recognised Recognise(ReadOnlySpan<byte> start, Stream content)
    {
        if (Open(start) is { } open) return Recognised.As(open);
        if (Names(content) is not { } names) return Recognised.Refused("This file is broken: it begins as an Office document does, but its end is missing. Save it again.");
        if (names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            return Recognised.Refused("This document has macros in it. Save it without macros, or as a PDF.");
        return !names.Contains("[Content_Types].xml") ? Recognised.Refused(Others)
            : names.Contains("word/document.xml") ? Recognised.As(FileKind.Word)
            : names.Contains("xl/workbook.xml") ? Recognised.As(FileKind.Excel)
            : names.Contains("ppt/presentation.xml") ? Recognised.As(FileKind.PowerPoint)
            : Recognised.Refused(Others);
    }

    /// <summary>OpenDocument says what it is in its first 38 bytes and those after, never compressed (ODF 1.3, part 2, 3.3).</summary>
    static FileKind? Open(ReadOnlySpan<byte> start)
    {
        if (start.Length < 100 || !start[30..].StartsWith("mimetypeapplication/vnd.oasis.opendocument."u8)) return null;
        var kind = start[73..];
        return kind.StartsWith("textPK"u8) ? FileKind.OpenText : kind.StartsWith("spreadsheetPK"u8) ? FileKind.OpenSheet : null;
    }

    static HashSet<string>? Names(Stream content)
    {
        if (Parts(content) is not < MostParts) return null;
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return [.. zip.Entries.Select(entry => entry.FullName)];
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>How many parts the last record of the file says it has; nothing where there is no such record.</summary>
    static int? Parts(Stream content)
    {
        var length = (int)Math.Min(content.Length, 22 + ushort.MaxValue);
        var end = new byte[length];
        content.Position = content.Length - length;
        content.ReadExactly(end);
        content.Position = 0;
        var at = end.AsSpan().LastIndexOf("PK\x05\x06"u8);
        return at >= 0 && at + 12 <= length ? BinaryPrimitives.ReadUInt16LittleEndian(end.AsSpan(at + 10)) : null;
    }
}
