using System.CommandLine;
using System.Text.Json.Nodes;
using Endeavour.Cli.Platform;
using Endeavour.Indicators.Demonstration;
using Endeavour.Indicators.Files;
using Endeavour.Indicators.Releases;
using Endeavour.Strategy;
using Endeavour.Strategy.Editing.Keeping;
using Endeavour.Strategy.Files.Writing;
using Endeavour.Strategy.Import;
using Endeavour.Strategy.Versions;
using Microsoft.EntityFrameworkCore;
using Endeavour.Platform.Yaml;
using SourceFile = Endeavour.Strategy.Import.SourceFile;

namespace Endeavour.Cli.Strategy;

/// <summary><c>endeavour check FILE...</c> and <c>endeavour import FILE...</c>: partnerships, strategies and demonstration evidence as text.</summary>
static class StrategyVerbs
{
    static readonly Argument<string[]> Files = new("FILE") { Description = "YAML files, folders of them, or one zip file that endeavour export wrote.", Arity = ArgumentArity.OneOrMore };

    static readonly Option<bool> Demonstration = new("--demonstration") { Description = "Also invent people for every post that the files say, who can sign in only on a server started with --demonstration." };

    static readonly Option<bool> Replace = new("--replace") { Description = "Also replace versions that were edited on screen since they were last brought in. What was edited stays in the history." };

    public static Command Check() => Verb("check", "Say everything that is wrong with strategy files, with line and path. Nothing is changed.", write: false);

    public static Command Import() => Verb("import", "Bring strategy files in, or a partnership that was exported as FILE.zip: all or none. Importing the same strategy files again changes nothing.", write: true);

    static Command Verb(string name, string description, bool write)
    {
        var command = new Command(name, description) { Files };
        if (write) command.Add(Demonstration);
        command.Add(Replace);
        command.SetAction((parsed, cancel) => Run(parsed, write, cancel));
        return command;
    }

    static async Task<int> Run(ParseResult parsed, bool write, CancellationToken cancel)
    {
        var paths = parsed.GetValue(Files)!;
        if (write && paths is [var archive] && archive.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)) return await ArchiveVerbs.Import(parsed, archive, cancel);
        var records = EndeavourCommand.Records(parsed);
        if (write) records.UpgradeAll();
        var operation = new ImportStrategyFiles(records, TimeProvider.System) { Replace = parsed.GetValue(Replace) };
        var illustrative = SourceFile.Find(paths).Files.Select(file => file.Name).Where(IllustrativeFile.Is).ToList();
        var people = PeopleText.Find(paths);
        List<FileProblem> broken = [.. Problems(illustrative), .. people.SelectMany(file => file.Problems.Found)];
        var result = broken.Count > 0 || !write ? await operation.Check(paths, cancel) : await operation.Import(paths, cancel);
        if (broken.Count > 0) result = result with { Problems = [.. result.Problems, .. broken] };
        var demonstrated = new List<ImportResult>();
        if (write && result.Ok) demonstrated.AddRange(illustrative.Select(path => new Demonstrate(EndeavourCommand.Figures(parsed).Server, TimeProvider.System).Run(path)));
        var said = Say(parsed, result, demonstrated, write);
        return said == EndeavourCommand.Done && write ? await PeopleText.Import(parsed, people, parsed.GetValue(Demonstration), cancel) : said;
    }

    /// <summary>The current strategy as the text that an import takes.</summary>
    public static async Task<int> Export(ParseResult parsed, string partnership, string file, CancellationToken cancel)
    {
        var records = EndeavourCommand.Records(parsed);
        records.UpgradeAll();
        if (records.Find(partnership) is null) return EndeavourCommand.Refuse($"There is no partnership {partnership}.");
        await using var db = records.Open(partnership);
        if (await Current.Of(db.Strategies.AsNoTracking()).FirstOrDefaultAsync(cancel) is not { } current) return EndeavourCommand.Refuse($"{partnership} has no strategy yet.");
        await File.WriteAllTextAsync(file, WriteStrategyFile.Of(partnership, (await WholeVersion.Load(db, current.Slug, current.Version, cancel))!), cancel);
        Console.WriteLine($"Version {current.Version} of {current.Slug} is in {file}.");
        return EndeavourCommand.Done;
    }

    static List<FileProblem> Problems(IEnumerable<string> illustrative)
    {
        var problems = new ImportProblems();
        foreach (var path in illustrative) IllustrativeFile.Read(path, problems);
        return [.. problems.Kept.Select(each => new FileProblem(each.File, each.Line, "", each.Code, each.Message))];
    }

    static int Say(ParseResult parsed, StrategyFilesResult result, IReadOnlyList<ImportResult> demonstrated, bool write)
    {
        var problems = demonstrated.SelectMany(each => each.Problems).Where(problem => problem.Refuses).ToList();
        if (parsed.GetValue(EndeavourCommand.Json))
        {
            var json = JsonNode.Parse(result.ToJson())!;
            json["illustrative"] = new JsonArray([.. demonstrated.Select(each => each.Release is { } release ? JsonValue.Create(release.Id) : null)]);
            Answer.Json(json);
        }
        else
        {
            (result.Ok ? Console.Out : Console.Error).Write(ResultText.Write(result, write));
            foreach (var each in demonstrated.Select(each => each.Release).OfType<Release>())
                Console.WriteLine($"Illustrative figures for {each.Indicators.Count} indicators (release {each.Id}). A real import of an indicator replaces them.");
        }
        if (problems.Count > 0) Answer.Lines(Console.Error, problems);
        return result.Ok && problems.Count == 0 ? EndeavourCommand.Done : EndeavourCommand.Refused;
    }
}
