using Endeavour.Platform;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Problems;
using Npgsql;

namespace Endeavour.Web.Database;

/// <summary>Where records are kept, as the settings say: one place for the site, the commands and the tests.</summary>
public static class Stores
{
    public const string Setting = "ENDEAVOUR_DATABASE";

    /// <param name="data">The data folder.</param>
    /// <param name="database">A PostgreSQL connection string; empty for SQLite files in the data folder; null for what ENDEAVOUR_DATABASE says.</param>
    /// <param name="clock">The time.</param>
    public static PartnershipRecords From(DataFolder data, string? database, TimeProvider clock) => new(Store(data, Server(database)), clock);

    /// <summary>The PostgreSQL server that these settings name; none for files.</summary>
    public static string? Server(string? database) => (database ?? Environment.GetEnvironmentVariable(Setting)) is { } said && !string.IsNullOrWhiteSpace(said) ? said : null;

    static IRecordStore Store(DataFolder data, string? server) =>
        server is null ? new SqliteFiles(data, SqliteDb.Open, SqliteDirectory.Open) : new PostgresSchemas(Checked(server));

    /// <summary>The connection string, where it can be read. It holds a password, so nothing of it is repeated.</summary>
    static string Checked(string database)
    {
        try
        {
            if (new NpgsqlConnectionStringBuilder(database) is { Host: { Length: > 0 } }) return database;
        }
        catch (ArgumentException)
        {
            // Said below, without what was written.
        }
        throw new Refusal($"The connection string of the database ({Setting} or --database) cannot be read. Write it as: Host=db.example.org;Database=endeavour;Username=endeavour;Password=…");
    }
}
