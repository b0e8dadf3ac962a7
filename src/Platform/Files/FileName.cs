using System.Globalization;
using System.Text;
using Endeavour.Platform.Files.Kinds;

namespace Endeavour.Platform.Files;

/// <summary>The name of a file as a person gave it: words to show and to save under, never a path.</summary>
public static class FileName
{
    const int Longest = 150;

    /// <summary>Without folders, without characters that cannot be seen or that turn the writing round, and not too long.</summary>
    public static string Clean(string written)
    {
        var name = written[(written.LastIndexOfAny(['/', '\\']) + 1)..].Normalize(NormalizationForm.FormC);
        var seen = new string([.. name.Where(each => char.GetUnicodeCategory(each) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse))]);
        var trimmed = seen.Trim(' ', '.');
        var ending = Ending(trimmed);
        if (trimmed.Length > Longest) trimmed = trimmed[..(Longest - ending.Length)].TrimEnd(' ', '.') + ending;
        return trimmed.Length > 0 ? trimmed : "file";
    }

    /// <summary><c>.pdf</c>, in lower case; empty where there is none, or where what follows the last full stop is no ending ("Minutes of 3.4 Housing").</summary>
    public static string Ending(string name)
    {
        var ending = Path.GetExtension(name).ToLowerInvariant();
        return ending.Length is > 1 and <= 11 && ending.Skip(1).All(char.IsAsciiLetterOrDigit) && !ending.Skip(1).All(char.IsAsciiDigit) ? ending : "";
    }

    public static string WithEnding(string name, FileKind kind) => Ending(name).Length > 0 ? name : name + kind.Endings[0];
}
