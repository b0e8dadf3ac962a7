using System.Collections.Concurrent;
using Endeavour.Indicators.Differences;
using Endeavour.Indicators.Releases;

namespace Endeavour.Evidence.Desk.Releases;

/// <summary>What each release changed, read once: a release never changes.</summary>
public sealed class ReleaseHistory
{
    const int MostKept = 200;

    readonly ConcurrentDictionary<string, IReadOnlyDictionary<int, IndicatorDifference>> _read = new(StringComparer.Ordinal);

    /// <summary>By indicator; empty where the release was not compared with anything.</summary>
    public IReadOnlyDictionary<int, IndicatorDifference> Of(EvidenceFolder folder, string release)
    {
        if (_read.Count > MostKept) _read.Clear();
        return _read.GetOrAdd($"{folder.Root}/{release}", _ => ReadDifferences.Of(folder, release).ToDictionary(each => each.Indicator));
    }

    /// <summary>When figures of the latest period of an indicator first came, and whether the release that is served brought nothing new for it.</summary>
    public (DateTimeOffset At, bool NothingNew) Came(EvidenceFolder folder, Release served, int indicator)
    {
        var nothingNew = Of(folder, served.Id).GetValueOrDefault(indicator) is { IsNothingNew: true };
        var release = served;
        while (Of(folder, release.Id).GetValueOrDefault(indicator) is { Earlier: { } earlier, PeriodsArrived.Count: 0 } && folder.Find(earlier) is { } before) release = before;
        return (release.ImportedAt, nothingNew);
    }
}
