using System.Globalization;
using Endeavour.Charts.Drawing;

namespace Endeavour.Charts.Matrices;

/// <summary>What a priority matrix says in words and as a table.</summary>
static class MatrixWords
{
    /// <summary>How many priorities the description names.</summary>
    const int Named = 5;

    public static string Description(PriorityMatrix matrix)
    {
        if (matrix.Description.Length > 0) return matrix.Description;
        var most = Most(matrix).Take(Named).Select(i => $"{Direction.Inside(matrix.Priorities[i].Name)} {matrix.Count(cell => cell.Named, i)} ({matrix.StrongLabel}: {matrix.Count(Strong, i)})").ToArray();
        var names = most.Length < 2 ? "" : $" Named most: {string.Join("; ", most)}.";
        return $"Matrix of {matrix.Priorities.Count} priorities by {matrix.Strategies.Count} {matrix.StrategiesLabel}. {Sentence(matrix)}{names}";
    }

    public static string Sentence(PriorityMatrix matrix)
    {
        if (Most(matrix) is not { Length: > 0 } most) return "No priority is named.";
        var top = matrix.Count(cell => cell.Named, most[0]);
        var tops = most.Where(i => matrix.Count(cell => cell.Named, i) == top).Select(i => Direction.Inside(matrix.Priorities[i].Name)).ToArray();
        var names = tops.Length switch { 1 => $"{tops[0]} is", 2 => $"{tops[0]} and {tops[1]} are", _ => $"{tops[0]} and {tops.Length - 1} more are" };
        var none = matrix.Priorities.Count(priority => !priority.Cells.Any(cell => cell.Named));
        var gaps = none == 0 ? "" : $" {none} of {matrix.Priorities.Count} priorities {(none == 1 ? "is" : "are")} named by none.";
        return $"{names} named most: by {top} of {matrix.Strategies.Count} {matrix.StrategiesLabel}.{gaps}";
    }

    public static ChartTable Table(PriorityMatrix matrix)
    {
        var grouped = matrix.Priorities.Any(priority => priority.Group.Length > 0);
        List<ChartColumn> columns = [new(matrix.PriorityLabel), .. grouped ? [new ChartColumn("Group")] : Array.Empty<ChartColumn>(), .. matrix.Strategies.Select(strategy => new ChartColumn(strategy)), new(matrix.StrongLabel, Numeric: true), new(matrix.AllLabel, Numeric: true)];
        var rows = matrix.Priorities.Select((priority, i) => Row(priority.Name, grouped ? priority.Group : null, priority.Cells.Select(cell => Cell(matrix, cell)), matrix.Count(Strong, i), matrix.Count(cell => cell.Named, i))).ToList();
        foreach (var (label, test) in new (string, Func<PriorityCell, bool>)[] { (matrix.StrongLabel, Strong), (matrix.AllLabel, cell => cell.Named) })
            rows.Add([$"{label}: number of priorities", .. grouped ? [""] : Array.Empty<string>(), .. matrix.Strategies.Select((_, k) => Number(matrix.Count(test, column: k))), "", ""]);
        return new(matrix.Title, columns, rows);
    }

    public static bool Strong(PriorityCell cell) => cell.Level == PriorityLevel.Strong;

    public static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>The priorities that are named at all, the most named first, then those named strongly.</summary>
    static int[] Most(PriorityMatrix matrix) => [.. Enumerable.Range(0, matrix.Priorities.Count).Where(i => matrix.Count(cell => cell.Named, i) > 0)
        .OrderByDescending(i => matrix.Count(cell => cell.Named, i)).ThenByDescending(i => matrix.Count(Strong, i)).ThenBy(i => i)];

    static string Cell(PriorityMatrix matrix, PriorityCell cell) => matrix.Label(cell.Level) + (cell is { Named: true, Mentions: > 0 } ? $" ({Number(cell.Mentions)})" : "");

    static List<string> Row(string name, string? group, IEnumerable<string> cells, int strong, int all) =>
        [name, .. group is null ? Array.Empty<string>() : [group], .. cells, Number(strong), Number(all)];
}
