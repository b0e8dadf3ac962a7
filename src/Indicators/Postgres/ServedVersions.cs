using System.Collections.Concurrent;
using Dapper;
using Npgsql;

namespace Endeavour.Indicators.Postgres;

/// <summary>
/// Which version of what is served stands in each schema of a database. Every request asks for it, so the database is asked at most five times a second for all schemas
/// together; what this process publishes is seen at once.
/// </summary>
sealed class ServedVersions
{
    static readonly TimeSpan Remembered = TimeSpan.FromMilliseconds(200);
    static readonly ConcurrentDictionary<string, ServedVersions> All = new(StringComparer.Ordinal);

    readonly Lock _asking = new();
    volatile Answer? _answer;
    int _published;

    sealed record Answer(IReadOnlyDictionary<string, long> Versions, long At);

    /// <summary>One for a database, however many stores of this process read from it.</summary>
    public static ServedVersions In(string database) => All.GetOrAdd(database, _ => new());

    /// <summary>Nothing where the schema has never served anything.</summary>
    public long Of(EvidenceSchema schema)
    {
        var answer = _answer;
        if (answer is null || TimeProvider.System.GetElapsedTime(answer.At) > Remembered) answer = Ask(schema);
        return answer.Versions.GetValueOrDefault(schema.Name);
    }

    /// <summary>Something was published here: what is remembered is not true any more.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref _published);
        _answer = null;
    }

    Answer Ask(EvidenceSchema schema)
    {
        lock (_asking)
        {
            if (_answer is { } known && TimeProvider.System.GetElapsedTime(known.At) <= Remembered) return known;
            var (published, at) = (_published, TimeProvider.System.GetTimestamp());
            using var connection = schema.Open();
            var answer = new Answer(Read(connection), at);
            _answer = answer;
            // Published while this was asked: whoever asks next asks anew.
            if (published != Volatile.Read(ref _published)) _answer = null;
            return answer;
        }
    }

    static Dictionary<string, long> Read(NpgsqlConnection connection)
    {
        for (var attempt = 0; ; attempt++)
        {
            var schemas = connection.Query<string>($"""
                SELECT n.nspname::text FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relname = '{TableShape.Served}' AND (n.nspname = '{EvidenceSchema.Server}' OR n.nspname LIKE 'e\_%')
                """).AsList();
            if (schemas.Count == 0) return [];
            try { return connection.Query<(string, long)>(string.Join("\nUNION ALL ", schemas.Select(name => $"SELECT '{name}', version FROM {name}.{TableShape.Served}"))).ToDictionary(row => row.Item1, row => row.Item2); }
            catch (PostgresException gone) when (attempt < 3 && gone.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName)
            {
                // One was taken away between the two questions.
            }
        }
    }
}
