using System.Text;
using System.Text.Unicode;

namespace Endeavour.Platform.Yaml;

/// <summary>Bytes to text: UTF-8, of a sensible size, without tabs in the indentation.</summary>
public static class FileText
{
    public const int LargestFile = 5_000_000;

    /// <summary>The text, or null when it cannot be read at all; the reasons are in the problems.</summary>
    public static string? Read(byte[] content, Problems problems)
    {
        if (content.Length > LargestFile)
        {
            problems.Add(0, "", "too-large", $"The file is larger than {LargestFile / 1_000_000} MB. A strategy is text; check that this is the file you meant.");
            return null;
        }
        if (!Utf8.IsValid(content))
        {
            problems.Add(LineOfFirstBadByte(content), "", "not-utf8", "The file is not saved as UTF-8: a character on this line cannot be read. Save it again with the encoding UTF-8.");
            return null;
        }
        var text = Encoding.UTF8.GetString(content).TrimStart('\uFEFF');
        if (FindControlCharacters(text, problems)) return null;
        FindTabs(text, problems);
        return text;
    }

    static int LineOfFirstBadByte(ReadOnlySpan<byte> content)
    {
        var line = 1;
        while (Rune.DecodeFromUtf8(content, out var rune, out var length) == System.Buffers.OperationStatus.Done)
        {
            if (rune.Value == '\n') line++;
            content = content[length..];
        }
        return line;
    }

    /// <summary>YAML allows none, and its parser takes a zero for the end of the file.</summary>
    static bool FindControlCharacters(string text, Problems problems)
    {
        var (number, found) = (0, false);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (!HasControlCharacter(line)) continue;
            found = true;
            problems.Add(number, "", "control-character", "The line has an invisible control character. Type the line anew, or check that this is a text file.");
        }
        return found;
    }

    static bool HasControlCharacter(ReadOnlySpan<char> line)
    {
        foreach (var letter in line)
            if (char.IsControl(letter) && letter is not ('\t' or '\u0085')) return true;
        return false;
    }

    static void FindTabs(string text, Problems problems)
    {
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            var indentation = line[..(line.Length - line.TrimStart().Length)];
            if (indentation.Contains('\t') && indentation.Length < line.Length)
                problems.Add(number, "", "tab", "The line starts with a tab. YAML is indented with spaces: replace each tab by two spaces.");
        }
    }
}
