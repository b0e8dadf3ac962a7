using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Web.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Endeavour.Web.Archive.Tables;

/// <summary>A table as an archive writes it, the same for every kind of database: its columns by name, and the key that its rows are ordered by.</summary>
sealed record TableShape(string Name, IReadOnlyList<ColumnShape> Columns, IReadOnlyList<string> Key)
{
    /// <summary>Every table of a database; what only one kind of database has for its own use is no part of the record.</summary>
    public static IReadOnlyList<TableShape> All(RecordDb db) =>
        [.. db.Model.GetRelationalModel().Tables.Where(table => !table.EntityTypeMappings.Any(mapping => mapping.TypeBase.ClrType == typeof(Written))).Select(Of).OrderBy(table => table.Name, StringComparer.Ordinal)];

    static TableShape Of(ITable table) => new(table.Name,
        [.. table.Columns.Select(ColumnShape.Of).OrderBy(column => column.Name, StringComparer.Ordinal)],
        [.. table.PrimaryKey!.Columns.Select(column => column.Name)]);

    public bool HasSecrets => Columns.Any(column => column.IsSecret);

    public TableShape WithoutSecrets => this with { Columns = [.. Columns.Where(column => !column.IsSecret)] };

    public static string Quote(string name) => $"\"{name}\"";
}

/// <summary>A column: what kind of value it holds, and what it is called in this kind of database.</summary>
sealed record ColumnShape(string Name, Cell Cell, string StoreType, bool IsNullable, bool IsSecret)
{
    public static ColumnShape Of(IColumn column) => new(column.Name, CellOf(column), column.StoreType, column.IsNullable,
        column.PropertyMappings.Any(mapping => mapping.Property.FindAnnotation(Secret.Annotation) is not null));

    // What is kept as JSON has no property of its own; lists are JSON in SQLite and arrays in PostgreSQL.
    static Cell CellOf(IColumn column) =>
        column.PropertyMappings is not [{ } mapping, ..] || mapping.Property.GetElementType() is not null ? Cell.Json
        : Cell.Of(mapping.TypeMapping.Converter?.ProviderClrType ?? mapping.TypeMapping.ClrType);

    bool IsArray => StoreType.EndsWith("[]", StringComparison.Ordinal);

    /// <summary>How the column is asked for.</summary>
    public string Reading => IsArray ? $"to_jsonb({TableShape.Quote(Name)})::text" : StoreType == "jsonb" ? TableShape.Quote(Name) + "::text" : TableShape.Quote(Name);

    /// <summary>How a parameter becomes the column's value.</summary>
    public string Writing(string parameter) =>
        IsArray ? $"CASE WHEN {parameter} IS NULL THEN NULL ELSE ARRAY(SELECT jsonb_array_elements_text({parameter}::jsonb))::{StoreType} END"
        : StoreType == "jsonb" ? $"{parameter}::jsonb"
        : parameter;
}
