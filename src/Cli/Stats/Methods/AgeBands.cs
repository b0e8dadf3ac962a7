using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using Endeavour.Cli.Stats.Tables;
using Group = Endeavour.Cli.Stats.Tables.Group;

namespace Endeavour.Cli.Stats.Methods;

/// <summary>
/// The age bands of standardised rates. Every group must have the same ones, so that a forgotten band is noticed; the caller may name those that
/// the rate is of, and the others are then passed over.
/// </summary>
static partial class AgeBands
{
    public const string Column = "ageband";

    public static Option<string?> Option { get; } = new("--bands") { Description = "The age bands that the rate is of, with commas (else all in the file).", HelpName = "BANDS" };

    /// <summary>The rows of each group that are in the bands; a group that lacks one is a problem.</summary>
    public static IReadOnlyList<Group> Of(StatsCall call, string[] bands)
    {
        var groups = call.Groups();
        if (call.Refused) return groups;
        var wanted = call.Get(Option)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [.. bands.Distinct()];
        CheckApart(call, wanted);
        foreach (var group in groups)
            foreach (var lacking in wanted.Except(group.Of(bands)))
                call.Refuse(group.Rows[^1], Column, $"{(group.Name.Length == 0 ? "The file" : group.Name)} has no row for the age band {lacking}. Add it, or name the bands that the rate is of with --bands.");
        var kept = wanted.ToHashSet();
        return [.. groups.Select(group => group with { Rows = [.. group.Rows.Where(row => kept.Contains(bands[row]))] })];
    }

    public static string[] Read(StatsCall call) => call.Texts(Column);

    /// <summary>What the answer says where numbers that were not given stand for none, as analysts' tables have it.</summary>
    public static string Empty(Group group, params double[][] columns)
    {
        var empty = columns.Sum(column => group.Rows.Count(row => double.IsNaN(column[row])));
        return empty == 0 ? "" : $"{(empty == 1 ? "One number was" : $"{empty} numbers were")} not given and taken as none: if they are hidden or unknown, do not use this figure.";
    }

    /// <summary>A total beside its bands, or bands that overlap, would count people twice.</summary>
    static void CheckApart(StatsCall call, string[] bands)
    {
        foreach (var total in bands.Where(band => !band.Any(char.IsAsciiDigit)))
            call.Input.Refuse(0, Column, $"\"{total}\" is not an age band. Leave totals out, or name the bands that the rate is of with --bands.");
        var spans = bands.Select(band => (Band: band, Span: Span(band))).Where(each => each.Span is not null).ToList();
        foreach (var (one, two) in spans.SelectMany((one, i) => spans.Skip(i + 1).Select(two => (one, two))))
            if (one.Span!.Value.First <= two.Span!.Value.Last && two.Span.Value.First <= one.Span.Value.Last)
                call.Input.Refuse(0, Column, $"The age bands {one.Band} and {two.Band} overlap, so that people would be counted twice. Leave one out, or name the bands that the rate is of with --bands.");
    }

    /// <summary>The ages of "0-4", "5 to 9", "90+" or "&lt;1"; null where the name gives only its start.</summary>
    static (int First, int Last)? Span(string band)
    {
        if (Ages().Match(band) is not { Success: true } match) return null;
        int Age(int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
        return match.Groups[2].Success ? (Age(1), Age(2)) : match.Groups[3].Success ? (Age(3), int.MaxValue) : (0, Age(4) - 1);
    }

    [GeneratedRegex(@"^\D*?(\d{1,3})\s*(?:-|–|to)\s*(\d{1,3})\D*$|^\D*?(\d{1,3})\s*(?:\+|plus|and over|or over)|^\s*(?:<|under)\s*(\d{1,3})", RegexOptions.IgnoreCase)]
    private static partial Regex Ages();
}
