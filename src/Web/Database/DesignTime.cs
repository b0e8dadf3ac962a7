using Endeavour.Platform;
using Microsoft.EntityFrameworkCore.Design;

namespace Endeavour.Web.Database;

/// <summary>
/// For a new migration, which asks only for the model:
/// <c>dotnet tool restore</c>, then <c>dotnet ef migrations add GoalsHaveOwners --project src/Web --context SqliteDb --output-dir Migrations/Sqlite</c>.
/// </summary>
sealed class DesignTime : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) => SqliteDb.Open("design-time.db");
}

/// <summary>The same for the directory: <c>--context SqliteDirectory --output-dir Migrations/DirectorySqlite</c>.</summary>
sealed class DesignTimeDirectory : IDesignTimeDbContextFactory<SqliteDirectory>
{
    public SqliteDirectory CreateDbContext(string[] args) => SqliteDirectory.Open(new DataFolder("design-time"));
}

/// <summary>The same for PostgreSQL: <c>--context PostgresDb --output-dir Migrations/Postgres</c>. No server is asked.</summary>
sealed class DesignTimePostgres : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args) => PostgresDb.Open(new("Host=design-time", "p_design"));
}

/// <summary>And for its directory: <c>--context PostgresDirectory --output-dir Migrations/DirectoryPostgres</c>.</summary>
sealed class DesignTimePostgresDirectory : IDesignTimeDbContextFactory<PostgresDirectory>
{
    public PostgresDirectory CreateDbContext(string[] args) => PostgresDirectory.Open("Host=design-time");
}
