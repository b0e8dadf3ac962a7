using System.Reflection;
using Endeavour.Platform;
using Endeavour.Platform.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Web.Database;

/// <summary>The directory in a SQLite file.</summary>
public sealed class SqliteDirectory(DbContextOptions<SqliteDirectory> options) : DirectoryDb(options)
{
    protected override IEnumerable<Assembly> Modules => Web.Modules.All;

    public static SqliteDirectory Open(DataFolder data)
    {
        Directory.CreateDirectory(data.Root);
        var connection = new SqliteConnectionStringBuilder { DataSource = data.DirectoryFile, ForeignKeys = true, DefaultTimeout = 30 };
        return new SqliteDirectory(new DbContextOptionsBuilder<SqliteDirectory>().UseSqlite(connection.ToString()).AddInterceptors(SqliteSettings.Each).Options);
    }

    public override void Upgrade() => SqliteUpgrade.Run(this);
}
