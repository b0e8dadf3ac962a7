using System.Diagnostics;
using AngleSharp.Dom;
using Endeavour.Platform.Rights;

namespace Endeavour.Tests.Pages.Strategy.Library;

/// <summary>The matrix of partners' strategies as anyone sees it.</summary>
public sealed class MatrixPageTests(LibraryFixture site, ITestOutputHelper output) : IClassFixture<LibraryFixture>
{
    const string Matrix = "/mid-and-south-essex/matrix";

    [Fact]
    public async Task It_answers_in_one_sentence_and_says_how_much_of_it_rests_on_quotations()
    {
        var page = await site.PageAsync(Matrix);
        output.WriteLine(page.Says("#answer") + " | " + page.Says("#evidence") + " | " + page.Says("#headlines"));
        Assert.Matches(@"^.+ (is|are|are each) named by \d+ of the 26 partners whose documents were read, by \d+ as a high priority\.$", page.Says("#answer"));
        Assert.Matches(@"^\d+ of 930 cells are filled\. Every one of them carries a quotation\. 4 partners were not read", page.Says("#evidence"));
        Assert.Equal(3, page.QuerySelectorAll("#headlines li").Length);
    }

    [Fact]
    public async Task Each_of_930_cells_is_there_and_says_what_it_is_without_colour()
    {
        var page = await site.PageAsync(Matrix);
        var rows = page.QuerySelectorAll("#matrix tbody tr");
        Assert.Equal(30, rows.Length);
        Assert.All(rows, row => Assert.Equal(31 + 2, row.QuerySelectorAll("td").Length));
        Assert.Equal(["Health", "Social care", "Wider determinants", "System enablers"], page.QuerySelectorAll("#matrix .matrix-group").Select(group => group.TextContent));
        Assert.All(page.QuerySelectorAll("#matrix .matrix-cell"), cell => Assert.Contains(cell.TextContent, new[] { "■High priority", "●Priority" }));
        var alliance = rows.Single(row => row.QuerySelector("th")!.TextContent.Trim() == "Thurrock NHS Alliance");
        Assert.All(alliance.QuerySelectorAll("td").Take(31), cell => Assert.Equal("×Not read", cell.TextContent));
        Assert.Equal(31, page.QuerySelectorAll("details[id^=theme-]").Length);
    }

    [Fact]
    public async Task Two_councils_with_one_strategy_have_the_same_cells_and_two_documents_of_one_council_count_once()
    {
        var page = await site.PageAsync(Matrix);
        string[] Cells(string name) => [.. page.QuerySelectorAll("#matrix tbody tr").Single(row => row.QuerySelector("th")!.TextContent.Trim() == name).QuerySelectorAll("td").Select(cell => cell.TextContent)];
        Assert.Equal(Cells("Castle Point Borough Council"), Cells("Rochford District Council"));
        Assert.Single(page.QuerySelectorAll("#matrix tbody th"), head => head.TextContent.Trim() == "Basildon Borough Council");
    }

    [Fact]
    public async Task What_many_partners_name_and_our_strategy_does_not_stands_there_and_the_reverse()
    {
        var page = await site.PageAsync(Matrix);
        var gaps = page.Says("main");
        Assert.Contains("Beside our own strategy", gaps, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#not-ours a[href='#theme-financial-efficiency']"));
        Assert.NotNull(page.QuerySelector("#ours-alone a[href='#theme-copd']"));
        Assert.NotNull(page.QuerySelector("#unmet"));
    }

    [Fact]
    public async Task Where_there_is_no_matrix_the_page_says_what_to_do_next_to_those_who_can()
    {
        Assert.Contains("Neither has been entered yet", (await site.PageAsync("/rutland/matrix")).Says(".app-empty"), StringComparison.Ordinal);
        using var officer = site.As(Role.StrategyOfficer);
        Assert.NotNull((await officer.PageAsync("/rutland/matrix")).QuerySelector("main a[href='/rutland/matrix/themes']"));
        await site.PageAsync("/no-such-place/matrix", 404);
    }

    [Fact]
    public async Task A_page_of_930_cells_takes_less_than_a_tenth_of_a_second_of_the_servers_time()
    {
        // Each time another address, so that no kept page answers.
        using var visitor = site.CreateClient();
        var times = new List<double>();
        for (var i = 0; i < 15; i++)
        {
            var watch = Stopwatch.StartNew();
            using var answer = await visitor.GetAsync(new Uri($"{Matrix}?asked={i}", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(200, (int)answer.StatusCode);
            await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        var median = times.Skip(3).Order().ElementAt(6);
        output.WriteLine($"930 cells: median {median:0.0} ms of {times.Count - 3} requests, slowest {times.Skip(3).Max():0.0} ms");
        Assert.True(median < 100, $"{median:0.0} ms");
    }
}
