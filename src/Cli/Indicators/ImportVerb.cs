using System.CommandLine;
using Endeavour.Indicators.Releases;

namespace Endeavour.Cli.Indicators;

/// <summary><c>endeavour indicators import FILE... [--metadata FILE]</c></summary>
static class ImportVerb
{
    static readonly Argument<string[]> Files = new("FILE") { Description = "CSV files as Fingertips exports them.", Arity = ArgumentArity.OneOrMore };
    static readonly Option<string?> Metadata = new("--metadata") { Description = "What the publisher says of the indicators: its metadata download, CSV or JSON.", HelpName = "FILE" };

    public static Command Command()
    {
        var command = new Command("import", "Bring files in as one release: all or nothing.") { Files, Metadata };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(parsed, cancel)));
        return command;
    }

    static int Run(ParseResult parsed, CancellationToken cancel)
    {
        var json = parsed.GetValue(EndeavourCommand.Json);
        using var progress = new ProgressLine(show: !json);
        ImportResult result;
        try { result = new Import(IndicatorVerbs.Evidence(parsed), TimeProvider.System).Run(parsed.GetValue(Files)!, parsed.GetValue(Metadata), progress: progress, cancel: cancel); }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Stopped. Nothing was changed.");
            return EndeavourCommand.Refused;
        }
        progress.Clear();
        if (json) Answer.Json(new { release = result.Release?.Id, result.RowsRead, result.RowsKept, result.RowsRefused, result.Duplicates, problems = result.Problems.Select(Answer.Problem.Of) });
        else Say(result, IndicatorVerbs.Evidence(parsed).Root);
        return result.Release is null ? EndeavourCommand.Refused : EndeavourCommand.Done;
    }

    static void Say(ImportResult result, string folder)
    {
        if (result.Release is { } release)
        {
            Console.WriteLine($"Release {release.Id}: {release.Indicators.Count} {(release.Indicators.Count == 1 ? "indicator" : "indicators")} from {release.Files.Count} {(release.Files.Count == 1 ? "file" : "files")}, kept in {folder}.");
            Console.WriteLine($"  Rows read {result.RowsRead:N0}, kept {result.RowsKept:N0}, duplicates {result.Duplicates:N0}, refused {result.RowsRefused:N0}.");
            if (result.Problems.Count == 0) return;
            Console.WriteLine("Worth knowing:");
            Answer.Lines(Console.Out, result.Problems);
            return;
        }
        Console.Error.WriteLine($"Refused: nothing was changed. Rows read {result.RowsRead:N0}, refused {result.RowsRefused:N0}.");
        Answer.Lines(Console.Error, result.Problems);
    }
}
