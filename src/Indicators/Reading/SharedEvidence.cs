using System.Collections.Concurrent;
using Endeavour.Indicators.Releases;

namespace Endeavour.Indicators.Reading;

/// <summary>
/// What is the same for every area that a release is asked for: England's series, which stand beside each area's, and what publishers say. Read once an indicator
/// and held once, however many partnerships a server has; a release never changes.
/// </summary>
sealed class SharedEvidence
{
    readonly ConcurrentDictionary<int, IReadOnlyList<Series>> _england = new();
    readonly ConcurrentDictionary<int, KnownIndicator> _known = new();

    /// <summary>England's series of these indicators; <paramref name="read"/> is asked for those that nobody asked for before.</summary>
    public Dictionary<int, IReadOnlyList<Series>> England(int[] indicators, Func<int[], ILookup<int, Series>> read)
    {
        int[] unread = [.. indicators.Where(id => !_england.ContainsKey(id))];
        if (unread.Length > 0)
        {
            var found = read(unread);
            foreach (var id in unread) _england.TryAdd(id, [.. found[id]]);
        }
        return indicators.ToDictionary(id => id, id => _england[id]);
    }

    /// <summary>The one already held of each, so that those just read can go.</summary>
    public IEnumerable<KnownIndicator> Known(IEnumerable<KnownIndicator> read) => read.Select(each => _known.GetOrAdd(each.Definition.Id, each));
}
