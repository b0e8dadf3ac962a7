using System.IO.Compression;
using System.Text;

namespace Endeavour.Tests.Rules.Platform.Files;

/// <summary>The smallest files of each kind.</summary>
static class Samples
{
    public static byte[] Pdf => Text("%PDF-1.7\n%âãÏÓ\n");
    public static byte[] Png => [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13];
    public static byte[] Jpeg => [0xff, 0xd8, 0xff, 0xe0, 0, 16];
    public static byte[] Gif => Text("GIF89a\u0001");
    public static byte[] WebP => [.. Text("RIFF"), 1, 0, 0, 0, .. Text("WEBPVP8 ")];
    public static byte[] Old => [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0];
    public static byte[] Program => [0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0];

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Word => Zip("[Content_Types].xml", "_rels/.rels", "word/document.xml");

    public static byte[] Zip(params string[] names)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var name in names)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write("<x/>"u8);
            }
        return memory.ToArray();
    }

    public static byte[] Open(string kind)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            // Written as office programs do: the first part, not compressed, no descriptor after it.
            using (var type = zip.CreateEntry("mimetype", CompressionLevel.NoCompression).Open()) type.Write(Text($"application/vnd.oasis.opendocument.{kind}"));
            using var part = zip.CreateEntry("content.xml").Open();
            part.Write("<x/>"u8);
        }
        return memory.ToArray();
    }

    public static byte[] Of(string kind) => kind switch
    {
        "pdf" => Pdf,
        "png" => Png,
        "jpeg" => Jpeg,
        "gif" => Gif,
        "webp" => WebP,
        "docx" => Word,
        "xlsx" => Zip("[Content_Types].xml", "xl/workbook.xml"),
        "pptx" => Zip("[Content_Types].xml", "ppt/presentation.xml"),
        "odt" => Open("text"),
        "ods" => Open("spreadsheet"),
        "csv" => Text("Area,Value\nRutland,3\n"),
        "txt" => Text("\ufeffDear all,\n"),
        "json" => Text(" {\"a\": 1}"),
        "yaml" => Text("a: 1\n"),
        "ics" => Text("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
