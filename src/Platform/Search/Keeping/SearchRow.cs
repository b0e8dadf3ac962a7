using System.Text;
using Endeavour.Platform.Search.Asking;

namespace Endeavour.Platform.Search.Keeping;

/// <summary>A text as it is kept: what people read, beside it the same folded for finding, letter under letter.</summary>
sealed record SearchRow(string Kind, SearchText Said, string TitleWords, string TextWords, string Hash)
{
    /// <summary>What is longer is offered in parts; this only keeps one text from filling the table.</summary>
    const int Longest = 100_000;

    /// <summary>Counts up when the same text must be written anew.</summary>
    const char Form = '1';

    public static SearchRow Of(string kind, SearchText said)
    {
        var clean = said with { Title = Clean(said.Title), Text = Clean(said.Text), Word = Clean(said.Word) };
        var hash = Sha256.Of(string.Join('\u001f', Form, kind, clean.Root, clean.Key, clean.Word, clean.Title, clean.Url, clean.Text, clean.For));
        return new(kind, clean, Folded.Of(clean.Title), Folded.Of(clean.Text), hash);
    }

    /// <summary>One line, composed letters, nothing that a database or a page could take for something else.</summary>
    static string Clean(string text)
    {
        var clean = new StringBuilder(Math.Min(text.Length, Longest));
        foreach (var rune in text.EnumerateRunes())
        {
            if (clean.Length >= Longest) break;
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                if (clean.Length > 0 && clean[^1] != ' ') clean.Append(' ');
            }
            else if (Rune.GetUnicodeCategory(rune) is not (System.Globalization.UnicodeCategory.PrivateUse or System.Globalization.UnicodeCategory.OtherNotAssigned)) clean.Append(rune);
        }
        return clean.ToString().Normalize().TrimEnd();
    }
}

/// <summary>What a row is known by.</summary>
sealed record KeptRow(long Id, string Key, string Hash);
