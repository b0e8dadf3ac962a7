namespace Endeavour.Platform.Files.Kinds;

/// <summary>What kind of file this is, by its content; or the sentence that says why it is not taken.</summary>
public sealed record Recognised(FileKind? Kind, string? Problem)
{
    internal static Recognised As(FileKind kind) => new(kind, null);

    internal static Recognised Refused(string problem) => new(null, problem);
}

/// <summary>Recognises kinds of files by what they begin with, and refuses those whose name says otherwise.</summary>
public static class Recognise
{
    const string Takes = "Endeavour takes PDF, Word, Excel, PowerPoint, OpenDocument, pictures (PNG, JPEG, GIF, WebP), CSV, plain text, JSON, YAML and calendar files.";

    public static async Task<Recognised> Content(Stream content, string name, CancellationToken cancel = default)
    {
        var head = new byte[512];
        content.Position = 0;
        var start = head.AsMemory(0, await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel));
        content.Position = 0;
        var ending = FileName.Ending(name);
        var recognised = Picture(start.Span) is { } picture ? Recognised.As(picture)
            : Office(start.Span, content) ?? await PlainText.Recognise(content, start, ending, cancel)
            ?? Recognised.Refused($"This is not a kind of file that can be given here. {Takes}");
        return recognised.Kind is { } kind ? Agree(kind, ending) : recognised;
    }

    static FileKind? Picture(ReadOnlySpan<byte> start) =>
        start.StartsWith("%PDF-"u8) ? FileKind.Pdf
        : start.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) ? FileKind.Png
        : start.StartsWith((ReadOnlySpan<byte>)[0xff, 0xd8, 0xff]) ? FileKind.Jpeg
        : start.StartsWith("GIF87a"u8) || start.StartsWith("GIF89a"u8) ? FileKind.Gif
        : start.Length >= 12 && start.StartsWith("RIFF"u8) && start[8..].StartsWith("WEBP"u8) ? FileKind.WebP
        : null;

    static Recognised? Office(ReadOnlySpan<byte> start, Stream content) =>
        start.StartsWith("PK\x03\x04"u8) ? ZipInside.Recognise(start, content)
        : start.StartsWith((ReadOnlySpan<byte>)[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
            ? Recognised.Refused("This is an Office file of the old kind, or one with a password. Save it without a password as .docx, .xlsx or .pptx, or as a PDF.")
        : null;

    static Recognised Agree(FileKind kind, string ending) =>
        ending.Length == 0 || kind.Endings.Contains(ending) ? Recognised.As(kind)
        : Recognised.Refused($"By its content this is {kind.Article} {kind.Name}, but its name ends {ending}. Check that it is the right file, and let its name end {kind.Endings[0]}.");
}
