using Endeavour.Platform.Search.Keeping;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Platform.Database;

/// <summary>
/// The record of one partnership. A connection belongs to one partnership, so no table names it.
/// Each module brings its own entities; each entity holds its mapping as a nested <c>Table</c>.
/// </summary>
public abstract class AppDb(DbContextOptions options) : RecordDb(options)
{
    protected sealed override string Mapping => "Table";

    /// <summary>Where the texts of the record can be found; none for a record without search.</summary>
    public virtual ISearchTables? SearchTables => null;

    /// <summary>The kinds of text that can be found.</summary>
    public SearchKinds SearchKinds => SearchKinds.In(Modules);

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        Touched() is { Count: > 0 } ? SaveChangesAsync(acceptAllChangesOnSuccess).GetAwaiter().GetResult() : base.SaveChanges(acceptAllChangesOnSuccess);

    /// <summary>Saves, and brings the texts that can be found to what was saved, in the same transaction.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var touched = Touched();
        if (touched.Count == 0) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await new SearchIndex(this).Refresh(touched, cancellationToken);
        if (own is not null) await own.CommitAsync(cancellationToken);
        return saved;
    }

    IReadOnlyList<(Search.ISearched Kind, Search.Roots Roots)> Touched() => SearchTables is null ? [] : SearchKinds.Touched(ChangeTracker);
}
