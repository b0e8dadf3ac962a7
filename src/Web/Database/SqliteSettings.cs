using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Endeavour.Web.Database;

/// <summary>What SQLite forgets between connections: readers do not wait for a writer, and a second writer waits its turn.</summary>
sealed class SqliteSettings : DbConnectionInterceptor
{
    public static readonly SqliteSettings Each = new();

    const string Reading = "PRAGMA busy_timeout=5000;";
    const string Writing = Reading + " PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;";

    /// <summary>
    /// Entity Framework asks by a connection that may not write whether a file is there. A file that another process is just making is not in the journal mode yet,
    /// and such a connection cannot set it.
    /// </summary>
    static string For(DbConnection connection) =>
        new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly ? Reading : Writing;

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = For(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = For(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
