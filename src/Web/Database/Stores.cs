using Endeavour.Indicators.Keeping;
using Endeavour.Platform;
using Endeavour.Platform.Files;
using Endeavour.Platform.Files.Stores;
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

    /// <summary>Where figures are kept: with the records, in files or in PostgreSQL.</summary>
    public static EvidenceFolders Figures(DataFolder data, string? database) => new(data.Evidence, data.EvidenceOf, Server(database) is { } server ? Checked(server) : null);

    static IRecordStore Store(DataFolder data, string? server) => server is null ? Sqlite(data) : new PostgresSchemas(Checked(server));

    /// <summary>Files in the data folder, whatever the settings say.</summary>
    public static IRecordStore Sqlite(DataFolder data) => new SqliteFiles(data, SqliteDb.Open, SqliteDirectory.Open);

    /// <summary>The schemas of the database that the settings name.</summary>
    public static IRecordStore Postgres(string? database) => new PostgresSchemas(Checked(database ?? Environment.GetEnvironmentVariable(Setting) ?? ""));

    /// <summary>Where the content of files is kept, as the site's settings say.</summary>
    public static IFileStore Files(DataFolder data, TimeProvider clock)
    {
        var settings = new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build();
        return new ServiceCollection().AddSingleton(data).AddSingleton(clock).AddFiles(settings).BuildServiceProvider().GetRequiredService<IFileStore>();
    }

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
