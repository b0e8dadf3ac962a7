using System.Reflection;
using Endeavour.Platform.Database;
using Endeavour.Platform.Search.Keeping;
using Endeavour.Web.Search;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Web.Database;

/// <summary>The record of one partnership in a SQLite file.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : AppDb(options)
{
    protected override IEnumerable<Assembly> Modules => Web.Modules.All;

    public override ISearchTables SearchTables { get; } = new SqliteSearch();

    /// <summary>Opens the record in <paramref name="file"/>; many may read while one writes, also from another process.</summary>
    public static SqliteDb Open(string file)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 30 };
        return new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite(connection.ToString()).AddInterceptors(SqliteSettings.Each).Options);
    }

    /// <summary>Brings the tables to this version's.</summary>
    public override void Upgrade()
    {
        SqliteUpgrade.Run(this);
        SearchUpgrade.Run(this);
    }
}
