using System.Globalization;

namespace Endeavour.Statistics;

/// <summary>
/// The keys of age bands in their order. A band is found by its exact name or by the age that its name starts with ("0" finds "0-4"), never by
/// its place, and never by a name that merely starts alike ("0-14" does not find "0-4").
/// </summary>
sealed class Bands
{
    const int LeftOut = -1;

    readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public Bands(IReadOnlyList<string> names)
    {
        if (names.Count == 0) throw new ArgumentException("Give at least one age band.", nameof(names));
        Names = names;
        foreach (var (place, name) in names.Index())
            if (!_places.TryAdd(name, place)) throw new ArgumentException($"Give each age band once: \"{name}\" is there twice.", nameof(names));
        foreach (var start in names.Index().GroupBy(name => StartAge(name.Item)).Where(start => start.Key.Length > 0 && start.Count() == 1))
            _places.TryAdd(start.Key, start.Single().Index);
    }

    Bands(Bands whole, int[] chosen)
    {
        Names = [.. chosen.Select(place => whole.Names[place])];
        foreach (var (key, place) in whole._places) _places.Add(key, place == LeftOut ? LeftOut : Array.IndexOf(chosen, place));
    }

    public IReadOnlyList<string> Names { get; }

    /// <summary>The place of a band; below zero for a band that exists but was left out on purpose.</summary>
    public int Place(string key) => _places.TryGetValue(key, out var place)
        ? place
        : throw new ArgumentException($"There is no age band \"{key}\" here. Give the bands {string.Join(", ", Names)}.", nameof(key));

    public (Bands Bands, int[] Chosen) Only(ReadOnlySpan<string> names)
    {
        var chosen = new int[names.Length];
        for (var i = 0; i < chosen.Length; i++)
        {
            chosen[i] = Place(names[i]);
            if (chosen[i] == LeftOut) throw new ArgumentException($"The age band \"{names[i]}\" was left out before.", nameof(names));
            if (chosen.AsSpan(0, i).Contains(chosen[i])) throw new ArgumentException($"Give each age band once: \"{names[i]}\" is there twice.", nameof(names));
        }
        if (chosen.Length == 0) throw new ArgumentException("Name at least one age band.", nameof(names));
        return (new(this, chosen), chosen);
    }

    public IReadOnlyList<string> Lacking(IEnumerable<string> keys)
    {
        var there = keys.Select(Place).ToHashSet();
        return [.. Names.Where((_, place) => !there.Contains(place))];
    }

    static string StartAge(string name)
    {
        var digits = name.AsSpan().IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? name[..end] : name;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var age) ? age.ToString(CultureInfo.InvariantCulture) : "";
    }
}
