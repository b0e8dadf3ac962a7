using System.Text;
using AngleSharp.Dom;
using Endeavour.Publishing.Print;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig;

namespace Endeavour.Tests.Pages.Publishing;

public sealed class PdfTests(DemonstrationFixture site) : IClassFixture<DemonstrationFixture>
{
    /// <summary>Without a Chromium these tests are skipped, but under CI=true they fail.</summary>
    static void NeedChromium()
    {
        if (Chromium.OfThisMachine.Find() is not null) return;
        const string Missing = "Chromium is not installed.";
        if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(Missing);
        Assert.Skip(Missing);
    }

    static string Tight(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    static string TextOf(PdfDocument pdf) => Tight(string.Concat(pdf.GetPages().Select(page => page.Text)));

    [Theory]
    [InlineData("rutland")]
    [InlineData("south-tees")]
    public async Task Every_outcome_and_its_verdict_is_in_the_PDF(string partnership)
    {
        NeedChromium();
        var page = await site.PageAsync($"/{partnership}/report");
        using var pdf = PdfDocument.Open(await site.BytesAsync($"/{partnership}/report.pdf"));
        var text = TextOf(pdf);
        var outcomes = page.QuerySelectorAll(".report-outcome");
        Assert.NotEmpty(outcomes);
        foreach (var said in outcomes.SelectMany(outcome => outcome.QuerySelectorAll("h3, p")).Concat(page.QuerySelectorAll("#without-figures ~ dl dt")))
            Assert.Contains(Tight(said.TextContent), text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_PDF_is_tagged_and_has_a_title_a_language_bookmarks_and_page_numbers()
    {
        NeedChromium();
        using var pdf = PdfDocument.Open(await site.BytesAsync("/rutland/report.pdf"));
        Assert.Equal("Outcomes report: Rutland Health and Wellbeing Board", pdf.Information.Title);
        var catalog = pdf.Structure.Catalog.CatalogDictionary;
        Assert.True(catalog.ContainsKey(UglyToad.PdfPig.Tokens.NameToken.Create("StructTreeRoot")));
        Assert.Contains("en-GB", catalog.Data["Lang"].ToString(), StringComparison.Ordinal);
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        Assert.Contains(bookmarks.GetNodes(), node => node.Title == "Summary");
        Assert.Contains($"Page2of{pdf.NumberOfPages}", Tight(pdf.GetPage(2).Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_report_is_printed_once_and_no_browser_is_left_behind()
    {
        NeedChromium();
        var first = await site.BytesAsync("/rutland/report.pdf");
        Assert.Equal(first, await site.BytesAsync("/rutland/report.pdf"));
        Assert.Empty(Directory.EnumerateDirectories(site.Data.Print));
    }

    [Fact]
    public async Task What_is_printed_needs_nothing_from_elsewhere()
    {
        var page = Encoding.UTF8.GetString(await site.BytesAsync("/south-tees/report/print"));
        var alone = await site.Services.GetRequiredService<Paper>().StandAloneAsync(page, "A \"board\" of </style><b>", TestContext.Current.CancellationToken);
        Assert.DoesNotContain("href=\"/", alone, StringComparison.Ordinal);
        Assert.DoesNotContain("url(\"/", alone, StringComparison.Ordinal);
        Assert.DoesNotContain("</style><b>", alone, StringComparison.Ordinal);
        Assert.Contains("data:font/woff2;base64,", alone, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", alone, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_is_named_but_not_there_is_not_used() =>
        Assert.Null(new Chromium(name => name == Chromium.Setting ? Path.Combine(site.Data.Root, "none") : Environment.GetEnvironmentVariable(name)).Find());
}

/// <summary>A site on a machine without Chromium.</summary>
public sealed class NoChromiumTests(NoChromiumTests.WithoutChromium site) : IClassFixture<NoChromiumTests.WithoutChromium>
{
    public sealed class WithoutChromium : DemonstrationFixture
    {
        protected override bool WithFigures => false;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton(new Chromium(_ => null)));
        }
    }

    [Fact]
    public async Task The_PDF_says_what_to_install_and_where_else_to_read()
    {
        var page = await site.PageAsync("/rutland/report.pdf", 503);
        Assert.Contains("apt-get install chromium", page.Says("main"));
        Assert.Contains("ENDEAVOUR_CHROMIUM", page.Says("main"));
        Assert.NotNull(page.QuerySelector("a[href='/rutland/report']"));
    }

    [Fact]
    public async Task The_report_says_beside_its_link_that_there_is_no_PDF_yet()
    {
        var page = await site.PageAsync("/rutland/report");
        Assert.Contains("no Chromium to print with", page.Says(".report-facts"));
    }
}
