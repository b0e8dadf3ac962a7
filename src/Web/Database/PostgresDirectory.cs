using System.Reflection;
using Endeavour.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Web.Database;

/// <summary>The directory in a schema of a PostgreSQL database.</summary>
public sealed class PostgresDirectory : DirectoryDb
{
    readonly Schema _schema;

    PostgresDirectory(Schema schema, bool counted = true) : base(schema.Options<PostgresDirectory>(counted))
    {
        _schema = schema;
        Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
    }

    protected override IEnumerable<Assembly> Modules => Web.Modules.All;

    internal static PostgresDirectory Open(string database) => new(new(database, Schema.Directory));

    public override void Upgrade()
    {
        using var plain = new PostgresDirectory(_schema, counted: false);
        plain.Database.Migrate();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        PostgresModel.Add(modelBuilder);
    }
}
