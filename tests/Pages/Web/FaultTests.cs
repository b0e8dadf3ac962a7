namespace Endeavour.Tests.Pages.Web;

public sealed class FaultTests
{
    [Fact]
    public async Task A_record_that_cannot_be_read_is_said_to_be_our_fault_without_a_word_of_the_inside()
    {
        using var site = new LoggedFixture();
        await site.PageAsync("/rutland/accessibility");
        await Spoil(site);
        await Task.Delay(TimeSpan.FromSeconds(1.1), TestContext.Current.CancellationToken);
        var page = await site.PageAsync("/rutland/accessibility", 500);
        Assert.Equal("Sorry, there is a problem with this site", page.Says("h1"));
        Assert.DoesNotContain("Sqlite", page.DocumentElement.OuterHtml);
        Assert.DoesNotContain("Npgsql", page.DocumentElement.OuterHtml);
        // What the visitor can quote finds the fault in the log.
        var reference = page.Says("main strong");
        Assert.Contains(site.Log, line => line.StartsWith("Error: GET /rutland/accessibility failed", StringComparison.Ordinal) && line.Contains(reference, StringComparison.Ordinal));
    }

    static async Task Spoil(SiteFixture site)
    {
        if (site.Database.IsPostgres) site.Database.Execute("DROP TABLE p_rutland.\"Partnership\"; UPDATE p_rutland.\"Written\" SET \"Count\" = 99");
        else await File.WriteAllTextAsync(Path.Combine(site.Data.Partnerships, "spoilt.db"), new string('x', 4096), TestContext.Current.CancellationToken);
    }
}
