using Endeavour.Accounts;
using Endeavour.Evidence;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Endeavour.Strategy.Programmes;
using Endeavour.Strategy.Choosing.Files;
using Endeavour.Strategy.Versions;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Import;

/// <summary>What the record of a partnership holds before an import.</summary>
public sealed record Held(Partnership? Partnership, IReadOnlyList<StrategyVersion> Versions)
{
    /// <summary>The titles of its posts.</summary>
    public IReadOnlyCollection<string> Posts { get; private init; } = [];

    /// <summary>A record from before needs assessments does not know the parts of its strategy that questions belong to.</summary>
    public bool LacksGoals { get; private init; }

    /// <summary>Its programmes.</summary>
    public IReadOnlyList<Programme> Programmes { get; private init; } = [];
    /// <summary>How it chose before.</summary>
    public HeldChoosing Choosing { get; private init; } = HeldChoosing.Nothing;

    public static async Task<Held> Read(AppDb db, CancellationToken cancellation)
    {
        var partnership = await db.Partnerships.AsNoTracking().FirstOrDefaultAsync(cancellation);
        var versions = await db.Strategies.AsNoTracking().Include(version => version.Elements).ToListAsync(cancellation);
        return new(partnership, versions)
        {
            Posts = await db.Posts.AsNoTracking().Select(post => post.Title).ToListAsync(cancellation),
            Programmes = await db.Programmes.AsNoTracking().ToListAsync(cancellation),
            Choosing = await HeldChoosing.Read(db, cancellation),
            LacksGoals = versions.Count > 0 && !await db.AssessedGoals.AnyAsync(cancellation),
        };
    }

    public Change ChangeOf(Partnership wanted) =>
        Partnership is null ? Change.Added : SameSettings(Partnership, wanted) ? Change.Unchanged : Change.Changed;

    public Change ChangeOf(StrategyVersion wanted) =>
        Find(wanted) is not { } held ? Change.Added
            : held.Hash == wanted.Hash ? Change.Unchanged : Change.Changed;

    /// <summary>The same version, as the record has it.</summary>
    public StrategyVersion? Find(StrategyVersion wanted) => Versions.FirstOrDefault(version => version.Slug == wanted.Slug && version.Version == wanted.Version);

    static bool SameSettings(Partnership a, Partnership b) =>
        (a.Name, a.Organisation, a.Kind, a.Colour, a.About) == (b.Name, b.Organisation, b.Kind, b.Colour, b.About) && a.Areas.SequenceEqual(b.Areas);
}
