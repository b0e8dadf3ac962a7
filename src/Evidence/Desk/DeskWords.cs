using System.Globalization;
using System.Text;

namespace Endeavour.Evidence.Desk;

/// <summary>Counts and codes as people read them.</summary>
static class DeskWords
{
    static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>"1,704".</summary>
    public static string Spoken(this int count) => count.ToString("N0", English);

    /// <summary>"fieldCount" as "Field count".</summary>
    public static string AsWords(this string code)
    {
        var words = new StringBuilder();
        foreach (var (at, letter) in code.Index())
        {
            if (at > 0 && char.IsUpper(letter)) words.Append(' ');
            words.Append(at == 0 ? char.ToUpperInvariant(letter) : char.ToLowerInvariant(letter));
        }
        return words.ToString();
    }

    /// <summary>"March 2027".</summary>
    public static string Month(this DateOnly day) => day.ToString("MMMM yyyy", English);

    /// <summary>A figure with no more decimals than it has, and four at most.</summary>
    public static string Figure(this double? value) => value?.ToString("#,0.####", English) ?? "no figure";
}
