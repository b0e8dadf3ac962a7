using System.Globalization;
using System.Text;
using Endeavour.Indicators.Files;
using Sylvan.Data.Csv;

namespace Endeavour.Indicators.Uploads;

/// <summary>A name of the producer's registry.</summary>
/// <param name="Code">The producer's number of it, where the registry says one.</param>
/// <param name="Of">What it belongs to: the kind of split of a category.</param>
public sealed record RegistryName(string Id, string Name, string Code, string Of = "");

/// <summary>
/// The producer's registry: what the numbers of an upload stand for. Its names hold stray spaces and line feeds, and are tidied as they are read.
/// </summary>
public sealed class Registry
{
    /// <summary>The files that it is made of, and the column of each that names.</summary>
    public static IReadOnlyDictionary<string, string> Files { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["area_type.csv"] = "name", ["ci_method.csv"] = "name", ["comparator_method.csv"] = "name", ["dimension_type.csv"] = "name", ["dimension_value.csv"] = "name",
        ["note_type.csv"] = "text", ["polarity.csv"] = "name", ["unit.csv"] = "name", ["value_type.csv"] = "name", ["year_type.csv"] = "name",
    };

    /// <summary>Without these an upload cannot be read.</summary>
    static readonly string[] Needed = ["dimension_type.csv", "dimension_value.csv"];

    readonly SortedDictionary<string, IReadOnlyList<RegistryName>> _names = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _sexes = [], _ages = [], _notes = [];
    readonly Dictionary<string, (string Name, Dictionary<string, string> Values)> _categories = [];

    /// <summary>The names of one file: <c>unit.csv</c>, say.</summary>
    public IReadOnlyList<RegistryName> Names(string file) => _names.GetValueOrDefault(file) ?? [];

    /// <summary>Reads a registry, or says what is wrong with it.</summary>
    /// <param name="paths">Where each of its files lies, by name.</param>
    public static Registry? Read(IReadOnlyDictionary<string, string> paths, ImportProblems problems)
    {
        var before = problems.Refusals;
        foreach (var missing in Needed.Where(file => !paths.ContainsKey(file))) problems.Add(new(missing, 0, null, "registryFile", $"The registry has no {missing}. Name the folder that holds all its files: --registry FOLDER"));
        var registry = new Registry();
        foreach (var (file, path) in paths.Where(each => Files.ContainsKey(each.Key)).OrderBy(each => each.Key, StringComparer.Ordinal)) registry.ReadFile(file, path, problems);
        if (problems.Refusals > before) return null;
        registry.Index();
        return registry;
    }

    /// <summary>The files of a registry in a folder, by name.</summary>
    public static IReadOnlyDictionary<string, string> In(string folder) =>
        !Directory.Exists(folder) ? new Dictionary<string, string>() : Files.Keys.Where(file => File.Exists(Path.Combine(folder, file))).ToDictionary(file => file, file => Path.Combine(folder, file));

    /// <summary>The producer writes 4 for both sexes together, which is not among the sexes of its registry.</summary>
    public string? Sex(string id) => _sexes.TryGetValue(id, out var sex) ? sex : id switch { "4" => "Persons", "-1" => "Not applicable", _ => null };

    public string? Age(string id) => _ages.TryGetValue(id, out var age) ? age : id == "-1" ? "Not applicable" : null;

    /// <summary>Empty where there is none.</summary>
    public string? Note(string id) => IsNone(id) ? "" : _notes.GetValueOrDefault(id);

    /// <summary>The kind of split and the category, both empty where there is none.</summary>
    public (string Type, string Name)? Category(string type, string id) =>
        IsNone(type) && IsNone(id) ? ("", "") : _categories.TryGetValue(type, out var known) && known.Values.TryGetValue(id, out var name) ? (known.Name, name) : null;

    /// <summary>Whether its kinds of split have the producer's numbers, so that a category can be told.</summary>
    public bool KnowsCategories => _categories.Count > 0;

    public bool KnowsNotes => _notes.Count > 0;

    public static bool IsNone(string id) => id is "" or "-1" or "0";

    void Index()
    {
        var types = Names("dimension_type.csv").ToDictionary(type => type.Id);
        foreach (var value in Names("dimension_value.csv"))
        {
            if (!types.TryGetValue(value.Of, out var type)) continue;
            if (type.Name == "Sex") _sexes.TryAdd(value.Code, value.Name);
            else if (type.Name == "Age") _ages.TryAdd(value.Code, value.Name);
            else if (type.Code.Length > 0)
            {
                if (!_categories.TryGetValue(type.Code, out var known)) _categories[type.Code] = known = (type.Name, []);
                known.Values.TryAdd(value.Code, value.Name);
            }
        }
        foreach (var note in Names("note_type.csv").Where(note => note.Code.Length > 0)) _notes.TryAdd(note.Code, note.Name);
    }

    void ReadFile(string file, string path, ImportProblems problems)
    {
        try
        {
            using var text = new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
            using var csv = CsvDataReader.Create(text, new() { Delimiter = ',', MaxBufferSize = 1 << 22, Culture = CultureInfo.InvariantCulture });
            var (id, name, code, of) = (Place(csv, "id"), Place(csv, Files[file]), Place(csv, "code"), Place(csv, "dimension_type_id"));
            if (id < 0 || name < 0) { problems.Add(new(file, 1, null, "wrongHeader", $"The registry's {file} needs the columns id and {Files[file]}.")); return; }
            var names = new List<RegistryName>();
            while (csv.Read()) names.Add(new(csv.GetString(id).Trim(), TextIds.Tidy(csv.GetString(name)), code < 0 ? "" : csv.GetString(code).Trim(), of < 0 ? "" : csv.GetString(of).Trim()));
            if (names.GroupBy(each => each.Id).FirstOrDefault(group => group.Count() > 1) is { } twice) problems.Add(new(file, 0, "id", "registryTwice", $"The registry says {twice.Key} twice."));
            _names[file] = names;
        }
        catch (Exception broken) when (broken is DecoderFallbackException or CsvFormatException or IOException or UnauthorizedAccessException)
        {
            problems.Add(new(file, 0, null, "registryFile", $"The registry's {file} cannot be read: {broken.Message}"));
        }
    }

    static int Place(CsvDataReader csv, string name)
    {
        for (var place = 0; place < csv.FieldCount; place++)
            if (csv.GetName(place).Trim() == name) return place;
        return -1;
    }
}
