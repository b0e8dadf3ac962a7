using Endeavour.Platform.Yaml;

namespace Endeavour.Strategy.Files;

/// <summary>A place that names a thing which must exist: in this strategy, in its partnership, or in an earlier version.</summary>
public sealed record Use(string Value, int Line, string Path);

/// <summary>The ids of one kind of thing in one file, each with the line that gives it.</summary>
public sealed class Ids(Problems problems)
{
    readonly Dictionary<string, int> _lines = [];

    public IReadOnlyCollection<string> All => _lines.Keys;

    public bool Has(string id) => _lines.ContainsKey(id);

    /// <summary>The id of a thing, said to be taken when it is.</summary>
    public string Claim(Fields fields, string key = "id")
    {
        var id = fields.Id(key);
        if (id is not null && !_lines.TryAdd(id, fields.LineOf(key)))
            problems.Add(fields.LineOf(key), fields.At(key), "duplicate-id", $"The id `{id}` is used twice: first on line {_lines[id]}. Give this one an id of its own.");
        return id ?? "";
    }
}

/// <summary>What a strategy defines and what it names, gathered while it is read and compared when all of it is known.</summary>
public sealed class Scope(Problems problems)
{
    public Problems Problems => problems;
    public Ids Levels { get; } = new(problems);
    public Ids Stages { get; } = new(problems);
    public Ids Principles { get; } = new(problems);
    public Ids Groups { get; } = new(problems);
    public Ids Blocks { get; } = new(problems);
    public Ids Frameworks { get; } = new(problems);
    public Ids Assessments { get; } = new(problems);
    public Ids Statements { get; } = new(problems);
    public Ids Columns { get; } = new(problems);
    public Ids Elements { get; } = new(problems);
    public Ids Measures { get; } = new(problems);

    public List<Use> StageUses { get; } = [];
    public List<Use> GroupUses { get; } = [];
    public List<Use> MeasureUses { get; } = [];
    public List<Use> AreaUses { get; } = [];
    /// <summary>Which element says of which that they overlap.</summary>
    public List<(string Element, Use Other)> Overlaps { get; } = [];
    public List<Use> FrameworkUses { get; } = [];
    public List<Use> Replacements { get; } = [];
    /// <summary>Baselines without an area, which only a partnership of one area may have.</summary>
    public List<Use> AreaLeftOut { get; } = [];

    /// <summary>Remembers that a key names something, and gives its value on.</summary>
    public static string? Note(List<Use> uses, Fields fields, string key, string? value)
    {
        if (value is not null) uses.Add(new(value, fields.LineOf(key), fields.At(key)));
        return value;
    }
}
