using Microsoft.AspNetCore.Html;

namespace Endeavour.Platform.Search.Asking;

/// <summary>A piece of a text, in parts of which some are the words that were looked for. It holds plain letters, which are encoded where it is shown.</summary>
public sealed record Snippet(IReadOnlyList<SnippetPart> Parts)
{
    /// <summary>Stand around a found word in a folded text, which has no such letters itself.</summary>
    public const char Begin = '\uE000', End = '\uE001';

    const int Length = 240, Before = 60;

    /// <summary>For a page: the words marked, and no space that the text does not have.</summary>
    public IHtmlContent Html
    {
        get
        {
            var html = new HtmlContentBuilder();
            foreach (var part in Parts)
                if (part.IsMarked) html.AppendHtml("<mark class=\"app-mark\">").Append(part.Text).AppendHtml("</mark>");
                else html.Append(part.Text);
            return html;
        }
    }

    /// <summary>The whole text with its words marked, as for a title.</summary>
    public static Snippet Whole(string text, string marked) => new(Cut(text, 0, text.Length, Marks(text, marked)));

    /// <summary>Of a long text the piece with most of the words.</summary>
    public static Snippet Best(string text, string marked)
    {
        var marks = Marks(text, marked);
        if (text.Length <= Length) return new(Cut(text, 0, text.Length, marks));
        var first = marks.Count == 0 ? 0 : marks.MaxBy(mark => marks.Count(other => other.Start >= mark.Start && other.End <= mark.Start + Length - Before)).Start;
        var from = first <= Before ? 0 : text.LastIndexOf(' ', first - 1, Before) is >= 0 and var space ? Earliest(text, first, space) : first;
        var to = Math.Min(text.Length, from + Length);
        if (to < text.Length && text.LastIndexOf(' ', to, Length / 4) is > 0 and var last && last > from) to = last;
        var parts = Cut(text, from, to, marks);
        if (from > 0) parts.Insert(0, new("… ", false));
        if (to < text.Length) parts.Add(new(" …", false));
        return new(parts);
    }

    /// <summary>So far before the word as there is room, and where a word begins.</summary>
    static int Earliest(string text, int first, int space)
    {
        var begin = text.IndexOf(' ', first - Before);
        return (begin >= 0 && begin < first ? begin : space) + 1;
    }

    static List<SnippetPart> Cut(string text, int from, int to, List<(int Start, int End)> marks)
    {
        var parts = new List<SnippetPart>();
        var at = from;
        foreach (var (start, end) in marks.Where(mark => mark.Start >= from && mark.End <= to))
        {
            if (start > at) parts.Add(new(text[at..start], false));
            parts.Add(new(text[start..end], true));
            at = end;
        }
        if (to > at) parts.Add(new(text[at..to], false));
        return parts;
    }

    /// <summary>Where the words stand; nowhere, if the database gave back another text than it was given.</summary>
    static List<(int Start, int End)> Marks(string text, string marked)
    {
        var (marks, at, start) = (new List<(int, int)>(), 0, -1);
        foreach (var letter in marked)
        {
            if (letter == Begin) start = at;
            else if (letter == End)
            {
                if (start >= 0 && at > start) marks.Add((start, at));
                start = -1;
            }
            else at++;
        }
        return at == text.Length ? marks : [];
    }
}

/// <summary>A part of a snippet.</summary>
public sealed record SnippetPart(string Text, bool IsMarked);
