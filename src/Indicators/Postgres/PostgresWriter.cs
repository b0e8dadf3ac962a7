using System.Text;
using System.Text.Json;
using Dapper;
using Endeavour.Indicators.Files;
using Endeavour.Indicators.Keeping;
using Endeavour.Indicators.Releases;
using Npgsql;

namespace Endeavour.Indicators.Postgres;

/// <summary>
/// Copies a finished release into the shared tables in one transaction, which stays open until it is published. Then it is committed, and after it, in a transaction of its own, the list
/// that names it: on Citus a transaction is committed machine by machine, and nobody must read the list before the rows. What no list names does not exist, and goes with the next import.
/// </summary>
sealed class PostgresWriter(PostgresReleases keeper, NpgsqlConnection connection, FileStream building) : ReleaseWriter
{
    const int ManyRows = 20_000;

    readonly EvidenceSchema _schema = keeper.Schema;
    readonly List<string> _grown = [];
    NpgsqlTransaction? _staged;

    /// <summary>Holds the schema as long as the connection lives, against every server that uses the database.</summary>
    public static bool Hold(NpgsqlConnection connection, EvidenceSchema schema, bool patiently)
    {
        var key = $"hashtextextended('endeavour figures {schema.Name}', 0)";
        if (!patiently) return connection.ExecuteScalar<bool>($"SELECT pg_try_advisory_lock({key})");
        try
        {
            connection.Execute($"SET lock_timeout = '1s'; SELECT pg_advisory_lock({key}); RESET lock_timeout");
            return true;
        }
        catch (PostgresException busy) when (busy.SqlState == PostgresErrorCodes.LockNotAvailable) { return false; }
    }

    public override string StartBuilding()
    {
        var folder = keeper.Place.Start([]);
        if (!Directory.Exists(keeper.ScratchFolder)) return folder;
        var yesterday = Directory.GetLastWriteTimeUtc(folder).AddDays(-1);
        foreach (var left in Directory.EnumerateDirectories(keeper.ScratchFolder).Where(left => Directory.GetLastWriteTimeUtc(left) < yesterday)) Directory.Delete(left, recursive: true);
        return folder;
    }

    public override void Stage(string building, Release release, IReadOnlyList<ImportProblem> problems)
    {
        var path = Path.Combine(building, FileReleases.Tables);
        using var from = CopyIn.Open(path);
        var shapes = TableShape.Read(from);
        // Apart from the rows: who adds a column stops those who read, for a moment and not for a copy.
        using (var making = connection.BeginTransaction())
        {
            new MakeTables(connection, _schema).Run(shapes);
            making.Commit();
        }
        _staged = connection.BeginTransaction();
        RemoveLeft(release.Id);
        Copy(from, shapes, release.Id, Json(release), Json(problems));
    }

    void Copy(DuckDB.NET.Data.DuckDBConnection from, IReadOnlyList<TableShape> shapes, string release, string said, string found)
    {
        var copy = new CopyIn(connection, _schema, release);
        foreach (var shape in shapes)
            if (copy.Run(from, shape) > ManyRows) _grown.Add(shape.Name);
        connection.Execute($"INSERT INTO {_schema.Table(TableShape.Releases)} (release, content, problems, tables) VALUES (@release, @said::json, @found::json, @tables::json)", new { release, said, found, tables = Json(shapes) });
    }

    /// <summary>An import that was killed between its rows and the list left a release that nothing names.</summary>
    void RemoveLeft(string release)
    {
        if (keeper.Shapes(release) is not { } shapes) return;
        foreach (var table in shapes.Select(shape => shape.Name).Append(TableShape.Releases)) connection.Execute($"DELETE FROM {_schema.Table(table)} WHERE release = @release", new { release });
    }

    public override void Publish(string building, Release release, IReadOnlyList<ImportProblem> problems, Served served)
    {
        _staged!.Commit();
        Serve(served);
        // For those who plan questions; nothing is lost where it does not come to it.
        foreach (var table in _grown) connection.Execute($"ANALYZE {_schema.Table(table)}");
    }

    public override void Serve(Served served) => Serve(Json(served));

    /// <summary>The version begins at an instant, so that a list made anew never has the version of one that is gone.</summary>
    void Serve(string served)
    {
        connection.Execute($"""
            INSERT INTO {_schema.Table(TableShape.Served)} (id, version, content) VALUES (1, (extract(epoch FROM clock_timestamp()) * 1000000)::bigint, @served::json)
            ON CONFLICT (id) DO UPDATE SET version = greatest({TableShape.Served}.version + 1, excluded.version), content = excluded.content
            """, new { served });
        ServedVersions.In(_schema.Database).Forget();
    }

    public override void TakeOver(ReleaseKeeper from)
    {
        if (from.ServedText() is not { } list) return;
        using var all = connection.BeginTransaction();
        connection.Execute($"DROP SCHEMA IF EXISTS {_schema.Name} CASCADE");
        foreach (var release in ReleaseJson.Read<Served>(list).Releases)
        {
            using var files = from.Files(release, null);
            using var tables = CopyIn.Open(files.Observations);
            var shapes = TableShape.Read(tables);
            new MakeTables(connection, _schema).Run(shapes);
            Copy(tables, shapes, release, File.ReadAllText(Path.Combine(files.Folder, FileReleases.Said)), Json(from.Problems(release)));
        }
        Serve(Encoding.UTF8.GetString(list));
        all.Commit();
        ServedVersions.In(_schema.Database).Forget();
    }

    static string Json<T>(T value) => JsonSerializer.Serialize(value, ReleaseJson.Options);

    public override void Dispose()
    {
        _staged?.Dispose();
        connection.Dispose();
        building.Dispose();
    }
}
