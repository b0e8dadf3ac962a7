using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Commands.Platform;

/// <summary>`endeavour partnership`: made, listed, closed and opened again from the command line, each with its reason.</summary>
public sealed class PartnershipTests : IDisposable
{
    readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    EndeavourProcess Run(params string[] arguments) => EndeavourProcess.Run(_data.Root, arguments);

    EndeavourProcess Create(string id) =>
        Run("partnership", "create", id, "--name", "Rutland Health and Wellbeing Board", "--organisation", "Rutland County Council", "--kind", "health-and-wellbeing-board", "--area", "E06000017=Rutland");

    [Fact]
    public void A_partnership_is_made_closed_and_opened_again_and_the_list_says_so()
    {
        Assert.Contains("No partnerships yet", Run("partnership", "list").Output, StringComparison.Ordinal);
        Assert.Equal(0, Create("rutland").Exit);
        var closed = Run("partnership", "close", "rutland", "--why", "Merged", "--json");
        Assert.Equal((0, "closed", "Merged", "The server's command line"), (closed.Exit, closed.Json.GetProperty("state").GetString(), closed.Json.GetProperty("why").GetString(), closed.Json.GetProperty("by").GetString()));
        var listed = Run("partnership", "list", "--json").Json[0];
        Assert.Equal(("rutland", "closed", "Rutland"), (listed.GetProperty("id").GetString(), listed.GetProperty("state").GetString(), listed.GetProperty("areas")[0].GetProperty("name").GetString()));
        Assert.Equal(1, Run("partnership", "close", "rutland", "--why", "Again").Exit);
        Assert.Equal(0, Run("partnership", "reopen", "rutland", "--why", "The merger failed").Exit);
        Assert.Contains("open", Run("partnership", "list").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_wrong_with_a_new_partnership_is_said_at_once_and_nothing_is_made()
    {
        var refused = Run("partnership", "create", "Rutland", "--name", "Rutland", "--organisation", "", "--kind", "club", "--colour", "#ffff00", "--area", "E06000017", "--area", "nowhere=Nowhere");
        Assert.Equal(1, refused.Exit);
        foreach (var said in new[] { "\"Rutland\" is not a partnership id", "Say whose body it is", "\"club\" is not a kind", "too light", "Write its code and its name", "`nowhere` is not an area code" })
            Assert.Contains(said, refused.Errors, StringComparison.Ordinal);
        Assert.Equal("[]", Run("partnership", "list", "--json").Output.Trim());
    }

    [Fact]
    public void What_cannot_be_done_is_refused_in_words()
    {
        Assert.Equal(0, Create("rutland").Exit);
        var twice = Create("rutland");
        Assert.Equal((1, "There is already a record of \"rutland\"."), (twice.Exit, twice.Errors.Trim()));
        var unknown = Run("partnership", "close", "atlantis", "--why", "Sunk");
        Assert.Equal((1, "There is no partnership \"atlantis\" here."), (unknown.Exit, unknown.Errors.Trim()));
        Assert.Equal(2, Run("partnership", "close", "rutland").Exit);
        Assert.Contains("Say why", Run("partnership", "close", "rutland", "--why", " ").Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_that_is_not_there_is_a_reason_not_a_crash()
    {
        var refused = Run("partnership", "list", "--database", "Host=127.0.0.1;Port=1;Database=none;Username=nobody;Password=unsaid;Timeout=2");
        Assert.Equal(1, refused.Exit);
        Assert.Contains("docs/postgresql.md", refused.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("unsaid", refused.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", refused.Errors, StringComparison.Ordinal);
        var unread = Run("partnership", "list", "--database", "postgres://somebody:unsaid@db/endeavour");
        Assert.Equal(1, unread.Exit);
        Assert.Contains("Host=", unread.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("unsaid", unread.Errors, StringComparison.Ordinal);
    }
}
