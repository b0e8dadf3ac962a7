using System.Reflection;
using System.Security.Cryptography;
using Endeavour.Platform.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Endeavour.Platform.Database;

/// <summary>
/// What every database of the product has: the chain of its changes, and forms that are taken once. Each entity holds its mapping as a nested class:
/// <c>Table</c> in the record of a partnership, <c>DirectoryTable</c> in the directory, <c>AnyTable</c> in both.
/// </summary>
public abstract class RecordDb(DbContextOptions options) : DbContext(options)
{
    readonly List<Snapshot> _notes = [];
    bool _saidWhy;
    bool _workAsked;

    /// <summary>Told when jobs or messages have been committed through this database, so that whoever does them need not look for them.</summary>
    public Action? WorkAsked { get; set; }

    /// <summary>The assemblies whose entities this database holds: every module, left to right.</summary>
    protected abstract IEnumerable<Assembly> Modules { get; }

    /// <summary>The name of the nested class by which an entity says that it belongs here.</summary>
    protected abstract string Mapping { get; }

    /// <summary>Makes the tables, or brings them to this version.</summary>
    public abstract void Upgrade();

    /// <summary>Tells of a change that the next <see cref="SaveAsync"/> cannot see by itself, such as a whole plan replaced at once.</summary>
    public void Note(Snapshot snapshot) => _notes.Add(snapshot);

    /// <summary>Saves everything, and writes each change of a <see cref="Recorded"/> thing to the chain, in one transaction.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Someone else changed the same thing since it was read.</exception>
    public async Task SaveAsync(Because because, CancellationToken cancellation = default)
    {
        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellation) : null;
        ChangeTracker.DetectChanges();
        var changed = Snapshot.Changed(ChangeTracker);
        List<Snapshot> snapshots = [.. Snapshot.Of(changed), .. _notes];
        foreach (var entry in changed.Where(entry => entry.State != EntityState.Deleted)) ((Recorded)entry.Entity).Revision++;
        if (snapshots.Count > 0) await Append(because, snapshots, cancellation);
        try
        {
            _saidWhy = true;
            await SaveChangesAsync(cancellation);
        }
        finally { _saidWhy = false; }
        _notes.Clear();
        if (own is not null) await own.CommitAsync(cancellation);
    }

    async Task Append(Because because, List<Snapshot> snapshots, CancellationToken cancellation)
    {
        // Writing the row, though nothing changes in it, makes others wait until this transaction ends.
        await this.ChainHeads.ExecuteUpdateAsync(head => head.SetProperty(row => row.Count, row => row.Count), cancellation);
        var end = await this.ChainHeads.AsNoTracking().SingleAsync(cancellation);
        foreach (var snapshot in snapshots)
        {
            var change = Change.After(end, because, snapshot, RandomNumberGenerator.GetBytes(16));
            Add(change);
            end = new() { Count = change.Number, Hash = change.Hash };
        }
        await this.ChainHeads.ExecuteUpdateAsync(head => head.SetProperty(row => row.Count, end.Count).SetProperty(row => row.Hash, end.Hash), cancellation);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RefuseSilence();
        _workAsked |= WorkWasAsked.In(ChangeTracker);
        var saved = base.SaveChanges(acceptAllChangesOnSuccess);
        if (Database.CurrentTransaction is null) TellOfWork();
        return saved;
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RefuseSilence();
        _workAsked |= WorkWasAsked.In(ChangeTracker);
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (Database.CurrentTransaction is null) TellOfWork();
        return saved;
    }

    /// <summary>After a commit. Rolled back, what was asked was never asked; a look too many does no harm.</summary>
    internal void TellOfWork()
    {
        if (!_workAsked) return;
        _workAsked = false;
        WorkAsked?.Invoke();
    }

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.AddInterceptors(WorkWasAsked.Each);

    void RefuseSilence()
    {
        if (!_saidWhy && Snapshot.Changed(ChangeTracker) is [var first, ..])
            throw new InvalidOperationException($"A change of {first.Metadata.ClrType.Name} does not say who and why: save it with SaveAsync.");
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var module in Modules) modelBuilder.ApplyConfigurationsFromAssembly(module, type => type.Name == Mapping || type.Name == "AnyTable");
        foreach (var recorded in modelBuilder.Model.GetEntityTypes().Where(type => typeof(Recorded).IsAssignableFrom(type.ClrType)))
            recorded.FindProperty(nameof(Recorded.Revision))!.IsConcurrencyToken = true;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // SQLite cannot order by a DateTimeOffset, so an instant is kept as UTC ticks.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
    }

    sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(instant => instant.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}
