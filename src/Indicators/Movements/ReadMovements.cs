using DuckDB.NET.Data;
using Endeavour.Indicators.Releases;

namespace Endeavour.Indicators.Movements;

/// <summary>Reads what moved in one release, whether or not it is served, from the release itself: for the analysts' desk and the command line.</summary>
public static class ReadMovements
{
    /// <returns>Nothing where the release was made before this was derived.</returns>
    public static Moved Of(EvidenceFolder folder, string release, int most)
    {
        using var connection = new DuckDBConnection($"Data Source={folder.Observations(release)};access_mode=READ_ONLY;memory_limit=512MB;threads=1");
        connection.Open();
        return MovementQuery.Ask(connection, null, most);
    }
}
