using Endeavour.Indicators.Demonstration;
using Endeavour.Indicators.Reading;
using Endeavour.Indicators.Releases;
using Endeavour.Platform.Partnerships;
using Endeavour.Publishing.Twin;
using Endeavour.Strategy.Import;
using Endeavour.Tests.TestKit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Endeavour.Tests.Pages.Evidence.Layers;

/// <summary>What one partnership brings in for itself shows on its own pages and files, on nobody else's, and not before its day.</summary>
public sealed class LayeredPageTests : IClassFixture<LayeredFixture>, IDisposable
{
    const string Page = "/outcomes/life-expectancy-men", Csv = "/outcomes/life-expectancy-men.csv";

    readonly LayeredFixture _site;
    readonly TemporaryFolder _folder = new();

    public LayeredPageTests(LayeredFixture site)
    {
        _site = site;
        _ = site.Services;
    }

    public void Dispose() => _folder.Dispose();

    async Task<string> Text(string address)
    {
        using var client = _site.CreateClient();
        return await client.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Its_own_release_shows_on_its_pages_and_not_on_anothers()
    {
        var others = (await Text("/mid-and-south-essex" + Page), await Text("/mid-and-south-essex/outcomes.csv"));
        Assert.DoesNotContain("61.23", await Text("/leicestershire" + Csv), StringComparison.Ordinal);
        _site.Bring("leicestershire", "61.23", null);
        Assert.Contains("61.2", await Text("/leicestershire" + Page), StringComparison.Ordinal);
        Assert.Contains("61.23", await Text("/leicestershire" + Csv), StringComparison.Ordinal);
        Assert.Contains("61.23", await Text("/leicestershire/outcomes.csv"), StringComparison.Ordinal);
        Assert.Equal(others, (await Text("/mid-and-south-essex" + Page), await Text("/mid-and-south-essex/outcomes.csv")));
        Assert.DoesNotContain("61.23", await Text("/mid-and-south-essex" + Csv), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_under_embargo_is_in_no_page_or_file_before_its_instant_and_in_them_from_it_on()
    {
        var day = DateOnly.FromDateTime(_site.Clock.GetUtcNow().UtcDateTime).AddDays(7);
        _site.Bring("mid-and-south-essex", "63.471913", day);
        _site.Clock.SetUtcNow(Embargo.Ends(day).AddSeconds(-1));
        foreach (var address in new[] { "", Page, "/outcomes" }) Assert.DoesNotContain("63.5", Said(await Text("/mid-and-south-essex" + address)), StringComparison.Ordinal);
        foreach (var address in new[] { Csv, "/outcomes.csv", "/exceptions.md" }) Assert.DoesNotContain("63.471913", await Text("/mid-and-south-essex" + address), StringComparison.Ordinal);
        await Twin("before");
        Assert.DoesNotContain(Files("before"), text => text.Contains("63.471913", StringComparison.Ordinal));
        Assert.DoesNotContain(Files("before"), text => text.Contains("given early.csv", StringComparison.Ordinal));
        Assert.DoesNotContain("63.471913", await Text("/mid-and-south-essex" + Csv), StringComparison.Ordinal);
        _site.Clock.SetUtcNow(Embargo.Ends(day));
        Assert.Contains("63.5", Said(await Text("/mid-and-south-essex" + Page)), StringComparison.Ordinal);
        foreach (var address in new[] { Csv, "/outcomes.csv" }) Assert.Contains("63.471913", await Text("/mid-and-south-essex" + address), StringComparison.Ordinal);
    }

    /// <summary>A page without the places of lines and marks in its drawings, which are numbers that nobody reads.</summary>
    static string Said(string page) => System.Text.RegularExpressions.Regex.Replace(page, " (d|points|transform|viewBox|width|height|c?[xyr][12]?)=\"[^\"]*\"", "");

    async Task Twin(string name)
    {
        using var visitor = _site.CreateClient();
        Assert.Empty((await new WriteTwin(visitor, _site.Clock).Run(_folder.Path(name), cancellation: TestContext.Current.CancellationToken)).Problems);
    }

    IEnumerable<string> Files(string name) => Directory.EnumerateFiles(_folder.Path(name), "*", SearchOption.AllDirectories).Select(File.ReadAllText);
}

/// <summary>Two of the examples with made-up figures on the server, and a clock that the test moves.</summary>
public sealed class LayeredFixture : SiteFixture
{
    public FakeTimeProvider Clock { get; } = new(TimeProvider.System.GetUtcNow());

    protected override void Fill(PartnershipRecords records)
    {
        var result = new ImportStrategyFiles(records, TimeProvider.System).Import([Repository.Path("examples", "leicestershire"), Repository.Path("examples", "mid-and-south-essex")], TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        Assert.True(result.Ok, ResultText.Write(result, written: true));
        Assert.NotNull(new Demonstrate(KeptFigures.Server, TimeProvider.System).Run(Repository.Path("examples", "illustrative.yaml")).Release);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Jobs:Run", "false");
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
    }

    /// <summary>Men's life expectancy in both partnerships' areas, brought in by one of them.</summary>
    public void Bring(string partnership, string value, DateOnly? from)
    {
        using var folder = new TemporaryFolder();
        var rows = new[] { ("E92000001", "England", "79.1"), ("E10000018", "Leicestershire", value), ("E06000034", "Thurrock", value), ("E06000033", "Southend-on-Sea", value), ("E10000012", "Essex", value) };
        var file = folder.Write("given early.csv", "Indicator ID,Indicator Name,Area Code,Area Name,Sex,Age,Time period,Value\n" + string.Concat(rows.Select(row => $"90366,Life expectancy at birth,{row.Item1},{row.Item2},Male,All ages,2023,{row.Item3}\n")));
        var result = new Import(KeptFigures.Of(partnership), Clock).Run([file], terms: new("Analyst", from) { Fewer = true }, cancel: TestContext.Current.CancellationToken);
        Assert.True(result.Release is not null, string.Join('\n', result.Problems.Select(problem => problem.Message)));
    }
}
