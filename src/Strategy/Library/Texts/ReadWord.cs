using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Endeavour.Strategy.Library.Texts;

/// <summary>Reads a Word document as a stream of its marks. A page begins where Word last saw one begin, or where its writer put a break.</summary>
static class ReadWord
{
    public static TextRead Pages(byte[] bytes, CancellationToken stop)
    {
        ZipWeight.Judge(bytes, TextLimits.AllBytes);
        using var stream = new MemoryStream(bytes, writable: false);
        using var word = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = TextLimits.PartBytes });
        if (word.MainDocumentPart is not { } main) return TextRead.Refused("The file is broken: it has no document in it. Save it again, or paste its text.");
        using var reader = OpenXmlReader.Create(main);
        var pages = new PageWriter();
        while (reader.Read())
        {
            stop.ThrowIfCancellationRequested();
            Take(reader, pages);
        }
        return TextRead.Of(pages.End());
    }

    static void Take(OpenXmlReader reader, PageWriter pages)
    {
        if (reader.ElementType == typeof(Paragraph) && reader.IsEndElement) pages.Write("\n");
        else if (!reader.IsStartElement) return;
        else if (reader.ElementType == typeof(LastRenderedPageBreak)) pages.Turn();
        else if (reader.ElementType == typeof(Break))
        {
            if (reader.Attributes.Any(attribute => attribute is { LocalName: "type", Value: "page" })) pages.Turn();
            else pages.Write("\n");
        }
        else if (reader.ElementType == typeof(TabChar)) pages.Write(" ");
        else if (reader.ElementType == typeof(Text)) pages.Write(reader.GetText());
    }
}

/// <summary>Gathers words into pages, within the limits.</summary>
sealed class PageWriter
{
    readonly List<DocumentPage> _pages = [];
    readonly StringBuilder _now = new();
    int _letters;

    public void Write(string words)
    {
        if ((_letters += words.Length) > TextLimits.MostLetters || _now.Length + words.Length > TextLimits.LongestPage * 5) throw new TooMuchException("The document has more words than can be kept. Paste the part that says what it is for.");
        _now.Append(words);
    }

    /// <summary>An empty page counts too: numbers stay those of the document.</summary>
    public void Turn()
    {
        if (_pages.Count == 0 && _now.Length == 0) return;
        if (_pages.Count >= TextLimits.MostPages) throw new TooMuchException($"The document has more than {TextLimits.MostPages:N0} pages.");
        _pages.Add(new(_pages.Count + 1, _now.ToString().Trim()));
        _now.Clear();
    }

    public IReadOnlyList<DocumentPage> End()
    {
        if (_now.Length > 0) Turn();
        return _pages;
    }
}
