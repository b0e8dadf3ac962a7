using System.Collections.Concurrent;
using Npgsql;

namespace Endeavour.Tests.TestKit;

/// <summary>
/// The database of one test, or class of tests. Where ENDEAVOUR_TEST_DATABASE names a PostgreSQL server it is a new one on it, which is made when it is first needed and goes with the test;
/// else things are kept in files.
/// </summary>
public sealed class TestDatabase : IDisposable
{
    static readonly ConcurrentDictionary<string, TestDatabase> OfFolders = new(StringComparer.Ordinal);

    /// <summary>Databases that a test has left empty: making one takes longer than most tests.</summary>
    static readonly ConcurrentBag<string> Emptied = [];

    string _name = $"endeavour_{Guid.CreateVersion7():n}";
    readonly Lazy<string> _setting;
    string? _folder;

    TestDatabase(string? server)
    {
        Server = server;
        _setting = new(() => server is null ? "" : Make(server));
    }

    public static string? ServerOfTests => Environment.GetEnvironmentVariable("ENDEAVOUR_TEST_DATABASE") is { Length: > 0 } server ? server : null;

    /// <summary>Of the kind that this run is about.</summary>
    public static TestDatabase New() => new(ServerOfTests);

    /// <summary>The same beside a data folder: commands that a test runs on that folder use it.</summary>
    public static TestDatabase Beside(string folder) => OfFolders[folder] = new(ServerOfTests) { _folder = folder };

    static TestDatabase() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        foreach (var left in Emptied) Execute($"DROP DATABASE IF EXISTS {left} WITH (FORCE)", ServerOfTests!);
    };

    /// <summary>What commands that a test runs on a folder are told; empty where no test said anything of it.</summary>
    internal static string SettingOf(string folder) => OfFolders.TryGetValue(folder, out var database) ? database.Setting : "";

    public string? Server { get; }

    /// <summary>As ENDEAVOUR_DATABASE would say it: empty for files.</summary>
    public string Setting => _setting.Value;

    /// <summary>The same as the product's own classes take it: null for files.</summary>
    public string? OrNone => Setting.Length == 0 ? null : Setting;

    public bool IsPostgres => Server is not null;

    string Make(string server)
    {
        if (_folder is not null && Emptied.TryTake(out var emptied)) _name = emptied;
        else Execute($"CREATE DATABASE {_name} TEMPLATE template0", server);
        return new NpgsqlConnectionStringBuilder(server) { Database = _name }.ConnectionString;
    }

    public void Dispose()
    {
        if (_folder is not null) OfFolders.TryRemove(_folder, out _);
        if (Server is null || !_setting.IsValueCreated) return;
        if (_folder is not null)
        {
            foreach (var schema in Ask("SELECT nspname FROM pg_namespace WHERE nspname !~ '^(pg_|information_schema$|public$)'")) Execute($"DROP SCHEMA \"{schema}\" CASCADE");
            Emptied.Add(_name);
            return;
        }
        Execute($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)", Server);
    }

    /// <summary>Does something to the database behind the product's back.</summary>
    public void Execute(string sql) => Execute(sql, Setting);

    /// <summary>Rows as texts.</summary>
    public IReadOnlyList<string> Ask(string sql)
    {
        using var connection = new NpgsqlConnection(Setting + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(at => reader.IsDBNull(at) ? "" : Convert.ToString(reader.GetValue(at), System.Globalization.CultureInfo.InvariantCulture))));
        return rows;
    }

    static void Execute(string sql, string database)
    {
        using var connection = new NpgsqlConnection(database + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
