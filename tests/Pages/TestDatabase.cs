using Npgsql;

namespace Endeavour.Tests.Pages;

/// <summary>
/// The database of one test class. Where ENDEAVOUR_TEST_DATABASE names a PostgreSQL server it is a new one on it, which goes with the class;
/// else it is SQLite in the class's data folder.
/// </summary>
public sealed class TestDatabase : IDisposable
{
    readonly string _name = $"endeavour_{Guid.CreateVersion7():n}";

    TestDatabase(string? server)
    {
        Server = server;
        if (server is null) return;
        Execute($"CREATE DATABASE {_name} TEMPLATE template0", server);
        Setting = new NpgsqlConnectionStringBuilder(server) { Database = _name }.ConnectionString;
    }

    public static string? ServerOfTests => Environment.GetEnvironmentVariable("ENDEAVOUR_TEST_DATABASE") is { Length: > 0 } server ? server : null;

    /// <summary>Of the kind that this run is about.</summary>
    public static TestDatabase New() => new(ServerOfTests);

    public string? Server { get; }

    /// <summary>As ENDEAVOUR_DATABASE would say it: empty for SQLite.</summary>
    public string Setting { get; } = "";

    public bool IsPostgres => Server is not null;

    public void Dispose()
    {
        if (Server is null) return;
        Execute($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)", Server);
    }

    /// <summary>Does something to the database behind the product's back.</summary>
    public void Execute(string sql) => Execute(sql, Setting);

    static void Execute(string sql, string database)
    {
        using var connection = new NpgsqlConnection(database + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
