using System.Globalization;
using Endeavour.Cli.Stats.Tables;

namespace Endeavour.Cli.Stats.Methods;

/// <summary>Each group's events in all, from a file of their own. Its problems are the call's.</summary>
sealed class ObservedTotals
{
    const string Column = "observed";
    readonly Dictionary<string, double> _totals = [];
    readonly StatsCall _call;
    readonly string _file;

    ObservedTotals(StatsCall call, string file) => (_call, _file) = (call, file);

    public static ObservedTotals Read(StatsCall call, string path)
    {
        var table = InputTable.Read(path);
        var totals = new ObservedTotals(call, table.File);
        var (groups, place) = (Grouping.Of(table, call.GroupColumns), table.Place(Column));
        foreach (var group in place < 0 ? [] : groups)
        {
            var row = table.Rows[group.Rows[0]];
            if (group.Rows.Count > 1) table.Refuse(table.Rows[group.Rows[1]].Line, null, $"{group.Name} is there twice.");
            else if (double.TryParse(row.Cells[place], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) && number >= 0) totals._totals[group.Name] = number;
            else table.Refuse(row.Line, Column, $"\"{row.Cells[place]}\" is not a count of zero or more.");
        }
        call.Input.Problems.AddRange(table.Problems);
        return totals;
    }

    public double Of(Group group)
    {
        if (_totals.TryGetValue(group.Name, out var total)) return total;
        _call.Refuse(group.Rows[0], Column, $"{group.Name} has no row in {_file}.");
        return 0;
    }
}
