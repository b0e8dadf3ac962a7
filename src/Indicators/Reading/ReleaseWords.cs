using Endeavour.Indicators.Keeping;

namespace Endeavour.Indicators.Reading;

/// <summary>What the numbers of one release stand for. Read once: a release never changes, and a question of numbers alone needs no joins.</summary>
sealed class ReleaseWords
{
    readonly Dictionary<(string Kind, int Id), string> _texts;
    readonly Dictionary<int, (string Type, string Name)> _categories;
    readonly Dictionary<int, string> _periods, _files;
    readonly Dictionary<string, int> _areas;

    public ReleaseWords(ReleaseReader reader)
    {
        _texts = reader.Ask<(string Kind, int Id, string Text)>("SELECT kind, id, text FROM word").ToDictionary(row => (row.Kind, row.Id), row => row.Text);
        _categories = reader.Ask<(int Id, string Type, string Name)>("SELECT id, type, name FROM category").ToDictionary(row => row.Id, row => (row.Type, row.Name));
        _periods = reader.Ask<(int Key, string Text)>("SELECT key, text FROM period").ToDictionary(row => row.Key, row => row.Text);
        _files = reader.Ask<(int Number, string Name)>("SELECT number::INTEGER, name FROM file").ToDictionary(row => row.Number, row => row.Name);
        SaysOwner = reader.Has("indicator", "owner");
        _areas = reader.Ask<(string Code, int Id)>("SELECT code, id FROM area").ToDictionary(row => row.Code, row => row.Id, StringComparer.Ordinal);
    }

    /// <summary>Releases from before owners were asked for have no place for them.</summary>
    public bool SaysOwner { get; }

    public string Sex(int id) => _texts[("sex", id)];
    public string Age(int id) => _texts[("age", id)];
    public string Note(int id) => id == 0 ? "" : _texts[("note", id)];
    public string Trend(int id) => id == 0 ? "" : _texts[("trend", id)];
    public (string Type, string Name) Category(int id) => _categories[id];
    public string Period(int key) => _periods[key];
    public string File(int number) => _files[number];

    /// <summary>The number of a text; null where the release has no such word.</summary>
    public int? Number(string kind, string text) => _texts.Where(word => word.Key.Kind == kind && word.Value == text).Select(word => (int?)word.Key.Id).FirstOrDefault();

    /// <summary>The numbers of those of the areas that the release knows.</summary>
    public Dictionary<int, string> Areas(IEnumerable<string> codes) =>
        codes.Distinct().Where(_areas.ContainsKey).ToDictionary(code => _areas[code]);
}
