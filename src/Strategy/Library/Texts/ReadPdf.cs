using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using UglyToad.PdfPig.Exceptions;

namespace Endeavour.Strategy.Library.Texts;

/// <summary>Reads the words of a PDF page by page.</summary>
static class ReadPdf
{
    public static TextRead Pages(byte[] bytes, CancellationToken stop)
    {
        try
        {
            using var pdf = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, MaxStackDepth = 100, FilterProvider = new BoundedFilters(stop) });
            if (pdf.NumberOfPages > TextLimits.MostPages) return TextRead.Refused($"The document has {pdf.NumberOfPages:N0} pages, and {TextLimits.MostPages:N0} is the most that can be kept. Give the part that says what it is for.");
            var pages = new PageWriter();
            for (var number = 1; number <= pdf.NumberOfPages; number++)
            {
                stop.ThrowIfCancellationRequested();
                pages.Write(ContentOrderTextExtractor.GetText(pdf.GetPage(number)) is { Length: > 0 } words ? words : " ");
                pages.Turn();
            }
            return TextRead.Of(pages.End());
        }
        catch (PdfDocumentEncryptedException)
        {
            return TextRead.Refused("The file is locked with a password. Save it without one, or paste its text.");
        }
    }
}
