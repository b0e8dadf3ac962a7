using System.IO.Compression;
using System.Text;
using Endeavour.Indicators.Sheets;
using Endeavour.Indicators.Uploads;
using Sylvan.Data.Csv;

namespace Endeavour.Indicators.Files;

/// <summary>The shapes in which figures are given.</summary>
enum FileShape
{
    /// <summary>An export of Fingertips; also what is none of the others, so that it is refused as one.</summary>
    Export,
    /// <summary>The template of a local or partner indicator, as CSV.</summary>
    Template,
    /// <summary>The same as an Excel workbook.</summary>
    Workbook,
    /// <summary>The producer's upload, which says numbers of a registry in place of words.</summary>
    Upload,
}

static class FileShapes
{
    const int MostLooked = 20;

    /// <summary>Told by what the file holds, never by its name. A file that cannot be read is left to what reads it.</summary>
    public static FileShape Of(string path)
    {
        if (IsWorkbook(path)) return FileShape.Workbook;
        try
        {
            using var text = new StreamReader(path, new UTF8Encoding(false));
            using var csv = CsvDataReader.Create(text, new() { HasHeaders = false, Delimiter = ',', MaxBufferSize = 1 << 20 });
            for (var line = 0; line < MostLooked && csv.Read(); line++)
            {
                var names = Enumerable.Range(0, csv.RowFieldCount).Select(csv.GetString).ToList();
                if (names.All(string.IsNullOrWhiteSpace)) continue;
                return UploadColumns.IsHeader(names) ? FileShape.Upload : TemplateColumns.IsFigures(names) || TemplateColumns.IsDefinitions(names) ? FileShape.Template : FileShape.Export;
            }
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or CsvInvalidCharacterException or CsvRecordTooLargeException or CsvFormatException) { }
        return FileShape.Export;
    }

    public static bool IsWorkbook(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            if (stream.ReadByte() != 'P' || stream.ReadByte() != 'K') return false;
            stream.Position = 0;
            using var zip = new ZipArchive(stream);
            return zip.GetEntry("xl/workbook.xml") is not null;
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or InvalidDataException) { return false; }
    }
}
