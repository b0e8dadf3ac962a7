using System.CommandLine;
using Endeavour.Cli.Stats.Tables;

namespace Endeavour.Cli.Stats.Methods;

/// <summary>
/// The age bands of standardised rates. Every group must have the same ones, so that a forgotten band is noticed; the caller may name those that
/// the rate is of, and the others are then passed over.
/// </summary>
static class AgeBands
{
    const string Column = "ageband";

    public static Option<string?> Option { get; } = new("--bands") { Description = "The age bands that the rate is of, with commas (else all in the file).", HelpName = "BANDS" };

    /// <summary>The rows of each group that are in the bands; a group that lacks one is a problem.</summary>
    public static IReadOnlyList<Group> Of(StatsCall call, string[] bands)
    {
        var groups = call.Groups();
        if (call.Refused) return groups;
        var wanted = call.Get(Option)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [.. bands.Distinct()];
        foreach (var group in groups)
            foreach (var lacking in wanted.Except(group.Of(bands)))
                call.Refuse(group.Rows[^1], Column, $"{(group.Name.Length == 0 ? "The file" : group.Name)} has no row for the age band {lacking}. Add it, or name the bands that the rate is of: --bands {string.Join(',', wanted.Except([lacking]).Take(3))},…");
        return [.. groups.Select(group => group with { Rows = [.. group.Rows.Where(row => wanted.Contains(bands[row]))] })];
    }

    public static string[] Read(StatsCall call) => call.Texts(Column);
}
