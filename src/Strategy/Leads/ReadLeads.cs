using Endeavour.Platform;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Database;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Versions;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Leads;

/// <summary>A lead where it stands: the version that is current, and the part.</summary>
public sealed record PlacedLead(StrategyVersion Version, Element Element, StandingLead Lead);

/// <summary>Reads who leads.</summary>
public sealed class ReadLeads(AppDb db, ReadStrategies strategies, TimeProvider clock)
{
    /// <summary>Who leads a strategy takes about as much memory as so many of its elements.</summary>
    const int KeptSize = 300;

    /// <summary>Today, by what was said so far.</summary>
    public Task<LeadStandings> Standings(CancellationToken cancellation) => Standings(db, London.Today(clock), cancellation);

    public static async Task<LeadStandings> Standings(AppDb db, DateOnly day, CancellationToken cancellation) =>
        new(await db.LeadStatements.AsNoTracking().ToListAsync(cancellation), await LimitsOf(db, cancellation), day);

    static async Task<Limits> LimitsOf(AppDb db, CancellationToken cancellation) => (await db.LeadLimits.AsNoTracking().FirstOrDefaultAsync(cancellation))?.Limits ?? Limits.Usual;

    /// <summary>Every lead of the current version of each strategy, to be shown.</summary>
    public async Task<IReadOnlyList<PlacedLead>> Current(CancellationToken cancellation)
    {
        var (statements, limits, day) = (await db.LeadStatements.AsNoTracking().OrderBy(each => each.Id).ToListAsync(cancellation), await LimitsOf(db, cancellation), London.Today(clock));
        List<StrategyVersion> versions = [.. Latest(await strategies.Published(cancellation))];
        // What was said since the versions is a few lines beside their thousands.
        var said = Sha256.Of(string.Join('|', statements.Select(each => $"{each.Id} {each.Revision}")));
        return await strategies.Worked(versions, $"{nameof(PlacedLead)} {day:O} {limits} {said}", KeptSize, () => All(versions, new(statements, limits, day), cancellation));
    }

    async Task<IReadOnlyList<PlacedLead>> All(IEnumerable<StrategyVersion> versions, LeadStandings standings, CancellationToken cancellation)
    {
        var placed = new List<PlacedLead>();
        foreach (var version in versions) placed.AddRange(Placed(version, (await strategies.Tree(version, isCurrent: false, cancellation)).Elements, standings));
        return placed;
    }

    /// <summary>The same, as this transaction sees it.</summary>
    public static async Task<IReadOnlyList<PlacedLead>> Current(AppDb db, LeadStandings standings, CancellationToken cancellation)
    {
        var placed = new List<PlacedLead>();
        foreach (var version in Latest(await Versions.Current.Of(db.Strategies.AsNoTracking()).ToListAsync(cancellation)))
        {
            var elements = await db.Elements.AsNoTracking().Where(element => element.StrategyId == version.Id).OrderBy(element => element.Order).ToListAsync(cancellation);
            placed.AddRange(Placed(version, elements, standings));
        }
        return placed;
    }

    static IEnumerable<StrategyVersion> Latest(IEnumerable<StrategyVersion> versions) => versions.DistinctBy(version => version.Slug).Where(version => version.Status != VersionStatus.Superseded);

    static IEnumerable<PlacedLead> Placed(StrategyVersion version, IEnumerable<Element> elements, LeadStandings standings) => standings.Of(version, elements).Select(each => new PlacedLead(version, each.Element, each.Lead));
}
