using System.Text.RegularExpressions;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Architecture;

/// <summary>What the documents on security and on running the site name is there, so that they cannot come to promise what nobody does.</summary>
public sealed partial class DocumentTests
{
    static readonly Lazy<IReadOnlyDictionary<string, string>> Code = new(() => new[] { "src", "tests" }
        .SelectMany(folder => Directory.EnumerateFiles(Repository.Path(folder), "*.cs*", SearchOption.AllDirectories))
        .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
        .Where(name => !name.Split('/').Any(part => part is "bin" or "obj" or "node_modules" or "Migrations"))
        .ToDictionary(name => name, name => File.ReadAllText(Repository.Path(name))));

    [Theory]
    [InlineData("docs/security.md", 60), InlineData("docs/runbook.md", 1)]
    public void Every_file_and_test_that_a_document_names_is_there(string document, int atLeast)
    {
        var names = InBackticks().Matches(File.ReadAllText(Repository.Path(document))).Select(match => match.Groups[1].Value).Where(name => IsPath(name) || TestName().IsMatch(name)).Distinct().ToList();
        Assert.True(names.Count >= atLeast, $"{document} names only {names.Count} files and tests.");
        Assert.Empty(names.Where(name => !(IsPath(name) ? HasPath(name) : HasTest(name))).Select(name => $"{document} names {name}, which is not there."));
    }

    [Fact]
    public void The_checklist_counts_what_it_lists_and_lists_each_requirement_once()
    {
        var text = File.ReadAllText(Repository.Path("docs", "security.md"));
        var rows = Row().Matches(text).Select(match => (Number: match.Groups[1].Value, Answer: match.Groups[2].Value)).ToList();
        Assert.Empty(rows.GroupBy(row => row.Number).Where(each => each.Count() > 1).Select(each => each.Key));
        Assert.Empty(rows.Where(row => row.Answer is not ("met" or "not met" or "does not apply")).Select(row => $"{row.Number}: {row.Answer}"));
        int Count(string answer) => rows.Count(row => row.Answer == answer);
        Assert.Contains($"**{rows.Count} requirements: {Count("met")} met, {Count("not met")} not met, {Count("does not apply")} do not apply.**", text, StringComparison.Ordinal);
        // Those of levels 1 and 2 in version 5.0.0.
        Assert.Equal(253, rows.Count);
    }

    [Fact]
    public void Every_setting_that_the_code_reads_is_in_the_runbook()
    {
        var runbook = File.ReadAllText(Repository.Path("docs", "runbook.md"));
        var read = Code.Value.Where(file => file.Key.StartsWith("src/", StringComparison.Ordinal)).SelectMany(file => Setting().Matches(file.Value)).Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.True(read.Count > 10, $"Only {read.Count} settings were found in the code.");
        // What the command line passes on under other names, and what only this program says to itself.
        Assert.All(read.Except(["data", "database", "ReloadStaticAssetsAtRuntime", "OTEL_SERVICE_NAME", "PATH"]), name => Assert.Contains($"`{name}", runbook, StringComparison.Ordinal));
    }

    static bool IsPath(string name) => PathName().IsMatch(name);

    static bool HasPath(string name) => name.Contains('/', StringComparison.Ordinal)
        ? File.Exists(Repository.Path(name)) || Directory.Exists(Repository.Path(name))
        : Code.Value.Keys.Any(file => file.EndsWith("/" + name, StringComparison.Ordinal)) || File.Exists(Repository.Path(name));

    static bool HasTest(string name)
    {
        var (type, method) = (name.Split('.')[0], name.Split('.').ElementAtOrDefault(1));
        return Code.Value.Any(file => file.Key.StartsWith("tests/", StringComparison.Ordinal) && file.Value.Contains($"class {type}", StringComparison.Ordinal)
            && (method is null || file.Value.Contains($" {method}(", StringComparison.Ordinal)));
    }

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex InBackticks();

    [GeneratedRegex(@"(?:(?:[sS]ettings|[cC]onfiguration|setting)[\[(]|GetSection\(|GetValue(?:<\w+>)?\(|GetEnvironmentVariable\(|Setting\(http, |const string Setting = )""([A-Za-z][\w:]*)""")]
    private static partial Regex Setting();

    /// <summary>Begins in a folder of the repository, or ends as a source file does.</summary>
    [GeneratedRegex(@"^((src|tests|docs|scripts|bench|examples)/[\w./-]+|\.ci/[\w./-]+|[\w.-]+\.(cs|cshtml|props|csproj))$")]
    private static partial Regex PathName();

    [GeneratedRegex(@"^\w+(Tests|Journey)(\.\w+)?$")]
    private static partial Regex TestName();

    [GeneratedRegex(@"^\| (V\d+\.\d+\.\d+) \|[^|\n]*\| ([^|:\n]*?)(?::[^|\n]*)? \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
