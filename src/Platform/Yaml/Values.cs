using System.Globalization;

namespace Endeavour.Platform.Yaml;

/// <summary>Reads one value of a kind, or says why it is not one and gives null.</summary>
public sealed class Values(Problems problems)
{
    public Problems Problems => problems;

    /// <summary>A text; a number without quotes is read as it is written.</summary>
    public string? Text(Node node, string path)
    {
        if (node is Scalar { IsNull: false, IsBoolean: false } scalar)
        {
            if (!string.IsNullOrWhiteSpace(scalar.Text)) return scalar.Text.Trim();
            return Empty(node, path);
        }
        return node is Scalar { IsNull: true } ? Empty(node, path) : Wrong(node, path, "a text", node is Scalar ? " Put quotes around it." : "");
    }

    public string? Id(Node node, string path)
    {
        if (Text(node, path) is not { } id) return null;
        if (Slug.IsId(id)) return id;
        problems.Add(node.Line, path, "bad-id", $"`{id}` cannot stand in an address. Use small letters, digits, hyphens and points, starting with a letter or a digit"
            + (Slug.From(id) is { Length: > 0 } better ? $": `{better}`." : "."));
        return null;
    }

    public string? Word(Node node, string path, IReadOnlyList<string> words)
    {
        if (Text(node, path) is not { } word) return null;
        if (words.Contains(word)) return word;
        problems.Add(node.Line, path, "unknown-word", $"`{word}` is not one of the words for this. Use {List(words)}.{Nearest.Hint(word, words)}");
        return null;
    }

    public T? Word<T>(Node node, string path) where T : struct, Enum =>
        Word(node, path, Words.Of<T>()) is { } word ? Words.Find<T>(word) : null;

    public DateOnly? Date(Node node, string path)
    {
        if (Text(node, path) is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        problems.Add(node.Line, path, "bad-date", $"`{text}` is not a date. Write year, month and day: 2022-01-31.");
        return null;
    }

    public double? Number(Node node, string path)
    {
        if (node is Scalar { Number: { } number }) return number;
        if (node is Scalar { IsNull: true }) Empty(node, path);
        else Wrong(node, path, "a number", node is Scalar { Plain: false } ? " Write it without quotes." : " Write digits with a point, without a unit.");
        return null;
    }

    public int? Whole(Node node, string path, int least, int most)
    {
        if (Number(node, path) is not { } number) return null;
        if (number == Math.Floor(number) && number >= least && number <= most) return (int)number;
        problems.Add(node.Line, path, "out-of-range", string.Create(CultureInfo.InvariantCulture, $"`{number}` should be a whole number from {least} to {most}."));
        return null;
    }

    public Mapping? Keys(Node node, string path)
    {
        if (node is Mapping mapping) return mapping;
        if (node is Scalar { IsNull: true }) Empty(node, path);
        else Wrong(node, path, "a group of keys", " Write each as `key: value` on a line of its own, indented.");
        return null;
    }

    public IReadOnlyList<Node> Items(Node node, string path)
    {
        if (node is Sequence sequence) return sequence.Items;
        if (node is Scalar { IsNull: true }) Empty(node, path);
        else Wrong(node, path, "a list", " Start each item on a line of its own with `- `.");
        return [];
    }

    string? Empty(Node node, string path)
    {
        problems.Add(node.Line, path, "empty", $"`{Last(path)}` has no value. Write one, or delete the line.");
        return null;
    }

    string? Wrong(Node node, string path, string wanted, string advice)
    {
        problems.Add(node.Line, path, "wrong-type", $"`{Last(path)}` should be {wanted}, but is {node.Kind}.{advice}");
        return null;
    }

    static string Last(string path) => path[(path.LastIndexOf('.') + 1)..];

    static string List(IReadOnlyList<string> words) =>
        words.Count == 1 ? $"`{words[0]}`" : string.Join(", ", words.SkipLast(1).Select(word => $"`{word}`")) + $" or `{words[^1]}`";
}
