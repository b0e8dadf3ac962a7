using Endeavour.Indicators.Places.Editions;

namespace Endeavour.Indicators.Places.Sources;

/// <summary>What reads the rows of one kind of CSV file into the tables.</summary>
/// <param name="layer">The layer of the places that the rows belong to.</param>
/// <param name="year">The year the header says, or null.</param>
abstract class CsvSource(string layer, int? year)
{
    public string Layer => layer;

    public int? Year { get; set; } = year;

    /// <summary>Where rows go; set before the first is read.</summary>
    public PlaceTables Tables { get; set; } = null!;

    /// <summary>What was already read of this layer, in this file or in another of the same import.</summary>
    public ReadOnce Once { get; set; } = null!;

    public abstract void Read(PlaceRow row);

    /// <summary>False, and said, where the same key stands in an earlier row.</summary>
    protected bool IsFirst(PlaceRow row, int column, string key)
    {
        if (row.IsBad || Once.Add(key, row.File, row.Line) is not { } earlier) return !row.IsBad;
        row.Refuse(column, "duplicate", $"{key} is already in {earlier}. Remove one of the two rows.");
        return false;
    }
}

/// <summary>Where each key of a layer was first read.</summary>
sealed class ReadOnce
{
    readonly Dictionary<string, (string File, int Line)> _read = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Keys => _read.Keys;

    /// <returns>Null for a new key; else where it was read, in words.</returns>
    public string? Add(string key, string file, int line)
    {
        if (_read.TryAdd(key, (file, line))) return null;
        var (first, at) = _read[key];
        return first == file ? $"line {at}" : $"{first}, line {at}";
    }
}
