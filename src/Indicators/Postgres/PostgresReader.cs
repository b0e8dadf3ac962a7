using System.Text.RegularExpressions;
using Dapper;
using Endeavour.Indicators.Keeping;

namespace Endeavour.Indicators.Postgres;

/// <summary>Asks the shared tables, each narrowed to the rows of one release: so the same SQL serves as for a file of its own.</summary>
sealed class PostgresReader(EvidenceSchema schema, string release, IReadOnlyList<TableShape> shapes) : ReleaseReader
{
    public override List<T> Ask<T>(string sql)
    {
        using var connection = schema.Open();
        return connection.Query<T>(new CommandDefinition(Narrowed(sql), flags: CommandFlags.NoCache | CommandFlags.Buffered)).AsList();
    }

    public override bool Has(string table, string? column = null) =>
        shapes.Any(shape => shape.Name == table && (column is null || shape.Columns.Any(each => each.Name == column)));

    /// <summary>Not materialised, so that the index of the shared table is used.</summary>
    string Narrowed(string sql)
    {
        var asked = shapes.Where(shape => Regex.IsMatch(sql, $@"\b(FROM|JOIN)\s+{shape.Name}\b")).Select(shape => $"{shape.Name} AS NOT MATERIALIZED (SELECT * FROM {schema.Table(shape.Name)} WHERE release = '{release}')").ToList();
        return asked.Count == 0 ? sql : $"WITH {string.Join(", ", asked)}\n{sql}";
    }

    public override void Dispose() { }
}
