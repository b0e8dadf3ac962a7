using System.Text;

namespace Endeavour.Publishing.Twin;

/// <summary>Where an address of the site lies in its twin: a page is a folder with an <c>index.html</c>, everything else keeps its name.</summary>
static class TwinPath
{
    /// <summary><c>/rutland/outcomes?verdict=better</c> becomes <c>rutland/outcomes/__verdict-better/index.html</c>.</summary>
    public static string Of(string address, bool isPage)
    {
        var (path, query) = address.Split('?', 2) is [var before, var after] ? (before, after) : (address, "");
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(part => Safe(Uri.UnescapeDataString(part))).ToList();
        // What a file is asked with (its version) does not change it.
        if (!isPage) return string.Join('/', parts);
        if (query != "") parts.Add("__" + Safe(Uri.UnescapeDataString(query)));
        return string.Join('/', [.. parts, "index.html"]);
    }

    /// <summary>From one file of the twin to another: <c>../outcomes/index.html</c>.</summary>
    public static string Between(string from, string to)
    {
        var (start, end) = (from.Split('/')[..^1], to.Split('/'));
        var common = start.Zip(end[..^1]).TakeWhile(pair => pair.First == pair.Second).Count();
        return string.Join('/', [.. Enumerable.Repeat("..", start.Length - common), .. end[common..].Select(Uri.EscapeDataString)]);
    }

    static string Safe(string part)
    {
        var safe = new StringBuilder();
        foreach (var letter in part) safe.Append(char.IsLetterOrDigit(letter) || letter is '-' or '_' or '.' ? letter : '-');
        return safe.ToString() is "." or ".." ? "-" : safe.ToString();
    }
}
