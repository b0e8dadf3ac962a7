using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Web.Database;

/// <summary>
/// Brings the tables of a SQLite file to this version's. Entity Framework marks a file as being upgraded by a row in it, also where there is nothing to do, and a process that is
/// killed in that instant leaves the row behind: every later start would wait for it for ever. So a file is only upgraded where there is something to do, by one process at
/// a time, which the operating system sees to and forgets with the process; a row that is found then is nobody's.
/// </summary>
static class SqliteUpgrade
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static void Run(DbContext db)
    {
        if (!db.Database.GetPendingMigrations().Any()) return;
        var file = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        using var only = Lock(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, "upgrade.lock"));
        if (db.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").Single() > 0)
            db.Database.ExecuteSql($"DELETE FROM __EFMigrationsLock");
        db.Database.Migrate();
    }

    /// <summary>Waits while another process upgrades.</summary>
    static FileStream Lock(string path)
    {
        var since = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try { return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None); }
            catch (IOException) when (TimeProvider.System.GetElapsedTime(since) < Patience) { Thread.Sleep(50); }
        }
    }
}
