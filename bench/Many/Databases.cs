using Npgsql;

namespace Endeavour.Bench.Many;

/// <summary>Where the two sites keep their records: files, or two databases of the server that ENDEAVOUR_TEST_DATABASE names.</summary>
sealed class Databases : IDisposable
{
    readonly string? _server = Environment.GetEnvironmentVariable("ENDEAVOUR_TEST_DATABASE") is { Length: > 0 } said ? said : null;
    readonly List<string> _made = [];

    public string Kind => _server is null ? "SQLite" : "PostgreSQL";

    /// <summary>What the site is told: empty for files.</summary>
    public string Make(string name)
    {
        if (_server is null) return "";
        var database = $"bench_{name}_{Environment.ProcessId}";
        Execute($"CREATE DATABASE {database}");
        _made.Add(database);
        return new NpgsqlConnectionStringBuilder(_server) { Database = database }.ConnectionString;
    }

    void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(_server);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        foreach (var database in _made) Execute($"DROP DATABASE {database} WITH (FORCE)");
    }
}
