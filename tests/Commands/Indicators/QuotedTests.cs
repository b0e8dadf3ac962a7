using Endeavour.Tests.TestKit;
using Microsoft.Data.Sqlite;

namespace Endeavour.Tests.Commands.Indicators;

/// <summary>`endeavour indicators quoted`: which texts quote a release, whether anyone may read them, and what of it was restated since.</summary>
public sealed class QuotedTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public QuotedTests()
    {
        Assert.Equal(0, Run("import", Repository.Path("examples", "rutland")).Exit);
        Assert.Equal(0, Run("indicators", "import", _folder.Write("figures.csv", "Indicator ID,Indicator Name,Area Code,Area Name,Sex,Age,Time period,Value\n90366,Life expectancy at birth,E06000017,Rutland,Male,All ages,2023,80.1\n")).Exit);
    }

    public void Dispose() => _folder.Dispose();

    EndeavourProcess Run(params string[] arguments) => EndeavourProcess.Run(_folder.Path("data"), arguments);

    /// <summary>As the site records what a text quotes when it is saved, and what became of it.</summary>
    void Quote(string text, bool open, int number, string state, string release, string now)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.Path("data/partnerships/rutland.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            INSERT INTO KeptClaim (Id, TextKind, TextId, Title, Url, Edit, Public, Number, Written, Indicator, "Of", SavedAt, Words, "Full", Basis, Period, PeriodKey, Release, State, NowWords, NowPeriod, NowRelease)
            VALUES ('{Guid.CreateVersion7().ToString().ToUpperInvariant()}', 'Commentary', '{text}', 'The story behind {text}', '/rutland/outcomes/{text}', 'desk/commentary/{text}', {(open ? 1 : 0)}, {number}, 'indicator 90366 sex Male', 90366,
                'Life expectancy at birth, Male, Rutland', 639000000000000000, '80.1 years', '80.1 years', '80.1', '2023', 1, '{release}', '{state}', '{(state == "Restated" ? "81.2 years" : "80.1 years")}', '2023', '{now}')
            """;
        command.ExecuteNonQuery();
    }

    [Fact]
    public void It_names_each_text_once_with_what_was_restated_and_where_drafts_are_written()
    {
        Assert.Contains("No text quotes release r1.", Run("indicators", "quoted", "r1").Output, StringComparison.Ordinal);
        Quote("lives", open: true, 0, "Restated", "r1", "r2");
        Quote("lives", open: true, 1, "Same", "r1", "r1");
        Quote("draft", open: false, 0, "Newer", "r1", "r1");
        Quote("ended", open: true, 0, "Ended", "r1", "r1");
        Quote("other", open: true, 0, "Same", "r9", "r9");
        var said = Run("indicators", "quoted", "r1");
        Assert.Equal(0, said.Exit);
        Assert.Equal("""
            rutland  The story behind draft  /rutland/desk/commentary/draft: 1 figure, 1 with a newer figure, not published
              Life expectancy at birth, Male, Rutland: was 80.1 years (2023), is 80.1 years (2023) now.
            rutland  The story behind lives  /rutland/outcomes/lives: 2 figures, 1 restated since
              Life expectancy at birth, Male, Rutland, 2023: was 80.1 years, is 81.2 years now.
              Life expectancy at birth, Male, Rutland, 2023: 80.1 years.

            """, said.Output.ReplaceLineEndings("\n"));
        var json = Run("indicators", "quoted", "r1", "--json").Json;
        Assert.Equal(["The story behind draft", "The story behind lives"], json.EnumerateArray().Select(text => text.GetProperty("title").GetString()!));
        Assert.Equal(("Restated", "81.2 years", "r2"), (json[1].GetProperty("claims")[0].GetProperty("state").GetString(), json[1].GetProperty("claims")[0].GetProperty("nowWords").GetString(), json[1].GetProperty("claims")[0].GetProperty("nowRelease").GetString()));
    }

    [Fact]
    public void A_release_that_is_not_there_is_said_with_what_to_do()
    {
        var answer = Run("indicators", "quoted", "r7");
        Assert.Equal(1, answer.Exit);
        Assert.Contains("There is no release r7. List them: endeavour indicators releases", answer.Errors, StringComparison.Ordinal);
        Assert.Contains("indicators releases --partnership rutland", Run("indicators", "quoted", "p7", "--partnership", "rutland").Errors, StringComparison.Ordinal);
        Assert.Equal(2, Run("indicators", "quoted").Exit);
    }
}
