namespace Endeavour.Strategy.Library.Texts;

/// <summary>How much a document may be before it is refused. A strategy has some hundred pages; whatever is far beyond was not made to be read.</summary>
public static class TextLimits
{
    public const int Megabytes = 20, MostPages = 1_000, MostLetters = 5_000_000, LongestPage = 200_000, MostParts = 2_000;

    /// <summary>What one part of a file may unpack to, all parts together, and how many times its packed size.</summary>
    public const long PartBytes = 64L << 20, AllBytes = 200L << 20;

    public const int MostTimes = 200;

    public static readonly TimeSpan Time = TimeSpan.FromSeconds(20);
}

/// <summary>The pages that were read, or the sentence that says why none were.</summary>
public sealed record TextRead(IReadOnlyList<DocumentPage> Pages, string? Problem)
{
    public static TextRead Refused(string problem) => new([], problem);

    public static TextRead Of(IReadOnlyList<DocumentPage> pages) => pages.Any(page => page.Text.Length > 0) ? new(pages, null)
        : Refused("There are no words in this file: it may be pictures of pages. Give one with text in it, or paste the text.");
}

/// <summary>A document says more than may be read.</summary>
sealed class TooMuchException(string problem) : Exception(problem);
