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
