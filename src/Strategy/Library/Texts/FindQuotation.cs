using System.Text;

namespace Endeavour.Strategy.Library.Texts;

/// <summary>
/// Finds a quotation among the pages of a document. How words are spaced, divided at the end of a line, and which sort of quotation mark or dash stands there is the printer's doing and not
/// compared. "…" or "[...]" leaves words out: the parts must follow each other on the page.
/// </summary>
public static class FindQuotation
{
    static readonly string[] Gaps = ["[…]", "[...]", "(…)", "…", "..."];

    /// <summary>The numbers of the pages on which it begins; none when it is not there.</summary>
    public static IReadOnlyList<int> In(IReadOnlyList<DocumentPage> pages, string quotation)
    {
        var parts = quotation.Split(Gaps, StringSplitOptions.RemoveEmptyEntries).Select(Plain).Where(part => part.Length > 0).ToList();
        if (parts.Count == 0) return [];
        var plain = pages.Select(page => Plain(page.Text)).ToList();
        var found = new List<int>();
        for (var i = 0; i < plain.Count; i++)
        {
            // What begins on a page may end on the next.
            var text = i + 1 < plain.Count ? plain[i] + plain[i + 1] : plain[i];
            if (Begins(text, plain[i].Length, parts)) found.Add(pages[i].Number);
        }
        return found;
    }

    static bool Begins(string text, int before, List<string> parts)
    {
        for (var start = text.IndexOf(parts[0], StringComparison.Ordinal); start >= 0 && start < before; start = text.IndexOf(parts[0], start + 1, StringComparison.Ordinal))
        {
            var at = start + parts[0].Length;
            var all = true;
            foreach (var part in parts.Skip(1))
            {
                var next = text.IndexOf(part, at, StringComparison.Ordinal);
                if (next < 0) { all = false; break; }
                at = next + part.Length;
            }
            if (all) return true;
        }
        return false;
    }

    /// <summary>Letters and digits alone, small.</summary>
    static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKC))
            if (char.IsLetterOrDigit(letter)) plain.Append(char.ToLowerInvariant(letter));
        return plain.ToString();
    }
}
