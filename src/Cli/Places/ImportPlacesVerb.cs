using System.CommandLine;
using Endeavour.Cli.Indicators;
using Endeavour.Indicators.Places.Editions;

namespace Endeavour.Cli.Places;

/// <summary><c>endeavour places import FILE... [--year YEAR]</c></summary>
static class ImportPlacesVerb
{
    static readonly Argument<string[]> Files = new("FILE") { Description = "Indices of deprivation, lookups, changes of codes, populations, local areas and postcodes (CSV), boundaries (GeoJSON), a hex map (HexJSON). Files of one kind are replaced together.", Arity = ArgumentArity.OneOrMore };
    static readonly Option<int?> Year = new("--year") { Description = "The year of files that say none in their columns.", HelpName = "YEAR" };

    static readonly Option<bool> Fewer = new("--fewer") { Description = "It is right that a layer loses most of its rows; otherwise a file that would do that is refused." };

    public static Command Command()
    {
        var command = new Command("import", "Bring files about areas in: all or nothing. What each file is, its header says.") { Files, Year, Fewer };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(parsed, cancel)));
        return command;
    }

    static int Run(ParseResult parsed, CancellationToken cancel)
    {
        var json = parsed.GetValue(EndeavourCommand.Json);
        using var progress = new ProgressLine(show: !json);
        PlacesImported result;
        try { result = new ImportPlaces(PlaceVerbs.Folder(parsed), TimeProvider.System) { Fewer = parsed.GetValue(Fewer) }.Run(parsed.GetValue(Files)!, $"command line, {Environment.UserName}", parsed.GetValue(Year), progress, cancel); }
        catch (OperationCanceledException) { return EndeavourCommand.Refuse("Stopped. Nothing was changed."); }
        progress.Clear();
        if (json) Answer.Json(new { edition = result.Edition?.Id, result.NothingNew, layers = result.Brought, problems = result.Problems.Select(Answer.Problem.Of) });
        else Say(result);
        return result.IsRefused ? EndeavourCommand.Refused : EndeavourCommand.Done;
    }

    static void Say(PlacesImported result)
    {
        if (result.IsRefused)
        {
            Console.Error.WriteLine("Refused: nothing was changed.");
            Answer.Lines(Console.Error, result.Problems);
            return;
        }
        Console.WriteLine(result.NothingNew ? "Nothing new: these files are what is served." : $"Edition {result.Edition!.Id} is served.");
        foreach (var layer in result.Brought) ListPlacesVerb.Say(layer);
        Answer.Lines(Console.Out, result.Problems);
    }
}
