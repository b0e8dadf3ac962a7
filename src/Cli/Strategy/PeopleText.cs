using System.CommandLine;
using Endeavour.Accounts.Import;
using Endeavour.Strategy.Import;

namespace Endeavour.Cli.Strategy;

/// <summary>The files of an import that say organisations and posts.</summary>
static class PeopleText
{
    public static IReadOnlyList<PeopleFile> Find(IEnumerable<string> paths) =>
        [.. SourceFile.Find(paths).Files.Where(file => PeopleFile.Is(file.Content)).Select(file => PeopleFile.Read(file.Name, file.Content))];

    public static async Task<int> Import(ParseResult parsed, IReadOnlyList<PeopleFile> files, bool demonstration, CancellationToken cancel)
    {
        var import = new ImportPeople(EndeavourCommand.Records(parsed), TimeProvider.System);
        foreach (var file in files)
        {
            var report = await import.Run(file, demonstration, cancel);
            foreach (var problem in report.Problems) await Console.Error.WriteLineAsync($"{problem.File}, line {problem.Line}: {problem.Message}");
            if (report.Problems.Count > 0) return EndeavourCommand.Refused;
            if (!parsed.GetValue(EndeavourCommand.Json) && report is not { Organisations: 0, Posts: 0, Invented: 0 })
                Console.WriteLine($"{report.Partnership}: {report.Organisations} organisations and {report.Posts} posts added{(report.Invented > 0 ? $", {report.Invented} people invented for the demonstration" : "")}.");
        }
        return EndeavourCommand.Done;
    }
}
