using System.Text;
using Dapper;
using Endeavour.Indicators.Building;
using Endeavour.Indicators.Files;
using Endeavour.Indicators.Keeping;
using Endeavour.Indicators.Releases;
using Npgsql;

namespace Endeavour.Indicators.Postgres;

/// <summary>All releases of a layer in the tables of one schema of PostgreSQL, and the list of what is served in a row of it.</summary>
sealed class PostgresReleases(string root, EvidenceSchema schema) : ReleaseKeeper(root)
{
    const string Scratch = "scratch";

    public EvidenceSchema Schema => schema;

    /// <summary>Not where releases in files are built: one kind may be taken over into the other.</summary>
    public BuildingPlace Place => new(Root, null, "building-postgresql");

    /// <summary>Where releases are written back to as files; what a killed process left there goes after a day.</summary>
    public string ScratchFolder => Path.Combine(Root, Scratch);

    public override byte[]? ServedText() => Ask<string>($"SELECT content::text FROM {schema.Table(TableShape.Served)}") is [var text] ? Encoding.UTF8.GetBytes(text) : null;

    public override (long, long) Stamp() => (ServedVersions.In(schema.Database).Of(schema), 0);

    public override IReadOnlyList<Release> Read(IReadOnlyList<string> releases)
    {
        var found = Ask<(string Id, string Content)>($"SELECT release, content::text FROM {schema.Table(TableShape.Releases)} WHERE release = ANY(@releases)", new { releases = releases.ToArray() })
            .ToDictionary(row => row.Id, row => ReleaseJson.Read<Release>(Encoding.UTF8.GetBytes(row.Content)));
        return [.. releases.Select(id => found[id])];
    }

    public override IReadOnlyList<ImportProblem> Problems(string release) => Said<IReadOnlyList<ImportProblem>>("problems", release) ?? [];

    public override ReleaseReader Open(string release) => new PostgresReader(schema, release, Shapes(release) ?? throw new FileNotFoundException($"The release {release} is not in {schema.Name}."));

    public IReadOnlyList<TableShape>? Shapes(string release) => Said<IReadOnlyList<TableShape>>("tables", release);

    /// <summary>As it was written down.</summary>
    string? Text(string column, string release) => Ask<string>($"SELECT {column}::text FROM {schema.Table(TableShape.Releases)} WHERE release = @release", new { release }) is [var text] ? text : null;

    T? Said<T>(string column, string release) => Text(column, release) is { } text ? ReleaseJson.Read<T>(Encoding.UTF8.GetBytes(text)) : default;

    public override ReleaseFiles Files(string release, IReadOnlyCollection<int>? indicators)
    {
        var files = new ReleaseFiles(Directory.CreateDirectory(Path.Combine(ScratchFolder, $"{Guid.CreateVersion7():N}")).FullName, written: true);
        try
        {
            if (Shapes(release) is not { } shapes) return files;
            using (var connection = schema.Open()) new CopyOut(connection, schema, release).Run(files.Observations, shapes, indicators);
            if (indicators is not null) return files;
            File.WriteAllText(Path.Combine(files.Folder, FileReleases.Said), Text("content", release));
            File.WriteAllText(Path.Combine(files.Folder, FileReleases.Found), Text("problems", release));
            return files;
        }
        catch
        {
            files.Dispose();
            throw;
        }
    }

    /// <summary>Nothing where the schema, or the table, was never made.</summary>
    List<T> Ask<T>(string sql, object? parameters = null)
    {
        using var connection = schema.Open();
        try { return connection.Query<T>(sql, parameters).AsList(); }
        catch (PostgresException absent) when (absent.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName) { return []; }
    }

    public override ReleaseWriter? Lock(bool patiently)
    {
        var connection = schema.OpenToWrite();
        FileStream? building = null;
        try
        {
            if (PostgresWriter.Hold(connection, schema, patiently)) building = Place.Lock();
            return building is null ? null : new PostgresWriter(this, connection, building);
        }
        finally
        {
            if (building is null) connection.Dispose();
        }
    }

    public override void Clear()
    {
        using var connection = schema.OpenToWrite();
        connection.Execute($"DROP SCHEMA IF EXISTS {schema.Name} CASCADE");
        ServedVersions.In(schema.Database).Forget();
    }
}
