using Endeavour.Platform.Partnerships;
using Npgsql;

namespace Endeavour.Web.Database;

/// <summary>The list of records with how often each was written to: one query for all of them, and a second when the directory changed.</summary>
sealed class SchemaStamps(Schema directory)
{
    const string Registered = """
        SELECT "Id", "State" = 'Closed' FROM "Registration"
        WHERE 'p_' || replace("Id", '-', '_') IN (SELECT nspname FROM pg_catalog.pg_namespace) ORDER BY "Id" COLLATE "C"
        """;

    readonly Lock _reading = new();
    IReadOnlyList<(string Id, bool Closed)> _listed = [];
    string _directory = "";

    public IReadOnlyList<KeptRecord> Read()
    {
        lock (_reading)
        {
            using var connection = new NpgsqlConnection(directory.Connection);
            connection.Open();
            try
            {
                return Stamps(connection) ?? List(connection) ?? throw new InvalidOperationException("The directory changes faster than it can be read.");
            }
            catch (PostgresException gone) when (gone.SqlState is PostgresErrorCodes.UndefinedTable)
            {
                // The directory was never made, or a schema was taken away by hand: then the list is what is there.
                return Exists(connection) ? List(connection) ?? [] : [];
            }
        }
    }

    /// <summary>The stamps of what was listed; none when the directory has changed since.</summary>
    List<KeptRecord>? Stamps(NpgsqlConnection connection)
    {
        var parts = _listed.Select(each => Schema.Of(each.Id)).Prepend(directory.Name).Select((schema, order) => $"SELECT {order} AS \"Order\", \"Count\" FROM {schema}.\"Written\"");
        var counts = Rows(connection, string.Join("\nUNION ALL ", parts) + "\nORDER BY 1", row => row.GetInt64(1));
        return _directory != $"{counts[0]}" ? null
            : [.. _listed.Zip(counts.Skip(1), (each, count) => new KeptRecord(each.Id, $"{count}", each.Closed))];
    }

    List<KeptRecord>? List(NpgsqlConnection connection)
    {
        // Read before the list, so that a change in between is seen the next time.
        for (var attempt = 0; attempt < 5; attempt++)
        {
            _directory = $"{Rows(connection, "SELECT \"Count\" FROM \"Written\"", row => row.GetInt64(0))[0]}";
            _listed = Rows(connection, Registered, row => (row.GetString(0), row.GetBoolean(1)));
            if (Stamps(connection) is { } stamps) return stamps;
        }
        return null;
    }

    static bool Exists(NpgsqlConnection connection) => Rows(connection, "SELECT to_regclass('\"Registration\"') IS NOT NULL", row => row.GetBoolean(0))[0];

    static List<T> Rows<T>(NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> read)
    {
        using var command = new NpgsqlCommand(sql, connection);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }
}
