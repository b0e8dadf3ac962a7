using System.Data.Common;
using System.Text.Json;
using Endeavour.Platform.Database;
using Endeavour.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Endeavour.Web.Archive.Tables;

/// <summary>Fills an empty database with the tables of an archive, as they are: no rule is asked and no change is recorded. Then it asks whether it holds the same.</summary>
static class LoadTables
{
    public static void Into(RecordDb db, ArchiveReader archive, ArchivedRecord record)
    {
        var tables = TableShape.All(db).ToDictionary(table => table.Name);
        RefuseNewer(record, tables);
        using (var own = db.Database.CurrentTransaction is null ? db.Database.BeginTransaction() : null)
        {
            var relations = Relations.Relaxed(db);
            foreach (var table in tables.Keys) Run(db, $"DELETE FROM {TableShape.Quote(table)}");
            foreach (var table in record.Tables) Load(db, tables[table.Name], table, archive.Read(record.PathOf(table)));
            relations.Restore();
            own?.Commit();
        }
        if (RecordHash.Of(db, [.. record.Tables.Select(table => Only(tables[table.Name], table))]) != record.Hash)
            throw new Refusal($"What was written for \"{record.Id}\" is not what the archive holds. Nothing was kept. Please report this.");
    }

    static TableShape Only(TableShape table, ArchivedTable archived) => table with { Columns = [.. table.Columns.Where(column => archived.Columns.Any(each => each.Name == column.Name))] };

    static void RefuseNewer(ArchivedRecord record, Dictionary<string, TableShape> tables)
    {
        var unknown = record.Tables.SelectMany(table => tables.TryGetValue(table.Name, out var shape)
            ? table.Columns.Where(column => shape.Columns.All(known => known.Name != column.Name)).Select(column => $"{table.Name}.{column.Name}")
            : [table.Name]).ToList();
        if (unknown.Count > 0) throw new Refusal($"The archive was written by a newer Endeavour: this one ({Manifest.ThisProduct}) does not know {string.Join(", ", unknown)}. Install that version.");
    }

    static void Load(RecordDb db, TableShape table, ArchivedTable archived, Stream from)
    {
        var given = archived.Columns.Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        // Secrets that were left out, and columns that came later, have to be something.
        var columns = table.Columns.Where(column => given.Contains(column.Name) || !column.IsNullable).ToList();
        using var insert = Insert(db, table, columns);
        using var lines = new StreamReader(from);
        while (lines.ReadLine() is { } line)
        {
            using var row = JsonDocument.Parse(line);
            for (var at = 0; at < columns.Count; at++)
                insert.Parameters[at].Value = !given.Contains(columns[at].Name) ? columns[at].Cell.Empty
                    : row.RootElement.GetProperty(columns[at].Name) is { ValueKind: not JsonValueKind.Null } value ? columns[at].Cell.Read(value) : DBNull.Value;
            insert.ExecuteNonQuery();
        }
    }

    static DbCommand Insert(RecordDb db, TableShape table, List<ColumnShape> columns)
    {
        var command = Command(db);
        command.CommandText = $"INSERT INTO {TableShape.Quote(table.Name)} ({string.Join(", ", columns.Select(column => TableShape.Quote(column.Name)))}) VALUES ({string.Join(", ", columns.Select((column, at) => column.Writing($"@p{at}")))})";
        foreach (var (at, column) in columns.Index())
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{at}";
            // SQLite goes by the value itself, as it does for the product's own writing.
            if (parameter is NpgsqlParameter) parameter.DbType = column.Cell.Type;
            command.Parameters.Add(parameter);
        }
        if (command is NpgsqlCommand) command.Prepare();
        return command;
    }

    internal static void Run(RecordDb db, string sql)
    {
        using var command = Command(db);
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    internal static DbCommand Command(RecordDb db)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        return command;
    }
}
