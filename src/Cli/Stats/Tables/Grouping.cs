namespace Endeavour.Cli.Stats.Tables;

/// <summary>The rows of one group, and the words that name it, one for each column of <c>--group</c>.</summary>
sealed record Group(IReadOnlyList<string> Keys, IReadOnlyList<int> Rows)
{
    public string Name => string.Join(", ", Keys);

    /// <summary>The group's share of a column that was read for all rows.</summary>
    public double[] Of(double[] column) => [.. Rows.Select(row => column[row])];

    public string[] Of(string[] column) => [.. Rows.Select(row => column[row])];
}

/// <summary>Puts rows into groups by the columns that the caller names; without any, all rows are one group.</summary>
static class Grouping
{
    public static IReadOnlyList<Group> Of(InputTable table, IReadOnlyList<string> columns)
    {
        var places = columns.Select(table.Place).ToArray();
        if (places.Contains(-1)) return [];
        var groups = new Dictionary<string, (string[] Keys, List<int> Rows)>();
        for (var row = 0; row < table.Rows.Count; row++)
        {
            var keys = Array.ConvertAll(places, place => table.Rows[row].Cells[place]);
            var name = string.Join('\u001f', keys);
            if (!groups.TryGetValue(name, out var group)) groups[name] = group = (keys, []);
            group.Rows.Add(row);
        }
        return [.. groups.OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new Group(group.Value.Keys, group.Value.Rows))];
    }
}
