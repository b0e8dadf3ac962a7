using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using MiniExcelLibs;

namespace Endeavour.Evidence.Data.Formats;

/// <summary>The figures as a workbook: a cover that says what they are, the figures, and what each column means.</summary>
static partial class WorkbookFile
{
    public static byte[] Of(DataSet data)
    {
        using var stream = new MemoryStream();
        stream.SaveAs(new Dictionary<string, object>
        {
            ["About"] = Cover(data).Select(each => new Dictionary<string, object?> { ["About these figures"] = each.What, ["What it says"] = each.Says }).ToList(),
            ["Figures"] = Figures(data),
            ["Definitions"] = FigureColumn.All.Select(column => new Dictionary<string, object?> { ["Column"] = column.Name, ["In words"] = column.Title, ["What it means"] = column.Says }).ToList(),
        });
        return SameEachTime(stream, data);
    }

    static IEnumerable<(string What, string Says)> Cover(DataSet data)
    {
        yield return ("What this is", data.Title);
        yield return ("In short", data.Description);
        yield return ("Published by", data.Partnership.Organisation);
        yield return ("Cite as", data.Citation);
        foreach (var licence in data.Licences) yield return ("Licence", licence.Words);
        foreach (var source in data.Sources) yield return ("Source", source);
        foreach (var release in data.Releases) yield return ($"Release {release.Id}", string.Join("; ", release.Files.Select(file => $"{file.Name} (SHA-256 {file.Sha256})").Prepend($"imported on {release.ImportedAt.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}")));
        foreach (var (title, why) in data.Without) yield return ($"No figures: {title}", why);
        yield return ("How to read it", "One figure a row on the sheet Figures. Where value is empty, the column missing says why; nothing is zero because it is unknown. Dates are written year-month-day.");
        yield return ("Which columns tell rows apart", string.Join(", ", FigureColumn.Key));
    }

    static List<Dictionary<string, object?>> Figures(DataSet data)
    {
        var rows = data.Rows.Select(row => FigureColumn.All.ToDictionary(column => column.Name, column => Cell(column.Of(row)))).ToList();
        // A sheet has its header though there is no figure.
        return rows.Count > 0 ? rows : [FigureColumn.All.ToDictionary(column => column.Name, _ => (object?)null)];
    }

    static object? Cell(object? value) => value switch { DateOnly day => day.ToString("O", CultureInfo.InvariantCulture), "" => null, _ => value };

    /// <summary>
    /// The parts of a workbook carry the time at which they were written, and its sheets names by chance; here the time of the release and names by their order, so that
    /// the same figures are the same file.
    /// </summary>
    static byte[] SameEachTime(MemoryStream workbook, DataSet data)
    {
        var written = data.Releases.Count > 0 ? data.Releases[^1].ImportedAt : new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var names = new Dictionary<string, string>();
        var copy = new MemoryStream();
        using (var from = new ZipArchive(workbook, ZipArchiveMode.Read, leaveOpen: true))
        using (var to = new ZipArchive(copy, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var part in from.Entries.OrderBy(part => part.FullName, StringComparer.Ordinal))
            {
                var entry = to.CreateEntry(part.FullName);
                entry.LastWriteTime = written.ToUniversalTime();
                using var read = part.Open();
                using var write = entry.Open();
                if (part.FullName.Contains("workbook.xml", StringComparison.Ordinal)) Rename(read, write, names);
                else read.CopyTo(write);
            }
        return copy.ToArray();
    }

    static void Rename(Stream read, Stream write, Dictionary<string, string> names)
    {
        using var reader = new StreamReader(read);
        var text = SheetName().Replace(reader.ReadToEnd(), match => names.TryGetValue(match.Value, out var known) ? known : names[match.Value] = $"R{names.Count + 1}");
        write.Write(System.Text.Encoding.UTF8.GetBytes(text));
    }

    [GeneratedRegex("R[0-9a-f]{32}")]
    private static partial Regex SheetName();
}
