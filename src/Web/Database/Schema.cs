using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Endeavour.Web.Database;

/// <summary>One schema of a PostgreSQL database, and how it is connected to: every connection sees that schema and no other.</summary>
sealed record Schema(string Database, string Name)
{
    /// <summary>What is shared by all partnerships.</summary>
    public const string Directory = "directory";

    const int MostConnections = 8, IdleSeconds = 10;

    /// <summary>The schema of a partnership: <c>p_south_tees</c>. Ids have no underscores, so no two share one.</summary>
    public static string Of(string partnership) => "p_" + Words(partnership);

    /// <summary>Where that schema is built before it is given its name.</summary>
    public static string Building(string partnership) => "n_" + Words(partnership);

    static string Words(string partnership) => partnership.Replace('-', '_');

    /// <summary>A pool of its own, small and soon given back: there may be hundreds of partnerships on a server.</summary>
    public string Connection
    {
        get
        {
            var settings = new NpgsqlConnectionStringBuilder(Database) { SearchPath = Name, ApplicationName = "Endeavour" };
            if (!settings.ContainsKey("Maximum Pool Size")) settings.MaxPoolSize = MostConnections;
            if (!settings.ContainsKey("Connection Idle Lifetime")) (settings.ConnectionIdleLifetime, settings.ConnectionPruningInterval) = (IdleSeconds, IdleSeconds / 2);
            return settings.ConnectionString;
        }
    }

    /// <param name="counted">Whether writes are counted; they cannot be while the tables are made.</param>
    public DbContextOptions<T> Options<T>(bool counted) where T : DbContext
    {
        var options = new DbContextOptionsBuilder<T>().UseNpgsql(Connection, postgres => postgres.MigrationsHistoryTable(HistoryRepository.DefaultTableName, Name));
        return (counted ? options.AddInterceptors(new Written.Counter()) : options).Options;
    }

    /// <summary>Runs a statement outside any context, such as one that makes a schema.</summary>
    public void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(Connection);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
