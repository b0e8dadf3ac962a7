using Endeavour.Accounts;
using Endeavour.Tests.TestKit;
using Endeavour.Web.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Endeavour.Tests.Pages.Platform.Partnerships;

/// <summary>A server that was killed while it brought a record's tables up to date starts again, and so do many at once.</summary>
public sealed class UpgradeTests : IDisposable
{
    /// <summary>What Entity Framework leaves in the file when it is killed at the wrong instant.</summary>
    const string LeftBehind = """
        CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
        INSERT OR REPLACE INTO "__EFMigrationsLock" VALUES (1, '2026-11-23')
        """;

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_mark_that_a_killed_process_left_in_a_finished_record_is_not_waited_for()
    {
        using var db = SqliteDb.Open(_folder.Path("record.db"));
        db.Upgrade();
        await db.Database.ExecuteSqlRawAsync(LeftBehind, TestContext.Current.CancellationToken);
        await Within(() => db.Upgrade());
    }

    [Fact]
    public async Task An_upgrade_that_was_killed_is_finished_by_the_next_process()
    {
        using var db = SqliteDb.Open(_folder.Path("record.db"));
        db.GetService<IMigrator>().Migrate(db.Database.GetMigrations().First());
        await db.Database.ExecuteSqlRawAsync(LeftBehind, TestContext.Current.CancellationToken);
        await Within(() => db.Upgrade());
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Many_that_upgrade_one_record_at_once_make_it_once()
    {
        var file = _folder.Path("record.db");
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Within(() =>
        {
            using var db = SqliteDb.Open(file);
            db.Upgrade();
        })));
        using var db = SqliteDb.Open(file);
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, await db.People.CountAsync(TestContext.Current.CancellationToken));
    }

    static Task Within(Action work) => Task.Run(work, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
}
