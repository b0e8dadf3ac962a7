using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Editing.Keeping;

namespace Endeavour.Strategy.Choosing.Files;

/// <summary>Texts of a file as a record keeps them.</summary>
static class Texts
{
    /// <summary>A text of so many letters at most.</summary>
    public static string? Words(this Fields fields, string key, int most)
    {
        var text = fields.Text(key).Clean();
        if (text?.Length > most) fields.Problems.Add(fields.LineOf(key), fields.At(key), "too-long", $"`{key}` can have {most} letters at most.");
        return text;
    }

    /// <summary>A list of texts.</summary>
    public static List<string> Lines(this Fields fields, string key, int most) => fields.List(key, (node, path) =>
    {
        var text = fields.Values.Text(node, path).Clean();
        if (text?.Length > most) fields.Problems.Add(node.Line, path, "too-long", $"This can have {most} letters at most.");
        return text;
    });
}
