using System.Globalization;
using System.Text;

namespace Endeavour.Platform.Search.Asking;

/// <summary>
/// A text for finding: small letters without accents, digits, and a space for everything else. It is as long as the text, letter under letter, so that what is found in it can be
/// shown in the text; and both kinds of database are given the same words.
/// </summary>
public static class Folded
{
    public static string Of(string text) => string.Create(text.Length, text, static (folded, from) =>
    {
        for (var at = 0; at < folded.Length; at++) folded[at] = Of(from[at]);
    });

    static char Of(char letter)
    {
        if (char.IsAscii(letter)) return char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ';
        if (!char.IsLetterOrDigit(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.ModifierLetter) return ' ';
        var plain = letter.ToString().Normalize(NormalizationForm.FormD)[0];
        return char.ToLowerInvariant(plain);
    }
}
