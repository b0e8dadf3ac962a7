using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Endeavour.Platform.Database;

/// <summary>
/// The record of one partnership. A connection belongs to one partnership, so no table names it.
/// Each module brings its own entities; each entity holds its mapping as a nested <c>Table</c>.
/// </summary>
public abstract class AppDb(DbContextOptions options) : DbContext(options)
{
    /// <summary>The assemblies whose entities this database holds: every module, left to right.</summary>
    protected abstract IEnumerable<Assembly> Modules { get; }

    /// <summary>Makes the tables, or brings them to this version.</summary>
    public abstract void Upgrade();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var module in Modules) modelBuilder.ApplyConfigurationsFromAssembly(module);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // SQLite cannot order by a DateTimeOffset, so an instant is kept as UTC ticks.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
    }

    sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(instant => instant.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}
