using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Periods;
using Span = Endeavour.Indicators.Periods.Period;

namespace Endeavour.Indicators.Files;

/// <summary>The words of one import, each known once: what the numbers in its rows stand for.</summary>
sealed class FileWords
{
    public TextIds Sexes { get; } = new();
    public TextIds Ages { get; } = new();
    public TextIds CategoryTypes { get; } = new();
    public TextIds CategoryNames { get; } = new();
    public TextIds Notes { get; } = new();
    public TextIds Trends { get; } = new();
    public TextIds AreaCodes { get; } = new();
    public TextIds Periods { get; } = new();

    public Dictionary<int, string> Indicators { get; } = [];
    public List<KnownArea> Areas { get; } = [];

    /// <summary>The sort key of each period text, by its number; null where the text was not understood.</summary>
    public List<int?> PeriodKeys { get; } = [];
    public SortedDictionary<int, string> PeriodTexts { get; } = [];

    readonly Dictionary<(int Type, int Name), int> _categories = new() { [(0, 0)] = 0 };
    public List<(string Type, string Name)> Categories { get; } = [("", "")];
    public List<MissingReason> NoteReasons { get; } = [];

    public FileWords()
    {
        // Number 0 is "none" in each of these, so that most rows need no look-up beside them.
        foreach (var texts in (TextIds[])[CategoryTypes, CategoryNames, Notes, Trends]) texts.Of("");
        NoteReasons.Add(MissingReason.NotPublished);
    }

    public int Category(int type, int name)
    {
        if (type == 0 && name == 0) return 0;
        if (_categories.TryGetValue((type, name), out var id)) return id;
        Categories.Add((CategoryTypes.Texts[type], CategoryNames.Texts[name]));
        return _categories[(type, name)] = Categories.Count - 1;
    }

    public int Note(ReadOnlySpan<char> text)
    {
        var id = Notes.Of(text);
        if (id == NoteReasons.Count) NoteReasons.Add(MissingReasons.From(Notes.Texts[id]));
        return id;
    }

    /// <summary>The period's key, or null where its name cannot be a period, or neither it nor the publisher's sort key can be read.</summary>
    public int? Period(ReadOnlySpan<char> text, ReadOnlySpan<char> sortable)
    {
        var id = Periods.Of(text);
        if (id < PeriodKeys.Count) return PeriodKeys[id];
        var name = Periods.Texts[id];
        var key = PeriodKey(name, sortable);
        PeriodKeys.Add(key);
        if (key is { } known) PeriodTexts.TryAdd(known, Span.Written(name));
        return key;
    }

    static int? PeriodKey(string name, ReadOnlySpan<char> sortable) =>
        Span.TryParse(name, out var period) ? period.Key
        : ImpossiblePeriod.Why(name) is not null ? null
        : int.TryParse(sortable, out var number) && number is > 19_000_000 and < 21_000_000 ? Span.Sorted(number).Key
        : null;
}

/// <summary>An area as a file first names it.</summary>
sealed record KnownArea(string Code, string Name, string Type, string Parent)
{
    public AreaKind Kind { get; } = AreaKinds.Of(Code);
}
