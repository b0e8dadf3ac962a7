using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Endeavour.Web.Database;

/// <summary>What SQLite forgets between connections: readers do not wait for a writer, and a second writer waits its turn.</summary>
sealed class SqliteSettings : DbConnectionInterceptor
{
    public static readonly SqliteSettings Each = new();

    const string Settings = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Settings;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
