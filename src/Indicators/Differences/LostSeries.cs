using System.Globalization;
using Endeavour.Indicators.Files;
using Endeavour.Indicators.Releases;

namespace Endeavour.Indicators.Differences;

/// <summary>
/// Refuses a release that would take most of an indicator away: a file that was cut short, or holds one region, looks like any other, and would replace the whole.
/// Asked after the comparison has found which series are gone, while the earlier release is attached.
/// </summary>
sealed class LostSeries(ObservationTable table, ImportProblems problems)
{
    /// <summary>Fewer that go are said, and taken.</summary>
    const int Fewest = 10;

    const string Lost = "SELECT indicator FROM gone WHERE whole AND indicator IN ($indicators) GROUP BY indicator HAVING count(*) >= $fewest ORDER BY indicator";

    /// <summary>Counting all series of an indicator reads all its rows, so it is done for those alone that lose many.</summary>
    const string Shares = """
        SELECT i.id, i.name, l.lost, h.held FROM (SELECT indicator, count(*) AS lost FROM gone WHERE whole AND indicator IN ($indicators) GROUP BY indicator) l
        JOIN (SELECT indicator, count(*) AS held FROM (SELECT DISTINCT indicator, sex, age, category, area FROM earlier.observation WHERE indicator IN ($indicators)) GROUP BY indicator) h ON h.indicator = l.indicator
        JOIN indicator i ON i.id = l.indicator WHERE 2 * l.lost > h.held ORDER BY i.id
        """;

    public void Check(string indicators)
    {
        var losing = Read(Lost.Replace("$indicators", indicators, StringComparison.Ordinal).Replace("$fewest", $"{Fewest}", StringComparison.Ordinal), row => row.GetInt32(0).ToString(CultureInfo.InvariantCulture));
        if (losing.Count == 0) return;
        foreach (var said in Read(Shares.Replace("$indicators", string.Join(',', losing), StringComparison.Ordinal), row => (Id: row.GetInt32(0), Name: row.GetString(1), Lost: row.GetInt64(2), Held: row.GetInt64(3))))
            problems.Add(new("", 0, null, ImportProblem.Fewer, string.Create(CultureInfo.InvariantCulture,
                $"Indicator {said.Id} ({said.Name}): {said.Lost:N0} of the {said.Held:N0} series that are served now would vanish, because these files do not hold them. A file that was cut short, or that holds one region, does that: get the whole one and import it. If it is right that there are fewer, say so: endeavour indicators import … --fewer")));
    }

    List<T> Read<T>(string sql, Func<System.Data.IDataReader, T> row)
    {
        using var command = table.Connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var read = new List<T>();
        while (rows.Read()) read.Add(row(rows));
        return read;
    }
}
