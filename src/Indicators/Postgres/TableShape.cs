using System.Text.Json.Serialization;
using Dapper;
using DuckDB.NET.Data;

namespace Endeavour.Indicators.Postgres;

/// <summary>A table of a release as its DuckDB file has it, whatever tables a release has come to hold.</summary>
sealed record TableShape(string Name, IReadOnlyList<ColumnShape> Columns)
{
    /// <summary>The tables that are ours beside them, and the columns that each of them has more here.</summary>
    public const string Releases = "release", Served = "served", Release = "release", Row = "release_row";

    /// <summary>What it is distributed by where there are several machines; null where every machine has all of it.</summary>
    [JsonIgnore]
    public string? DistributedBy => Name == "indicator" ? "id" : Columns.Any(column => column.Name == "indicator") ? "indicator" : null;

    /// <summary>Whether a series is looked up in it by its area.</summary>
    [JsonIgnore]
    public bool IsReadByArea => DistributedBy is not null && Columns.Any(column => column is { Name: "area", Type: "INTEGER" });

    public static IReadOnlyList<TableShape> Read(DuckDBConnection connection) =>
        [.. connection.Query<(string Table, string Column, string Type)>("""
            SELECT c.table_name, c.column_name, c.data_type FROM duckdb_columns() c JOIN duckdb_tables() t ON t.table_oid = c.table_oid AND t.database_oid = c.database_oid
            WHERE c.database_name = current_database() AND c.schema_name = 'main' AND NOT t.temporary ORDER BY c.table_name, c.column_index
            """).GroupBy(row => row.Table, row => new ColumnShape(Checked(row.Column, Release, Row), row.Type)).Select(table => new TableShape(Checked(table.Key, Releases, Served), [.. table]))];

    /// <summary>Names stand in SQL as they are, and a file may come from elsewhere.</summary>
    static string Checked(string name, params string[] taken) =>
        name.Length is > 0 and < 60 && !taken.Contains(name) && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_') ? name
            : throw new InvalidDataException($"A release has a table or column named \"{name}\", which is no name for one: use lower-case letters, digits and underscores.");
}

/// <param name="Type">DuckDB's name of it.</param>
sealed record ColumnShape(string Name, string Type)
{
    [JsonIgnore]
    public string PostgresType => Type switch
    {
        "BOOLEAN" => "boolean",
        "TINYINT" or "UTINYINT" or "SMALLINT" => "smallint",
        "USMALLINT" or "INTEGER" => "integer",
        "UINTEGER" or "BIGINT" => "bigint",
        "FLOAT" => "real",
        "DOUBLE" => "double precision",
        "DATE" => "date",
        "TIMESTAMP" => "timestamp",
        _ when IsExact => "numeric",
        // The order of DuckDB: by the letters' numbers. Other types are kept as they are written.
        _ => "text COLLATE \"C\"",
    };

    /// <summary>It is carried as it is written, because no common type holds it.</summary>
    [JsonIgnore]
    public bool IsWritten => PostgresType.StartsWith("text", StringComparison.Ordinal) && Type != "VARCHAR" || IsExact;

    [JsonIgnore]
    public bool IsExact => Type is "HUGEINT" or "UBIGINT" || Type.StartsWith("DECIMAL", StringComparison.Ordinal);
}
