namespace Endeavour.Platform.Yaml;

/// <summary>The keys of one group, read one after another. A key that nobody asked for is unknown: <see cref="Close"/> says so.</summary>
public sealed class Fields(Mapping mapping, string path, Values values)
{
    readonly HashSet<string> _asked = [];

    public int Line => mapping.Line;
    public string Path => path;
    public Values Values => values;
    public Problems Problems => values.Problems;

    public string At(string key) => path == "" ? key : $"{path}.{key}";

    public bool Has(string key) => mapping.Entries.Any(entry => entry.Key == key);

    public bool IsList(string key) => mapping.Entries.Any(entry => entry.Key == key && entry.Value is Sequence);

    public int LineOf(string key) => mapping.Entries.FirstOrDefault(entry => entry.Key == key)?.Line ?? mapping.Line;

    public string? Text(string key) => Find(key) is { } node ? values.Text(node, At(key)) : null;

    public string? Id(string key) => Find(key) is { } node ? values.Id(node, At(key)) : null;

    public string? Word(string key, IReadOnlyList<string> words) => Find(key) is { } node ? values.Word(node, At(key), words) : null;

    public T? Word<T>(string key) where T : struct, Enum => Find(key) is { } node ? values.Word<T>(node, At(key)) : null;

    public DateOnly? Date(string key) => Find(key) is { } node ? values.Date(node, At(key)) : null;

    public double? Number(string key) => Find(key) is { } node ? values.Number(node, At(key)) : null;

    public int? Whole(string key, int least, int most) => Find(key) is { } node ? values.Whole(node, At(key), least, most) : null;

    public Fields? Group(string key) =>
        Find(key) is { } node && values.Keys(node, At(key)) is { } keys ? new(keys, At(key), values) : null;

    /// <summary>Each item of a list; what an item cannot be read as is left out, since its problem is known.</summary>
    public List<T> List<T>(string key, Func<Node, string, T?> read) where T : class
    {
        if (Find(key) is not { } node) return [];
        return [.. values.Items(node, At(key)).Select((item, index) => read(item, $"{At(key)}[{index}]")).OfType<T>()];
    }

    public List<T> Groups<T>(string key, Func<Fields, T?> read) where T : class =>
        List(key, (node, at) => values.Keys(node, at) is { } keys ? read(new(keys, at, values)) : null);

    /// <summary>Every key with its value, for a group whose keys are names of the file's own.</summary>
    public IEnumerable<Entry> All()
    {
        _asked.UnionWith(mapping.Entries.Select(entry => entry.Key));
        return mapping.Entries;
    }

    /// <summary>The keys that must be there.</summary>
    public void Require(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
            if (!Has(key)) Problems.Add(Line, At(key), "missing", $"`{key}` is missing{(path == "" ? "" : $" in `{path}`")}. Add it.");
    }

    public void Close()
    {
        foreach (var entry in mapping.Entries.Where(entry => !_asked.Contains(entry.Key)))
            Problems.Add(entry.Line, At(entry.Key), "unknown-key", $"Unknown key `{entry.Key}`.{Hint(entry.Key)}");
    }

    string Hint(string key) => Nearest.Find(key, _asked) is { } near ? $" Did you mean `{near}`?"
        : $" The keys here are {string.Join(", ", _asked.Order(StringComparer.Ordinal).Select(known => $"`{known}`"))}.";

    Node? Find(string key)
    {
        _asked.Add(key);
        return mapping.Entries.FirstOrDefault(entry => entry.Key == key)?.Value;
    }
}
