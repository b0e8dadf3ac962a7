using Microsoft.EntityFrameworkCore.Design;

namespace Endeavour.Web.Database;

/// <summary>For <c>dotnet ef migrations add</c>, which asks only for the model.</summary>
sealed class DesignTime : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) => SqliteDb.Open("design-time.db");
}
