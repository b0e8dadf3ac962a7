using Endeavour.Indicators.Files;
using Endeavour.Indicators.Places.Maps;
using Endeavour.Indicators.Places.Sources;
using Endeavour.Indicators.Releases;

namespace Endeavour.Indicators.Places.Editions;

/// <summary>A file that was read into the tables: which layer it belongs to, and what was kept of it.</summary>
sealed record FileRead(string Layer, int? Year, PlaceFile File, string Copy);

/// <summary>Reads each file of one import into the tables, whatever kind it is.</summary>
sealed class ReadPlaceFile(PlaceTables tables, ImportProblems problems, int? year)
{
    readonly Dictionary<string, ReadOnce> _once = [];

    /// <summary>The keys that were read of a layer.</summary>
    public ReadOnce Once(string layer) => _once.TryGetValue(layer, out var once) ? once : _once[layer] = new();

    public FileRead? Read(string path, string copy, CancellationToken cancel)
    {
        using var stream = new KeptStream(path, copy);
        var file = Path.GetFileName(path);
        var (layer, said, rows) = IsJson(path) ? Json(stream, file) : Csv(stream, path, cancel);
        var source = stream.Finish();
        if (stream.IsBinary) problems.Add(FileCheck.Binary(file));
        return layer is null ? null : new(layer, said, new(source.Name, source.Sha256, source.Bytes, rows), copy);
    }

    static bool IsJson(string path)
    {
        using var stream = File.OpenRead(path);
        Span<byte> start = stackalloc byte[64];
        start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        return start.TrimStart(" \r\n\t\uFEFF"u8).StartsWith("{"u8);
    }

    (string? Layer, int? Year, int Rows) Csv(Stream stream, string path, CancellationToken cancel)
    {
        CsvSource? source = null;
        using var csv = new PlaceCsv(stream, path, problems);
        var rows = csv.Read(names => source = Recognise(names, Path.GetFileName(path)), cancel);
        return (source?.Layer, source?.Year, rows);
    }

    CsvSource? Recognise(string[] names, string file)
    {
        if (names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(each => each.Key.Length > 0 && each.Count() > 1) is { } twice)
        {
            problems.Add(new(file, 1, twice.Key, "columnTwice", $"The column \"{twice.Key}\" stands in the header twice. Remove or rename one."));
            return null;
        }
        if (SourceKinds.Recognise(names) is not { } source)
        {
            problems.Add(Unknown(file, string.Join(", ", names.Take(8)) + (names.Length > 8 ? " …" : "")));
            return null;
        }
        source.Tables = tables;
        source.Once = Once(source.Layer);
        source.Year ??= year ?? YearInName.Of(file);
        return source;
    }

    (string? Layer, int? Year, int Rows) Json(Stream stream, string file)
    {
        using var all = new MemoryStream();
        stream.CopyTo(all);
        var bytes = all.ToArray().AsSpan().TrimStart("\uFEFF"u8).ToArray();
        if (JsonItems.Top(bytes, "type") == "FeatureCollection")
        {
            var boundaries = new BoundaryFile(file, tables, problems, Once);
            boundaries.Read(bytes);
            return (boundaries.Layer is { Length: > 0 } layer ? layer : null, boundaries.Year, boundaries.Features);
        }
        if (JsonItems.Has(bytes, "hexes"))
        {
            var (hexes, said) = (new HexFile(file, tables, problems, Once(HexFile.Layer)), year ?? YearInName.Of(file));
            hexes.Read(bytes, said);
            return (HexFile.Layer, said, hexes.Hexes);
        }
        // A file that was cut short cannot be recognised, but can be told from one of another kind.
        if (new JsonItems(bytes, file, problems).Read("features", (_, _, _) => { })) problems.Add(Unknown(file, "neither a GeoJSON FeatureCollection nor \"hexes\""));
        return (null, null, 0);
    }

    static ImportProblem Unknown(string file, string found) =>
        new(file, 1, null, "unknownKind", $"The header is not of a kind that is known (it has: {found}). The kinds that are: {SourceKinds.List}. Download the file again and do not change its header.");
}
