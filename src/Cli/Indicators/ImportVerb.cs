using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Endeavour.Cli.Places;
using Endeavour.Indicators.Releases;

namespace Endeavour.Cli.Indicators;

/// <summary><c>endeavour indicators import FILE... [--metadata FILE] [--partnership ID] [--from DAY]</c></summary>
static class ImportVerb
{
    static readonly Argument<string[]> Files = new("FILE") { Description = "CSV files as Fingertips exports them, templates of local indicators (CSV or XLSX), or the producer's upload files.", Arity = ArgumentArity.OneOrMore };
    static readonly Option<string?> Metadata = new("--metadata") { Description = "What the publisher says of the indicators: its metadata download, CSV or JSON.", HelpName = "FILE" };
    static readonly Option<string?> Registry = new("--registry") { Description = "The producer's registry, for files that say sexes, ages and categories by number. It is kept, and need not be given again.", HelpName = "FOLDER" };
    static readonly Option<DateOnly?> From = new("--from") { Description = "Embargo: nobody but analysts sees the figures before 9:30am of this day.", HelpName = "YYYY-MM-DD", CustomParser = Day };
    static readonly Option<string?> Permission = new("--permission") { Description = "Who may use the figures, and on what terms.", HelpName = "TEXT" };
    static readonly Option<int?> HideUpTo = new("--hide-up-to") { Description = "Hides counts from 1 to this one, also of national indicators, and what would give them back.", HelpName = "COUNT" };
    static readonly Option<string?> Handled = new("--small-numbers-handled") { Description = "The supplier took small numbers out already: by whom and how. Nothing is hidden then.", HelpName = "TEXT" };
    static readonly Option<string?> Provenance = new("--provenance") { Description = "Where the figures came from.", HelpName = "TEXT" };

    internal static readonly Option<bool> Fewer = new("--fewer") { Description = "It is right that an indicator loses most of its series; otherwise a file that would do that is refused." };

    public static Command Command()
    {
        var command = new Command("import", "Bring files in as one release: all or nothing.") { Files, Metadata, Registry, From, Permission, Provenance, HideUpTo, Handled, Fewer };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(parsed, cancel)));
        return command;
    }

    static int Run(ParseResult parsed, CancellationToken cancel) => Bring(parsed, parsed.GetValue(Files)!, parsed.GetValue(Metadata), cancel);

    /// <summary>Brings files in, and says what came of it.</summary>
    public static int Bring(ParseResult parsed, IReadOnlyList<string> files, string? metadata, CancellationToken cancel)
    {
        var json = parsed.GetValue(EndeavourCommand.Json);
        using var progress = new ProgressLine(show: !json);
        using var places = PlaceVerbs.Store(parsed);
        ImportResult result;
        try { result = IndicatorVerbs.Import(parsed, parsed.GetValue(Registry), places).Run(files, metadata, Terms(parsed), progress, cancel); }
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

    static ReleaseTerms Terms(ParseResult parsed) =>
        new($"command line, {Environment.UserName}", parsed.GetValue(From), parsed.GetValue(Permission)?.Trim() ?? "", parsed.GetValue(Provenance)?.Trim() ?? "")
        {
            HideUpTo = parsed.GetValue(HideUpTo), SmallNumbersHandled = parsed.GetValue(Handled)?.Trim() ?? "", Fewer = parsed.GetValue(Fewer),
        };

    static DateOnly? Day(ArgumentResult said)
    {
        var text = said.Tokens is [var token] ? token.Value : "";
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        said.AddError($"\"{text}\" is no day: write the year, the month and the day, such as 2027-01-15.");
        return null;
    }

    static void Say(ImportResult result, string folder)
    {
        if (result.IsNothingNew)
        {
            Answer.Lines(Console.Out, result.Problems);
            return;
        }
        if (result.Release is { } release)
        {
            Console.WriteLine($"Release {release.Id}: {release.Indicators.Count} {(release.Indicators.Count == 1 ? "indicator" : "indicators")} from {release.Files.Count} {(release.Files.Count == 1 ? "file" : "files")}, kept in {folder}.");
            Console.WriteLine($"  Rows read {result.RowsRead:N0}, kept {result.RowsKept:N0}, duplicates {result.Duplicates:N0}, refused {result.RowsRefused:N0}.");
            if (release.ShownFrom > release.ImportedAt) Console.WriteLine($"  Under embargo: shown from 9:30am on {release.From:yyyy-MM-dd}. Until then what was served before stays.");
            if (result.Problems.Count == 0) return;
            Console.WriteLine("Worth knowing:");
            Answer.Lines(Console.Out, result.Problems);
            return;
        }
        Console.Error.WriteLine($"Refused: nothing was changed. Rows read {result.RowsRead:N0}, refused {result.RowsRefused:N0}.");
        Answer.Lines(Console.Error, result.Problems);
    }
}
