using Dapper;
using Npgsql;

namespace Endeavour.Indicators.Postgres;

/// <summary>
/// Makes the tables that releases share, and adds what a later version's releases have more. Each key of a table with figures begins with its indicator, and no table refers to another:
/// so Citus can distribute them.
/// </summary>
sealed class MakeTables(NpgsqlConnection connection, EvidenceSchema schema)
{
    public void Run(IReadOnlyList<TableShape> shapes)
    {
        connection.Execute($"""
            CREATE SCHEMA IF NOT EXISTS {schema.Name};
            CREATE TABLE IF NOT EXISTS {schema.Table(TableShape.Releases)} (release text COLLATE "C" PRIMARY KEY, content json NOT NULL, problems json NOT NULL, tables json NOT NULL);
            CREATE TABLE IF NOT EXISTS {schema.Table(TableShape.Served)} (id smallint PRIMARY KEY CHECK (id = 1), version bigint NOT NULL, content json NOT NULL)
            """);
        var there = connection.Query<(string Table, string Column)>($"""
            SELECT c.relname::text, a.attname::text FROM pg_catalog.pg_class c JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid
            WHERE c.relnamespace = '{schema.Name}'::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
            """).ToLookup(row => row.Table, row => row.Column);
        foreach (var shape in shapes)
            if (!there.Contains(shape.Name)) Make(shape);
            else foreach (var column in shape.Columns.Where(column => !there[shape.Name].Contains(column.Name))) Add(shape, column);
    }

    void Make(TableShape shape)
    {
        var key = string.Join(", ", new[] { shape.DistributedBy, TableShape.Release, TableShape.Row }.OfType<string>().Select(name => $"\"{name}\""));
        var columns = string.Concat(shape.Columns.Select(column => $", \"{column.Name}\" {column.PostgresType}"));
        connection.Execute($"CREATE TABLE {schema.Table(shape.Name)} (release text COLLATE \"C\" NOT NULL, release_row integer NOT NULL{columns}, PRIMARY KEY ({key}))");
        if (shape.IsReadByArea) connection.Execute($"CREATE INDEX \"{shape.Name}_by_area\" ON {schema.Table(shape.Name)} (indicator, release, area)");
    }

    void Add(TableShape shape, ColumnShape column) =>
        connection.Execute($"ALTER TABLE {schema.Table(shape.Name)} ADD COLUMN IF NOT EXISTS \"{column.Name}\" {column.PostgresType}");
}
