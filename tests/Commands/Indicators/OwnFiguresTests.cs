using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Commands.Indicators;

/// <summary>`endeavour indicators … --partnership`: a partnership's own figures, by template and by export.</summary>
public sealed class OwnFiguresTests : IDisposable
{
    const string Header = "Indicator ID,Indicator Name,Area Code,Area Name,Sex,Age,Time period,Value\n";

    readonly TemporaryFolder _folder = new();

    public OwnFiguresTests() => Assert.Equal(0, Run("import", Repository.Path("examples", "rutland")).Exit);

    public void Dispose() => _folder.Dispose();

    EndeavourProcess Run(params string[] arguments) => EndeavourProcess.Run(_folder.Path("data"), arguments);

    string Figures(string value) => _folder.Write($"{value}.csv", $"{Header}90366,Life expectancy at birth,E06000017,Rutland,Male,All ages,2023,{value}\n");

    string Shown(params string[] more) => Run(["indicators", "show", "--indicator", "90366", "--area", "E06000017", .. more]).Output;

    [Fact]
    public void A_partnerships_own_figures_are_shown_to_it_alone()
    {
        Assert.Equal(0, Run("indicators", "import", Figures("80.1")).Exit);
        var own = Run("indicators", "import", Figures("81.2"), "--partnership", "rutland", "--json");
        Assert.Equal("p1", own.Json.GetProperty("release").GetString());
        Assert.Contains("80.1", Shown(), StringComparison.Ordinal);
        Assert.Contains("81.2", Shown("--partnership", "rutland"), StringComparison.Ordinal);
        Assert.Contains("81.2.csv", Run("indicators", "releases", "--partnership", "rutland").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("81.2.csv", Run("indicators", "releases").Output, StringComparison.Ordinal);
        Assert.Equal(0, Run("indicators", "problems", "p1", "--partnership", "rutland").Exit);
        Assert.Equal(0, Run("indicators", "changes", "p1", "--partnership", "rutland").Exit);
        Assert.Equal(1, Run("indicators", "changes", "p1").Exit);
        Assert.Equal(0, Run("indicators", "import", Figures("82.3"), "--partnership", "rutland").Exit);
        Assert.Equal(0, Run("indicators", "bring-back", "p1", "--why", "The later one was wrong", "--partnership", "rutland").Exit);
        Assert.Contains("81.2", Shown("--partnership", "rutland"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("atlantis")]
    [InlineData("../rutland")]
    public void Where_there_is_no_such_partnership_nothing_is_made(string id)
    {
        var answer = Run("indicators", "import", Figures("80.1"), "--partnership", id);
        Assert.Equal(1, answer.Exit);
        Assert.Contains("There is no partnership", answer.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.Path("data/evidence")));
    }

    [Fact]
    public void Figures_under_embargo_are_kept_said_and_shown_only_as_a_preview()
    {
        Assert.Equal(0, Run("indicators", "import", Figures("80.1"), "--partnership", "rutland").Exit);
        var answer = Run("indicators", "import", Figures("85.5"), "--partnership", "rutland", "--from", "2099-01-15", "--permission", "The board only", "--provenance", "The trust");
        Assert.Contains("shown from 9:30am on 2099-01-15", answer.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("85.5", Shown("--partnership", "rutland"), StringComparison.Ordinal);
        Assert.Contains("85.5", Shown("--partnership", "rutland", "--preview"), StringComparison.Ordinal);
        var release = Run("indicators", "releases", "--partnership", "rutland", "--json").Json[1];
        Assert.Equal(("2099-01-15", true, "The board only", "The trust"), (release.GetProperty("from").GetString(), release.GetProperty("waits").GetBoolean(), release.GetProperty("permission").GetString(), release.GetProperty("provenance").GetString()));
        Assert.StartsWith("command line, ", release.GetProperty("by").GetString(), StringComparison.Ordinal);
        Assert.Contains("under embargo", Run("indicators", "bring-back", "p2", "--why", "Early", "--partnership", "rutland").Errors, StringComparison.Ordinal);
        Assert.Equal(2, Run("indicators", "import", Figures("86"), "--from", "tomorrow").Exit);
        Assert.Equal(2, Run("indicators", "withdraw", "p2", "--partnership", "rutland").Exit);
        Assert.Contains("was shown already", Run("indicators", "withdraw", "p1", "--why", "Wrong", "--partnership", "rutland").Errors, StringComparison.Ordinal);
        Assert.Equal(0, Run("indicators", "withdraw", "p2", "--why", "The wrong year", "--partnership", "rutland").Exit);
        Assert.DoesNotContain("85.5", Shown("--partnership", "rutland", "--preview"), StringComparison.Ordinal);
        Assert.Contains("withdrawn before it was shown", Run("indicators", "releases", "--partnership", "rutland").Output, StringComparison.Ordinal);
        Assert.Equal("The wrong year", Run("indicators", "releases", "--partnership", "rutland", "--json").Json[1].GetProperty("withdrawn").GetString());
        Assert.Contains("withdrawn already", Run("indicators", "withdraw", "p2", "--why", "Again", "--partnership", "rutland").Errors, StringComparison.Ordinal);
        Assert.Contains("was withdrawn before it was shown", Run("indicators", "bring-back", "p2", "--why", "After all", "--partnership", "rutland").Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("template.csv")]
    [InlineData("template.xlsx")]
    public void The_template_is_written_filled_in_and_imported(string name)
    {
        var path = _folder.Path(name);
        Assert.Equal(0, Run("indicators", "template", path).Exit);
        Assert.Equal(1, Run("indicators", "template", path).Exit);
        var asItIs = Run("indicators", "import", path, "--partnership", "rutland");
        Assert.Equal(1, asItIs.Exit);
        Assert.Contains("This is the template's example.", asItIs.Errors, StringComparison.Ordinal);
        var filled = _folder.Path("filled.csv");
        File.WriteAllText(filled, Run("indicators", "template").Output.Replace("Example: people helped by a link worker", "People helped", StringComparison.Ordinal));
        var answer = Run("indicators", "import", filled, "--partnership", "rutland", "--json");
        Assert.Equal((0, 3), (answer.Exit, answer.Json.GetProperty("rowsKept").GetInt32()));
        Assert.Contains("Oakham", Run("indicators", "show", "--indicator", "2000001", "--area", "E06000017", "--partnership", "rutland").Output, StringComparison.Ordinal);
        Assert.Contains("Area code", Run("indicators", "template").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_upload_needs_its_registry_once()
    {
        var upload = Shared.Path("data", "fingertips", "upload_format", "upload-new-data.csv");
        Assert.Contains("--registry FOLDER", Run("indicators", "import", upload).Errors, StringComparison.Ordinal);
        Assert.Equal(0, Run("indicators", "import", upload, "--registry", Shared.Path("data", "fingertips", "registry")).Exit);
        Assert.Equal(0, Run("indicators", "import", upload, "--partnership", "rutland").Exit);
    }
}
