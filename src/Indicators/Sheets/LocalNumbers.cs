using System.Globalization;
using Endeavour.Indicators.Releases;

namespace Endeavour.Indicators.Sheets;

/// <summary>
/// The numbers of local indicators. One that is given by name alone gets a number that stays with its name in this folder; the server's and the partnerships' begin apart, so that neither hides the other.
/// </summary>
sealed class LocalNumbers
{
    public const int First = 1_000_000;
    const int OwnFirst = 2_000_001;

    readonly SortedDictionary<string, int> _byName;
    readonly HashSet<int> _taken;
    readonly string _path;
    int _next;

    public LocalNumbers(EvidenceFolder folder)
    {
        _path = Path.Combine(folder.Root, "local.json");
        _byName = new(File.Exists(_path) ? ReleaseJson.Read<Dictionary<string, int>>(_path) : [], StringComparer.Ordinal);
        _taken = [.. _byName.Values];
        _next = folder.IsPartnerships ? OwnFirst : First + 1;
    }

    public bool Changed { get; private set; }

    /// <summary>Null where it is no number, or one of a national publisher.</summary>
    public static int? Read(string cell) => int.TryParse(cell.Trim(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var id) && id >= First ? id : null;

    /// <summary>An indicator that is given by its number keeps its name too, so that it is found by either.</summary>
    public void Know(int id, string name)
    {
        if (name.Length == 0 || !_byName.TryAdd(Key(name), id)) return;
        _taken.Add(id);
        Changed = true;
    }

    public int Of(string name)
    {
        if (_byName.TryGetValue(Key(name), out var id)) return id;
        while (!_taken.Add(_next)) _next++;
        Changed = true;
        return _byName[Key(name)] = _next;
    }

    /// <summary>Written when a release is published: a refused import leaves no number behind.</summary>
    public void Keep()
    {
        if (Changed) ReleaseJson.Write(_path, _byName);
    }

    static string Key(string name) => Files.TextIds.Tidy(name).ToLowerInvariant();
}
