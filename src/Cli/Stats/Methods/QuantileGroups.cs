using System.CommandLine;
using System.Globalization;
using Endeavour.Cli.Stats.Tables;
using Endeavour.Statistics;

namespace Endeavour.Cli.Stats.Methods;

/// <summary><c>stats quantile</c>: areas into groups of like size by value, within each group that is named.</summary>
static class QuantileGroups
{
    static readonly Option<int> Number = StatsOptions.Number("--nquantiles", "How many quantiles: 10 unless said.", 10, number => number >= 2, "give 2 or more, such as 5 or 10");
    static readonly Option<string> Invert = new("--invert") { Description = "true: quantile 1 holds the highest values; false: the lowest; or the column that says so for each group.", HelpName = "true|false|COLUMN", DefaultValueFactory = _ => "true" };

    public static StatsMethod Method { get; } = new("quantile", "Quantiles by rank. Column: value.", [Number, Invert], Compute);

    static OutputTable? Compute(StatsCall call)
    {
        var (values, groups, invert, quantiles) = (call.Numbers("value"), call.Groups(), call.Get(Invert)!, call.Get(Number));
        var directions = groups.Select(group => HighestFirst(call, group, invert)).ToList();
        if (call.Refused) return null;
        var answers = new Answer<int>[call.Rows];
        foreach (var (group, highestFirst) in groups.Zip(directions))
            foreach (var (row, answer) in group.Rows.Zip(Quantiles.Assign(group.Of(values), quantiles, highestFirst)))
                answers[row] = answer;
        return Write(call, invert, quantiles, answers);
    }

    static OutputTable Write(StatsCall call, string invert, int quantiles, Answer<int>[] answers)
    {
        var keys = call.KeysBeside("value", invert);
        var grouping = call.GroupColumns.Count == 0 ? "none" : string.Join('+', call.GroupColumns);
        var direction = bool.TryParse(invert, out var fixedDirection) ? fixedDirection ? "TRUE" : "FALSE" : OutputTable.NotAvailable;
        var table = new OutputTable(["grouping", "nquantiles", "invert", .. keys.Columns, "quantile", "reason"]);
        for (var row = 0; row < answers.Length; row++)
            table.Add([grouping, quantiles.ToString(CultureInfo.InvariantCulture), direction, .. keys.Of(row), OutputTable.Number(answers[row].OrNull()), answers[row].Reason?.Words() ?? ""]);
        return table;
    }

    /// <summary>The same for all, or what a column says, which must be one thing for a whole group.</summary>
    static bool HighestFirst(StatsCall call, Group group, string invert)
    {
        if (bool.TryParse(invert, out var all)) return all;
        if (call.Input.Place(invert) is not (>= 0 and var place)) return true;
        var first = call.Input.Rows[group.Rows[0]].Cells[place];
        foreach (var row in group.Rows)
        {
            var cell = call.Input.Rows[row].Cells[place];
            if (!bool.TryParse(cell, out _)) call.Refuse(row, invert, $"\"{cell}\" is neither TRUE nor FALSE.");
            else if (cell != first) call.Refuse(row, invert, $"This must be the same for all of {(group.Name.Length == 0 ? "the file" : group.Name)}: it is {cell} here and {first} before.");
        }
        return bool.TryParse(first, out var highest) && highest;
    }
}
