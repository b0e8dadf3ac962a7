using AngleSharp.Html.Parser;
using Endeavour.Platform.Partnerships;
using Endeavour.Publishing.Twin;
using Endeavour.Strategy.Import;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Pages.Publishing;

/// <summary>The whole public site as files: they lead only to each other, and outlive the server.</summary>
public sealed class TwinTests(RutlandFixture site) : IClassFixture<RutlandFixture>
{
    [Fact]
    public async Task Every_link_of_every_file_leads_to_a_file_that_is_there()
    {
        using var folder = new TemporaryFolder();
        var to = folder.Path("site");
        var report = await Write(to);
        Assert.Empty(report.Problems);
        Assert.True(report.Pages > 100, $"{report.Pages} pages");
        var links = 0;
        foreach (var file in Directory.EnumerateFiles(to, "*.html", SearchOption.AllDirectories))
        {
            var page = new HtmlParser().ParseDocument(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
            Assert.Empty(page.QuerySelectorAll("script, form"));
            foreach (var link in page.QuerySelectorAll("[href], [src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!))
            {
                if (link.StartsWith('#') || link.Contains("://", StringComparison.Ordinal) || link.StartsWith("mailto:", StringComparison.Ordinal)) continue;
                links++;
                var target = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, Uri.UnescapeDataString(link.Split('#')[0])));
                Assert.True(target.StartsWith(to, StringComparison.Ordinal) && File.Exists(target), $"{Path.GetRelativePath(to, file)} leads to {link}, which is not there.");
            }
        }
        Assert.True(links > 1000, $"{links} links");
        Assert.Contains("Published by Rutland County Council", await File.ReadAllTextAsync(Path.Combine(to, "rutland", "index.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_holds_something_else_is_left_alone_and_an_earlier_copy_is_replaced()
    {
        using var folder = new TemporaryFolder();
        var precious = folder.Write("site/precious.txt", "mine");
        Assert.Contains("holds something else", Assert.Single((await Write(folder.Path("site"))).Problems), StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(precious, TestContext.Current.CancellationToken));
        Assert.Empty((await Write(folder.Path("copy"))).Problems);
        folder.Write("copy/left-over.html", "old");
        Assert.Empty((await Write(folder.Path("copy"))).Problems);
        Assert.False(File.Exists(folder.Path("copy/left-over.html")));
    }

    [Fact]
    public async Task A_link_that_leads_nowhere_refuses_the_whole_and_says_where_it_is()
    {
        using var folder = new TemporaryFolder();
        using var broken = new HttpClient(new Broken()) { BaseAddress = new Uri("http://site.test") };
        var report = await new WriteTwin(broken, TimeProvider.System).Run(folder.Path("site"), cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(["/ leads to /gone, which answers 404."], report.Problems);
        Assert.False(Directory.Exists(folder.Path("site")));
    }

    async Task<TwinReport> Write(string to)
    {
        using var visitor = site.CreateClient();
        return await new WriteTwin(visitor, TimeProvider.System).Run(to, cancellation: TestContext.Current.CancellationToken);
    }

    sealed class Broken : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(request.RequestUri!.AbsolutePath == "/"
                ? new HttpResponseMessage { Content = new StringContent("<a href=\"/gone\">Gone</a>", System.Text.Encoding.UTF8, "text/html") }
                : new HttpResponseMessage(System.Net.HttpStatusCode.NotFound));
    }
}

/// <summary>The site with one example.</summary>
public sealed class RutlandFixture : SiteFixture
{
    protected override void Fill(PartnershipRecords records)
    {
        var result = new ImportStrategyFiles(records, TimeProvider.System).Import([Repository.Path("examples", "rutland")], TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        Assert.True(result.Ok, ResultText.Write(result, written: true));
    }
}
