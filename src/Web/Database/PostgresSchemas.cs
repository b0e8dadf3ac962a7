using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Jobs.Schedules;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Search.Keeping;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Endeavour.Web.Database;

/// <summary>One schema a partnership in a PostgreSQL database, and one for the directory, which lists them. No schema refers to another.</summary>
public sealed class PostgresSchemas(string database) : IRecordStore
{
    readonly SchemaStamps _stamps = new(new Schema(database, Schema.Directory));

    public string Kind => "postgresql";

    public AppDb Open(string id) => PostgresDb.Open(new(database, Schema.Of(id)));

    public DirectoryDb OpenDirectory() => PostgresDirectory.Open(database);

    public IReadOnlyList<KeptRecord> List() => _stamps.Read();

    /// <summary>Tables are made and filled in a schema that no list names; one transaction gives it its name and lists it.</summary>
    public async Task BuildAsync(string id, Func<AppDb, Task> fill, Because because, DirectoryDb? directory, CancellationToken cancellation)
    {
        if (directory is null) UpgradeDirectory();
        await using var own = directory is null ? OpenDirectory() : null;
        directory ??= own!;
        await using var transaction = directory.Database.CurrentTransaction is null ? await directory.Database.BeginTransactionAsync(cancellation) : null;
        await directory.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext({Schema.Of(id)}))", cancellation);
        if (await directory.Registrations.AnyAsync(each => each.Id == id, cancellation)) throw new Refusal($"There is already a record of \"{id}\".");
        await Fill(id, fill);
        await Name(directory, id, cancellation);
        directory.Add(Registration.Of(id, because));
        await directory.SaveAsync(because, cancellation);
        if (transaction is not null) await transaction.CommitAsync(cancellation);
    }

    public async Task RestoreAsync(Action<DirectoryDb> directory, IReadOnlyDictionary<string, Action<AppDb>> records, Because because, CancellationToken cancellation)
    {
        UpgradeDirectory();
        foreach (var (id, fill) in records) await Fill(id, db => { fill(db); return Task.CompletedTask; });
        await using var made = OpenDirectory();
        await using var transaction = await made.Database.BeginTransactionAsync(cancellation);
        directory(made);
        foreach (var id in records.Keys) await Name(made, id, cancellation);
        // A directory that comes from files lists only those that were closed.
        var listed = await made.Registrations.Select(each => each.Id).ToListAsync(cancellation);
        made.AddRange(records.Keys.Except(listed).Select(id => Registration.Of(id, because)));
        await made.SaveAsync(because, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Makes the tables in a schema that no list names. What an earlier making that broke off left there goes.</summary>
    async Task Fill(string id, Func<AppDb, Task> fill)
    {
        var building = new Schema(database, Schema.Building(id));
        building.Execute($"DROP SCHEMA IF EXISTS {building.Name} CASCADE; CREATE SCHEMA {building.Name}");
        await using (var db = PostgresDb.Open(building))
        {
            db.Upgrade();
            await fill(db);
            // What is filled table by table says nothing to the index.
            await SearchUpgrade.Rebuild(db);
        }
        ClearPool(building);
    }

    static Task<int> Name(DirectoryDb directory, string id, CancellationToken cancellation) =>
        Run(directory, $"ALTER SCHEMA {Schema.Building(id)} RENAME TO {Schema.Of(id)}", cancellation);

    public async Task RemoveAsync(string id, Because because, CancellationToken cancellation)
    {
        await using var directory = OpenDirectory();
        await using var transaction = await directory.Database.BeginTransactionAsync(cancellation);
        directory.RemoveRange(directory.Registrations.Where(each => each.Id == id));
        await directory.SaveAsync(because, cancellation);
        await Run(directory, $"DROP SCHEMA {Schema.Of(id)} CASCADE", cancellation);
        await transaction.CommitAsync(cancellation);
        ClearPool(new(database, Schema.Of(id)));
    }

    public void UpgradeAll()
    {
        UpgradeDirectory();
        foreach (var record in List())
        {
            using var db = Open(record.Id);
            db.Upgrade();
        }
    }

    /// <summary>Two servers may start at once: one makes the directory, the other waits.</summary>
    void UpgradeDirectory()
    {
        using var connection = new NpgsqlConnection(new Schema(database, Schema.Directory).Connection);
        connection.Open();
        using var make = new NpgsqlCommand($"SELECT pg_advisory_lock(hashtext('{Schema.Directory}')); CREATE SCHEMA IF NOT EXISTS {Schema.Directory}; CREATE SCHEMA IF NOT EXISTS {Schedule.Schema}", connection);
        make.ExecuteNonQuery();
        try
        {
            using var directory = OpenDirectory();
            directory.Upgrade();
        }
        finally
        {
            using var done = new NpgsqlCommand($"SELECT pg_advisory_unlock(hashtext('{Schema.Directory}'))", connection);
            done.ExecuteNonQuery();
        }
    }

    /// <summary>Names of schemas cannot be parameters; they are made of the letters, digits and hyphens of an id.</summary>
    static Task<int> Run(DirectoryDb directory, string sql, CancellationToken cancellation) => directory.Database.ExecuteSqlRawAsync(sql, cancellation);

    static void ClearPool(Schema schema)
    {
        using var connection = new NpgsqlConnection(schema.Connection);
        NpgsqlConnection.ClearPool(connection);
    }
}
