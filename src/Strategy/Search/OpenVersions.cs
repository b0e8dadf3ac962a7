using Endeavour.Platform.Database;
using Endeavour.Platform.Search;
using Endeavour.Strategy.Versions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Endeavour.Strategy.Search;

/// <summary>
/// Which versions of the strategy anyone may find. A draft is for those who belong; only where a partnership has nothing but drafts, the one that its public pages show as
/// "A draft. It has not been agreed." can be found there too.
/// </summary>
sealed class OpenVersions
{
    readonly List<StrategyVersion> _all;
    readonly HashSet<Guid> _open;

    OpenVersions(List<StrategyVersion> all)
    {
        _all = all;
        _open = [.. all.Where(version => version.Status != VersionStatus.Draft).DefaultIfEmpty(all.FirstOrDefault()).OfType<StrategyVersion>().Select(version => version.Id)];
    }

    /// <summary>The one shown first at the head.</summary>
    public IReadOnlyList<StrategyVersion> All => _all;

    public static async Task<OpenVersions> Read(AppDb db, CancellationToken cancel) => new(await Current.Of(db.Strategies.AsNoTracking()).ToListAsync(cancel));

    public bool IsOpen(StrategyVersion version) => _open.Contains(version.Id);

    /// <summary>Of the versions that hold a thing: which anyone may find, and which, if it is another and shown before that one, only those who belong.</summary>
    public IEnumerable<(StrategyVersion Version, bool First, Audience For)> Of(IReadOnlySet<Guid> holders)
    {
        var held = _all.Where(version => holders.Contains(version.Id)).ToList();
        if (held.Find(IsOpen) is { } open) yield return (open, open == held[0], Audience.Everyone);
        if (held is [var first, ..] && !IsOpen(first)) yield return (first, true, Audience.Partnership);
    }

    /// <summary>Whether a change makes other versions open, or says otherwise what all their parts are called.</summary>
    public static bool Turns(EntityEntry change) => change.Entity switch
    {
        StrategyVersion => change.State != EntityState.Modified || change.Property(nameof(StrategyVersion.Status)).IsModified || change.Property(nameof(StrategyVersion.IsPrivate)).IsModified || change.Property(nameof(StrategyVersion.Dated)).IsModified || change.Property(nameof(StrategyVersion.ImportedAt)).IsModified,
        Level => true,
        _ => false,
    };
}
