using Endeavour.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Web.Archive.Tables;

/// <summary>While tables are filled, a row may come before the one that it refers to. At the end all must be there.</summary>
sealed class Relations
{
    readonly RecordDb _db;
    readonly List<string> _relaxed = [];

    Relations(RecordDb db) => _db = db;

    public static Relations Relaxed(RecordDb db)
    {
        var relations = new Relations(db);
        if (db.Database.IsNpgsql()) relations.Defer();
        else LoadTables.Run(db, "PRAGMA defer_foreign_keys = ON");
        return relations;
    }

    void Defer()
    {
        using (var command = LoadTables.Command(_db))
        {
            command.CommandText = "SELECT quote_ident(relname) || ' ALTER CONSTRAINT ' || quote_ident(conname) FROM pg_constraint JOIN pg_class of ON of.oid = conrelid WHERE contype = 'f' AND connamespace = current_schema()::regnamespace";
            using var rows = command.ExecuteReader();
            while (rows.Read()) _relaxed.Add(rows.GetString(0));
        }
        foreach (var constraint in _relaxed) LoadTables.Run(_db, $"ALTER TABLE {constraint} DEFERRABLE INITIALLY DEFERRED");
    }

    /// <summary>Checks them (SQLite does by itself when the transaction ends), and lets the database count on from the keys that are there.</summary>
    public void Restore()
    {
        if (!_db.Database.IsNpgsql()) return;
        LoadTables.Run(_db, "SET CONSTRAINTS ALL IMMEDIATE");
        foreach (var constraint in _relaxed) LoadTables.Run(_db, $"ALTER TABLE {constraint} NOT DEFERRABLE");
        LoadTables.Run(_db, """
            DO $$ DECLARE counted record; BEGIN
                FOR counted IN SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = current_schema() AND is_identity = 'YES' LOOP
                    EXECUTE format('SELECT setval(pg_get_serial_sequence(quote_ident(%L), %L), coalesce(max(%I), 0) + 1, false) FROM %I', counted.table_name, counted.column_name, counted.column_name, counted.table_name);
                END LOOP;
            END $$
            """);
        LoadTables.Run(_db, $"UPDATE \"Written\" SET \"Count\" = {DateTimeTicks()}");
    }

    // No earlier record of the same name had this count, so nothing that was kept of it is taken for this one.
    static long DateTimeTicks() => TimeProvider.System.GetUtcNow().UtcTicks;
}
