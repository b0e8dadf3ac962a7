using Endeavour.Platform;
using Endeavour.Platform.Partnerships;

namespace Endeavour.Web.Database;

/// <summary>Where records are kept, as the settings say: one place for the site, the commands and the tests.</summary>
public static class Stores
{
    public const string Setting = "ENDEAVOUR_DATABASE";

    /// <param name="data">The data folder.</param>
    /// <param name="database">A PostgreSQL connection string; empty for SQLite files in the data folder; null for what ENDEAVOUR_DATABASE says.</param>
    /// <param name="clock">The time.</param>
    public static PartnershipRecords From(DataFolder data, string? database, TimeProvider clock) => new(Store(data, database ?? Environment.GetEnvironmentVariable(Setting)), clock);

    static IRecordStore Store(DataFolder data, string? database) =>
        string.IsNullOrWhiteSpace(database) ? new SqliteFiles(data, SqliteDb.Open, SqliteDirectory.Open) : new PostgresSchemas(database);
}
