using Dapper;
using DuckDB.NET.Data;

namespace Endeavour.Indicators.Keeping;

/// <summary>Reads a DuckDB file: the connection that stays open keeps the file's pages in memory, each question has one of its own beside it.</summary>
sealed class FileReader : ReleaseReader
{
    static readonly Lock Closing = new();
    readonly DuckDBConnection _kept;
    readonly bool _isOthers;

    /// <summary>Read only and locked down: it can read this file and nothing else, on one thread, in little memory.</summary>
    public FileReader(string path)
    {
        _kept = new($"Data Source={path};access_mode=READ_ONLY;memory_limit=512MB;threads=1");
        _kept.Open();
        LockDown(_kept);
    }

    /// <summary>Asks where a release is being built.</summary>
    public FileReader(DuckDBConnection building) => (_kept, _isOthers) = (building, true);

    /// <summary>Whoever else in this process reads the same file (an import that looks what is said of its indicators) shares the database that was closed already.</summary>
    public static void LockDown(DuckDBConnection connection)
    {
        lock (Closing)
            if (!connection.ExecuteScalar<bool>("SELECT current_setting('lock_configuration')")) connection.Execute("SET enable_external_access = false; SET lock_configuration = true");
    }

    public override List<T> Ask<T>(string sql)
    {
        if (_isOthers) return Ask<T>(_kept, sql);
        using var connection = new DuckDBConnection(_kept.ConnectionString);
        connection.Open();
        return Ask<T>(connection, sql);
    }

    static List<T> Ask<T>(DuckDBConnection connection, string sql) => connection.Query<T>(new CommandDefinition(sql, flags: CommandFlags.NoCache | CommandFlags.Buffered)).AsList();

    public override bool Has(string table, string? column = null) =>
        Ask<long>($"SELECT count(*) FROM duckdb_columns() WHERE NOT internal AND table_name = '{table}'{(column is null ? "" : $" AND column_name = '{column}'")}")[0] > 0;

    public override void Dispose()
    {
        if (!_isOthers) _kept.Dispose();
    }
}
