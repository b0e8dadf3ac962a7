namespace Endeavour.Indicators.Files;

/// <summary>Tells a line whose values are divided by something else than commas; which is named, never guessed at.</summary>
static class OtherDelimiter
{
    static readonly (char Sign, string Words)[] Signs = [(';', "semicolons"), ('\t', "tabs"), ('|', "upright strokes")];

    /// <summary>What divides it; null where commas do, or nothing. What stands within quotation marks divides nothing.</summary>
    public static string? In(string line)
    {
        var (quoted, counts) = (false, new int[Signs.Length]);
        foreach (var sign in line)
        {
            if (sign == '"') quoted = !quoted;
            else if (quoted) continue;
            else if (sign == ',') return null;
            else if (Array.FindIndex(Signs, each => each.Sign == sign) is >= 0 and var place) counts[place]++;
        }
        var most = counts.Max();
        return most == 0 ? null : Signs[Array.IndexOf(counts, most)].Words;
    }

    public static ImportProblem Problem(string file, int line, string delimiter) =>
        new(file, line, null, "delimiter", $"The values are divided by {delimiter}, not by commas. Save the file as \"CSV UTF-8 (comma delimited)\" and import that.");
}
