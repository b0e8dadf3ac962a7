using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Files;
using Endeavour.Strategy.Library.Documents;
using Endeavour.Strategy.Library.Marking;

namespace Endeavour.Strategy.Library.Files;

/// <summary>Reads a document with what it says of the themes, and says all that is wrong with it.</summary>
static class DocumentReader
{
    static readonly string[] YesNo = ["yes", "no"];

    public static DocumentLines Read(Fields fields, LibraryNames names)
    {
        fields.Require("id", "title", "organisation");
        var id = names.Documents.Claim(fields);
        if (PartnerDocument.Taken.Contains(id)) fields.Problems.Add(fields.LineOf("id"), fields.At("id"), "taken", $"`{id}` is the address of another page. Choose another id.");
        var rows = fields.List("rows", (node, path) =>
        {
            if (fields.Values.Id(node, path) is not { } row) return null;
            names.RowUses.Add(new(row, node.Line, path));
            return row;
        });
        var marks = new Dictionary<string, int>();
        var document = new DocumentLines(id, fields.Text("title") ?? "", fields.Text("organisation") ?? "", rows, Facts(fields), fields.Groups("marks", mark => Mark(mark, names, marks)));
        if (document.Title.Length > PartnerDocument.LongestTitle) fields.Problems.Add(fields.LineOf("title"), fields.At("title"), "too-long", $"A title can have {PartnerDocument.LongestTitle} letters at most.");
        fields.Close();
        return document;
    }

    static DocumentFacts Facts(Fields fields)
    {
        var (from, to) = (fields.Whole("from", PartnerDocument.EarliestYear, PartnerDocument.LatestYear), fields.Whole("to", PartnerDocument.EarliestYear, PartnerDocument.LatestYear));
        var facts = new DocumentFacts(from, to, fields.Word("open-ended", YesNo) == "yes", fields.Word("draft", YesNo) == "yes", fields.Text("link"), fields.Text("notes"), fields.Date("reviewed"), fields.Text("not-a-duplicate"));
        if (to < from) fields.Problems.Add(fields.LineOf("to"), fields.At("to"), "end-before-start", $"The document ends in {to}, before it starts in {from}. Correct one of the years.");
        if (facts.IsOpenEnded && to is not null) fields.Problems.Add(fields.LineOf("open-ended"), fields.At("open-ended"), "open-and-ended", $"A document that ends in {to} is not open-ended. Delete one of them.");
        if (facts.Link is { } link && !IsWebAddress(link)) fields.Problems.Add(fields.LineOf("link"), fields.At("link"), "bad-link", $"`{link}` is not a link. Begin it with https://.");
        return facts;
    }

    public static bool IsWebAddress(string link) => Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http";

    static MarkLines Mark(Fields fields, LibraryNames names, Dictionary<string, int> lines)
    {
        fields.Require("theme", "level");
        var theme = Scope.Note(names.ThemeUses, fields, "theme", fields.Id("theme")) ?? "";
        if (theme != "" && !lines.TryAdd(theme, fields.LineOf("theme")))
            fields.Problems.Add(fields.LineOf("theme"), fields.At("theme"), "duplicate-mark", $"This document marks `{theme}` twice: first on line {lines[theme]}. Keep one of them.");
        var mark = new MarkLines(theme, fields.Word<MarkLevel>("level") ?? MarkLevel.Priority, fields.Text("quotation"), fields.Text("place"));
        if (mark.Quotation?.Length > ThemeMark.LongestQuotation) fields.Problems.Add(fields.LineOf("quotation"), fields.At("quotation"), "too-long", $"A quotation can have {ThemeMark.LongestQuotation} letters at most. Choose the words that say it.");
        if (mark.Place?.Length > ThemeMark.LongestPlace) fields.Problems.Add(fields.LineOf("place"), fields.At("place"), "too-long", $"The page or section can have {ThemeMark.LongestPlace} letters at most.");
        fields.Close();
        return mark;
    }
}
