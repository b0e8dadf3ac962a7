using System.CommandLine;
using Endeavour.Platform.Partnerships;
using Endeavour.Strategy.Files;
using Endeavour.Platform.Yaml;

namespace Endeavour.Cli.Platform;

/// <summary><c>endeavour partnership create ID …</c>: an empty record, by the same rules as a strategy file's.</summary>
static class CreateVerb
{
    const double LeastContrast = 4.5;

    static readonly Argument<string> Id = new("ID") { Description = "Permanent: the first part of every address. Lower-case letters, digits and hyphens." };
    static readonly Option<string> Name = new("--name") { Description = "\"Rutland Health and Wellbeing Board\"", HelpName = "NAME", Required = true };
    static readonly Option<string> Organisation = new("--organisation") { Description = "Whose body it is: \"Rutland County Council\"", HelpName = "NAME", Required = true };
    static readonly Option<string> Kind = new("--kind") { Description = string.Join(", ", Partnership.Kinds), HelpName = "KIND", Required = true };
    static readonly Option<string> Colour = new("--colour") { Description = "The header's, as #rrggbb; dark enough for white text.", HelpName = "#RRGGBB", DefaultValueFactory = _ => BrandColour.Default.Css };
    static readonly Option<string[]> Areas = new("--area") { Description = "An area it covers, such as E06000017=Rutland; as often as needed.", HelpName = "CODE=NAME" };

    public static Command Command()
    {
        var command = new Command("create", "Make the record of a new partnership.") { Id, Name, Organisation, Kind, Colour, Areas };
        command.SetAction(Run);
        return command;
    }

    static async Task<int> Run(ParseResult parsed, CancellationToken cancel)
    {
        var records = EndeavourCommand.Records(parsed);
        records.UpgradeAll();
        var partnership = new Partnership
        {
            Id = parsed.GetValue(Id)!, Name = parsed.GetValue(Name)!.Trim(), Organisation = parsed.GetValue(Organisation)!.Trim(), Kind = parsed.GetValue(Kind)!,
            Colour = parsed.GetValue(Colour)!, Areas = [.. (parsed.GetValue(Areas) ?? []).Select(Area)],
        };
        var problems = Problems(records, partnership).ToList();
        foreach (var problem in problems) await Console.Error.WriteLineAsync(problem);
        if (problems.Count > 0) return EndeavourCommand.Refused;
        (await records.CreateAsync(partnership, PartnershipVerbs.Because("PartnershipCreated", "Made from the command line"), cancel)).Dispose();
        if (parsed.GetValue(EndeavourCommand.Json)) Answer.Json(new { partnership.Id, partnership.Name, partnership.Organisation, partnership.Kind, partnership.Colour, partnership.Areas });
        else Console.WriteLine($"{partnership.Name} has a record now. Its pages begin with /{partnership.Id}");
        return EndeavourCommand.Done;
    }

    static CoveredArea Area(string written) => written.IndexOf('=', StringComparison.Ordinal) is > 0 and var at ? new(written[..at].Trim(), written[(at + 1)..].Trim()) : new(written.Trim(), "");

    static IEnumerable<string> Problems(PartnershipRecords records, Partnership partnership)
    {
        if (PartnershipId.Problem(partnership.Id) is { } id) yield return id;
        else if (records.Store.List().Any(each => each.Id == partnership.Id)) yield return $"There is already a record of \"{partnership.Id}\".";
        if (partnership.Name.Length == 0) yield return "A partnership needs a name: --name \"Rutland Health and Wellbeing Board\".";
        if (partnership.Organisation.Length == 0) yield return "Say whose body it is: --organisation \"Rutland County Council\".";
        if (!Partnership.Kinds.Contains(partnership.Kind)) yield return $"\"{partnership.Kind}\" is not a kind of partnership. Write one of: {string.Join(", ", Partnership.Kinds)}.";
        if (BrandColour.Parse(partnership.Colour) is not { } colour) yield return $"\"{partnership.Colour}\" is not a colour. Write # and six digits: \"#00594f\".";
        else if (colour.ContrastWithWhite < LeastContrast) yield return FormattableString.Invariant($"{partnership.Colour} is too light for white text on it ({colour.ContrastWithWhite:0.0}:1, at least {LeastContrast}:1 is needed). Choose a darker one.");
        var wrong = new Problems("");
        foreach (var area in partnership.Areas)
        {
            if (area.Name.Length == 0) yield return $"\"{area.Code}\" is not an area. Write its code and its name: --area E06000017=Rutland";
            else PartnershipBlock.AreaCode(area.Code, 0, "area", wrong);
        }
        foreach (var problem in wrong.Found) yield return problem.Message;
        foreach (var twice in partnership.Areas.GroupBy(area => area.Code).Where(each => each.Count() > 1)) yield return $"The area {twice.Key} is given twice.";
    }
}
