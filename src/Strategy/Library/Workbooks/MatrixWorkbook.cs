using System.Security.Cryptography;
using System.Text;
using Endeavour.Strategy.Library.Documents;
using Endeavour.Strategy.Library.Marking;
using Endeavour.Strategy.Library.Matrix;
using Endeavour.Strategy.Library.Themes;
using MiniExcelLibs;

namespace Endeavour.Strategy.Library.Workbooks;

/// <summary>The matrix as a workbook: to read, to count again, and to fill in and bring back.</summary>
public static class MatrixWorkbook
{
    public const string Matrix = "Matrix", Quotations = "Quotations", Document = "Document", Version = "Version", Theme = "Theme", Quotation = "Quotation", Place = "Page or section";

    static readonly string[] Guidance =
    [
        "Matrix: a row for each document, a column for each theme. Write High where the theme is one of the document's own few priorities, Priority where it is named as something to act on, and nothing where it is not mentioned.",
        "Quotations: a row for each mark, with the document's own words and the page or section on which they stand. A mark without a quotation is drawn hollow.",
        "Document and the names of themes tell rows and columns apart: leave them as they are. Rows and columns that you take out stay as they are on the site.",
        "Version says what was marked when the workbook was made. If someone has changed a document's marks since, you are told, and nothing is overwritten.",
        "A cell that you empty takes its mark out only if you say so when you bring the workbook in.",
        "Partners and Themes are to be read: the rows of the matrix on the site, and how often each theme is named. What you change there is not taken.",
    ];

    public static byte[] Of(MatrixPicture matrix)
    {
        var names = Names(matrix.Themes);
        using var stream = new MemoryStream();
        stream.SaveAs(new Dictionary<string, object>
        {
            [Matrix] = Rows(matrix.Parts.Documents.Select(document => Row(matrix, document, names)), [Document, "Organisation", "Title", Version, .. matrix.Themes.Select(theme => names[theme.Id])]),
            [Quotations] = Rows(matrix.Parts.Documents.SelectMany(document => Words(matrix, document, names)), [Document, Theme, "Mark", Quotation, Place, "In the kept text"]),
            ["Partners"] = Rows(matrix.Rows.Select(row => new Dictionary<string, object?> { ["Partner"] = row.Name, ["Read"] = matrix.IsRead(row) ? "Yes" : "No", ["Documents"] = string.Join("; ", matrix.Documents(row).Select(document => document.Slug)) }), ["Partner", "Read", "Documents"]),
            ["Themes"] = Rows(matrix.Themes.Select(theme => new Dictionary<string, object?>
            {
                ["Group"] = matrix.Parts.Groups.First(group => group.Id == theme.GroupId).Name, [Theme] = names[theme.Id], ["Definition"] = theme.Definition, ["Named by"] = matrix.Counts[theme.Id].All, ["High priority"] = matrix.Counts[theme.Id].High, ["Partners read"] = matrix.Read.Count,
            }), ["Group", Theme, "Definition", "Named by", "High priority", "Partners read"]),
            ["How to fill it in"] = Guidance.Select(text => new Dictionary<string, object?> { ["How to fill it in"] = text }).ToList(),
        });
        return stream.ToArray();
    }

    /// <summary>What each theme's column is called: its name, with its id where two have the same.</summary>
    public static IReadOnlyDictionary<Guid, string> Names(IReadOnlyList<Theme> themes) =>
        themes.ToDictionary(theme => theme.Id, theme => themes.Count(other => string.Equals(other.Name, theme.Name, StringComparison.OrdinalIgnoreCase)) == 1 ? theme.Name : $"{theme.Name} ({theme.Slug})");

    /// <summary>Tells one state of a document's marks from another.</summary>
    public static string VersionOf(MatrixPicture matrix, PartnerDocument document)
    {
        var marks = matrix.Parts.Marks.Where(mark => mark.DocumentId == document.Id).OrderBy(mark => mark.ThemeId).Select(mark => $"{mark.ThemeId:N}{mark.Revision}");
        return "v" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(',', marks))))[..10];
    }

    static Dictionary<string, object?> Row(MatrixPicture matrix, PartnerDocument document, IReadOnlyDictionary<Guid, string> names)
    {
        var row = new Dictionary<string, object?> { [Document] = document.Slug, ["Organisation"] = document.Organisation, ["Title"] = document.Title, [Version] = VersionOf(matrix, document) };
        var marks = matrix.Parts.Marks.Where(mark => mark.DocumentId == document.Id).ToDictionary(mark => mark.ThemeId);
        foreach (var theme in matrix.Themes) row[names[theme.Id]] = marks.TryGetValue(theme.Id, out var mark) ? $"{mark.Level}" : null;
        return row;
    }

    static IEnumerable<Dictionary<string, object?>> Words(MatrixPicture matrix, PartnerDocument document, IReadOnlyDictionary<Guid, string> names) =>
        from theme in matrix.Themes
        join mark in matrix.Parts.Marks.Where(mark => mark.DocumentId == document.Id) on theme.Id equals mark.ThemeId
        select new Dictionary<string, object?> { [Document] = document.Slug, [Theme] = names[theme.Id], ["Mark"] = $"{mark.Level}", [Quotation] = mark.Quotation, [Place] = mark.Place, ["In the kept text"] = MarkWords.Checked(mark) };

    /// <summary>A sheet has its header though there is nothing under it.</summary>
    static List<Dictionary<string, object?>> Rows(IEnumerable<Dictionary<string, object?>> rows, string[] header) => rows.ToList() is { Count: > 0 } all ? all : [header.ToDictionary(name => name, _ => (object?)null)];
}
