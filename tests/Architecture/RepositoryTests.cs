using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Architecture;

/// <summary>What a clone must hold, and what it must not.</summary>
public sealed class RepositoryTests
{
    [Theory]
    [InlineData("run"), InlineData("test"), InlineData("endeavour"), InlineData(".ci/run"), InlineData("scripts/build")]
    public void Commands_can_be_run_from_a_clone(string command)
    {
        Assert.True(File.Exists(Repository.Path(command)));
        if (!OperatingSystem.IsWindows()) Assert.True(File.GetUnixFileMode(Repository.Path(command)).HasFlag(UnixFileMode.UserExecute), $"{command} is not executable.");
    }

    [Theory]
    [InlineData("README.md"), InlineData("ARCHITECTURE.md"), InlineData("CONTRIBUTING.md"), InlineData("CHANGELOG.md"), InlineData("SECURITY.md"), InlineData("LICENSE")]
    public void A_newcomer_finds(string file) => Assert.True(new FileInfo(Repository.Path(file)).Length > 200, $"{file} says too little.");

    [Fact]
    public void Records_of_decisions_are_short()
    {
        foreach (var record in Directory.EnumerateFiles(Repository.Path("docs", "decisions"), "*.md"))
            Assert.True(File.ReadAllLines(record).Length <= 40, $"{Path.GetFileName(record)} has more than 40 lines.");
    }

    [Fact]
    public void Every_source_folder_is_a_project_that_the_solution_builds()
    {
        var solution = File.ReadAllText(Repository.Path("Endeavour.slnx"));
        foreach (var folder in Directory.EnumerateDirectories(Repository.Path("src")).Concat(Directory.EnumerateDirectories(Repository.Path("tests"))).Where(folder => Directory.EnumerateFiles(folder).Any()))
        {
            var name = Path.GetFileName(folder);
            Assert.Contains($"{Path.GetFileName(Path.GetDirectoryName(folder))}/{name}/{name}.csproj", solution);
        }
    }

    [Fact]
    public void Links_between_documents_lead_somewhere()
    {
        foreach (var document in Documents())
            foreach (System.Text.RegularExpressions.Match link in System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(document), @"\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)"))
            {
                var target = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(document)!, link.Groups[1].Value));
                Assert.True(File.Exists(target) || Directory.Exists(target), $"{Path.GetRelativePath(Repository.Root, document)} links to {link.Groups[1].Value}, which is not there.");
            }
    }

    static IEnumerable<string> Documents() => Directory.EnumerateFiles(Repository.Root, "*.md").Concat(Directory.EnumerateFiles(Repository.Path("docs"), "*.md", SearchOption.AllDirectories));
}
