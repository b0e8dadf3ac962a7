using Npgsql;

namespace Endeavour.Indicators.Postgres;

/// <summary>The schema that one layer of figures is kept in: <c>evidence</c> the server's, <c>e_south_tees</c> a partnership's own. None refers to another.</summary>
sealed record EvidenceSchema(string Database, string Name)
{
    public const string Server = "evidence";

    const int MostConnections = 8, IdleSeconds = 10, KeepAliveSeconds = 30;

    /// <summary>Short, because a name of PostgreSQL has 63 letters and an id up to 60. Ids have no underscores, so no two share one.</summary>
    public static string Of(string partnership) => "e_" + partnership.Replace('-', '_');

    /// <summary>Names of tables are checked before they come here.</summary>
    public string Table(string name) => $"{Name}.\"{name}\"";

    /// <summary>One pool a process for the figures of all partnerships: every question names its schema.</summary>
    public NpgsqlConnection Open() => Open(Settings().ConnectionString);

    /// <summary>A connection of a writer's own: what it holds is free as soon as it is closed, also by the writer's death.</summary>
    public NpgsqlConnection OpenToWrite()
    {
        var settings = Settings();
        (settings.Pooling, settings.CommandTimeout, settings.KeepAlive) = (false, 0, KeepAliveSeconds);
        return Open(settings.ConnectionString);
    }

    NpgsqlConnectionStringBuilder Settings()
    {
        var settings = new NpgsqlConnectionStringBuilder(Database) { ApplicationName = "Endeavour figures" };
        if (!settings.ContainsKey("Maximum Pool Size")) settings.MaxPoolSize = MostConnections;
        if (!settings.ContainsKey("Connection Idle Lifetime")) (settings.ConnectionIdleLifetime, settings.ConnectionPruningInterval) = (IdleSeconds, IdleSeconds / 2);
        return settings;
    }

    static NpgsqlConnection Open(string settings)
    {
        var connection = new NpgsqlConnection(settings);
        try { connection.Open(); }
        catch
        {
            connection.Dispose();
            throw;
        }
        return connection;
    }
}
