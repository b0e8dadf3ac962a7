using System.CommandLine;
using Endeavour.Indicators.Neighbours;

namespace Endeavour.Cli.Indicators;

/// <summary><c>endeavour indicators neighbours FILE</c></summary>
static class NeighboursVerb
{
    static readonly Argument<string> Source = new("FILE") { Description = "A CSV file with the columns area, neighbour and rank." };

    public static Command Command()
    {
        var command = new Command("neighbours", "Say which areas are alike (nearest neighbours), for outcomes to be compared among them. The file takes the place of the one before.") { Source };
        command.SetAction(Run);
        return command;
    }

    static int Run(ParseResult parsed)
    {
        var (read, problems) = new NeighbourStore(EndeavourCommand.Folder(parsed).Evidence).Import(parsed.GetValue(Source)!, TimeProvider.System);
        if (parsed.GetValue(EndeavourCommand.Json)) Answer.Json(new { areas = read?.Areas.Count, sha256 = read?.Sha256, problems = problems.Select(Answer.Problem.Of) });
        else if (read is null) Answer.Lines(Console.Error, problems);
        else Console.WriteLine($"Neighbours of {read.Areas.Count} {(read.Areas.Count == 1 ? "area" : "areas")} are known now.");
        return read is null ? EndeavourCommand.Refused : EndeavourCommand.Done;
    }
}
