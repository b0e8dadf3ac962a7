using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Endeavour.Strategy.Files.Writing;

/// <summary>A text as YAML: without quotes where nothing in it could be read otherwise.</summary>
static partial class YamlWords
{
    static readonly HashSet<string> s_meaning = new(StringComparer.OrdinalIgnoreCase) { "null", "true", "false", "yes", "no", "on", "off", "y", "n" };

    /// <param name="inline">It stands among others on one line.</param>
    public static string Of(string text, bool inline = false) =>
        !s_meaning.Contains(text) && text[^1] != ' ' && (inline ? PlainInline() : Plain()).IsMatch(text) ? text : Quoted(text);

    /// <summary>Several lines that can stand as they are.</summary>
    public static bool CanStandAsBlock(string text) =>
        text.Contains('\n') && !char.IsWhiteSpace(text[0]) && text[^1] != '\n' && !text.Contains('\t') && text.Split('\n').All(line => line == "" || (!char.IsWhiteSpace(line[^1]) && line.All(Shows)));

    static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"", text.Length + 2);
        foreach (var letter in text)
        {
            if (letter is '"' or '\\') quoted.Append('\\').Append(letter);
            else if (letter == '\n') quoted.Append("\\n");
            else if (letter == '\t') quoted.Append("\\t");
            else if (Shows(letter)) quoted.Append(letter);
            else quoted.Append("\\u").Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture));
        }
        return quoted.Append('"').ToString();
    }

    // Line separators are line breaks to YAML; a byte order mark is dropped by readers.
    static bool Shows(char letter) => !char.IsControl(letter) && letter is not ('\u2028' or '\u2029' or '\ufeff' or '\ufffe' or '\uffff');

    [GeneratedRegex(@"^[\p{L}(][\p{L}\p{N} ,.;()'’‘“”/&%+–—…£?!-]*\z")]
    private static partial Regex Plain();

    [GeneratedRegex(@"^[\p{L}(][\p{L}\p{N} .;()'’‘“”/&%+–—…£!-]*\z")]
    private static partial Regex PlainInline();
}
