using System.Globalization;
using System.Text;
using System.Text.Json;
using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Library.Documents;
using Endeavour.Strategy.Library.Marking;
using Endeavour.Strategy.Library.Matrix;

namespace Endeavour.Strategy.Library.Files;

/// <summary>Partners' strategies as the file that an import takes: bringing it in again changes nothing. The kept text of documents is not in it.</summary>
public sealed class LibraryText
{
    static readonly JsonSerializerOptions Quoted = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly StringBuilder _text = new();
    readonly MatrixPicture _matrix;
    readonly Dictionary<Guid, string> _themes;

    LibraryText(MatrixPicture matrix) => (_matrix, _themes) = (matrix, matrix.Themes.ToDictionary(theme => theme.Id, theme => theme.Slug));

    public static string Of(string partnership, MatrixPicture matrix) => new LibraryText(matrix).Write(partnership);

    string Write(string partnership)
    {
        var parts = _matrix.Parts;
        _text.Append("# yaml-language-server: $schema=partner-strategies.schema.json\npartner-strategies:\n");
        Line(2, "partnership", partnership);
        _text.Append(CultureInfo.InvariantCulture, $"  expect: {{ rows: {parts.Rows.Count}, groups: {parts.Groups.Count}, themes: {parts.Themes.Count}, documents: {parts.Documents.Count}, marks: {parts.Marks.Count} }}\n");
        List("rows", parts.Rows.Select(row => $"{{ id: {row.Slug}, name: {Quote(row.Name)} }}"));
        _text.Append(parts.Groups.Count == 0 ? "  groups: []\n" : "  groups:\n");
        foreach (var group in parts.Groups)
        {
            _text.Append("    - id: ").Append(group.Slug).Append('\n');
            Line(6, "name", group.Name);
            Line(6, "definition", group.Definition);
            var themes = _matrix.Of(group).ToList();
            _text.Append(themes.Count == 0 ? "      themes: []\n" : "      themes:\n");
            foreach (var theme in themes)
            {
                _text.Append("        - id: ").Append(theme.Slug).Append('\n');
                Line(10, "name", theme.Name);
                Line(10, "definition", theme.Definition);
                if (theme.Elements.Count > 0) _text.Append("          elements: [").AppendJoin(", ", theme.Elements.Select(Quote)).Append("]\n");
            }
        }
        _text.Append(parts.Documents.Count == 0 ? "  documents: []\n" : "  documents:\n");
        foreach (var document in parts.Documents.OrderBy(document => document.Slug, StringComparer.Ordinal)) Document(document);
        return _text.ToString();
    }

    void Document(PartnerDocument document)
    {
        _text.Append("    - id: ").Append(document.Slug).Append('\n');
        Line(6, "title", document.Title);
        Line(6, "organisation", document.Organisation);
        if (document.Rows.Count > 0) _text.Append("      rows: [").AppendJoin(", ", document.Rows).Append("]\n");
        if (document.From is { } from) _text.Append(CultureInfo.InvariantCulture, $"      from: {from}\n");
        if (document.To is { } to) _text.Append(CultureInfo.InvariantCulture, $"      to: {to}\n");
        if (document.IsOpenEnded) _text.Append("      open-ended: yes\n");
        if (document.IsDraft) _text.Append("      draft: yes\n");
        Line(6, "link", document.Link);
        Line(6, "notes", document.Notes);
        if (document.ReviewedOn is { } day) _text.Append("      reviewed: ").Append(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append('\n');
        Line(6, "not-a-duplicate", document.DistinctBecause);
        var marks = _matrix.Themes.SelectMany(theme => _matrix.Parts.Marks.Where(mark => mark.DocumentId == document.Id && mark.ThemeId == theme.Id)).ToList();
        if (marks.Count > 0) _text.Append("      marks:\n");
        foreach (var mark in marks) Mark(mark);
    }

    void Mark(ThemeMark mark) =>
        _text.Append("        - { theme: ").Append(_themes[mark.ThemeId]).Append(", level: ").Append(Words.Of(mark.Level)).Append(mark.Quotation is null ? "" : $", quotation: {Quote(mark.Quotation)}")
            .Append(mark.Place is null ? "" : $", place: {Quote(mark.Place)}").Append(" }\n");

    void List(string key, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        _text.Append(CultureInfo.InvariantCulture, $"  {key}:{(all.Count == 0 ? " []" : "")}\n");
        foreach (var line in all) _text.Append("    - ").Append(line).Append('\n');
    }

    void Line(int indent, string key, string? value)
    {
        if (value is not null) _text.Append(' ', indent).Append(key).Append(": ").Append(Quote(value)).Append('\n');
    }

    /// <summary>A text of JSON is one of YAML too.</summary>
    static string Quote(string text) => JsonSerializer.Serialize(text, Quoted);
}
