using System.Reflection;
using Endeavour.Platform.Database;
using Endeavour.Platform.Search.Keeping;
using Endeavour.Web.Search;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Web.Database;

/// <summary>The record of one partnership in a schema of a PostgreSQL database.</summary>
public sealed class PostgresDb : AppDb
{
    readonly Schema _schema;

    PostgresDb(Schema schema, bool counted = true) : base(schema.Options<PostgresDb>(counted))
    {
        _schema = schema;
        // What is saved without a transaction of its own would be written without being counted.
        Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
    }

    protected override IEnumerable<Assembly> Modules => Web.Modules.All;

    public override ISearchTables SearchTables { get; } = new PostgresSearch();

    internal static PostgresDb Open(Schema schema) => new(schema);

    public override void Upgrade()
    {
        using var plain = new PostgresDb(_schema, counted: false);
        plain.Database.Migrate();
        SearchUpgrade.Run(plain);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        PostgresModel.Add(modelBuilder);
    }
}
