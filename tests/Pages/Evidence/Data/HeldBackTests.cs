using System.Globalization;
using System.IO.Compression;
using System.Text;
using DuckDB.NET.Data;
using Endeavour.Indicators.Reading;
using Endeavour.Indicators.Releases;
using Endeavour.Publishing.Twin;
using Endeavour.Tests.TestKit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Endeavour.Tests.Pages.Evidence.Data;

/// <summary>What is not to be seen yet, or never, leaves in no format.</summary>
public sealed class HeldBackTests : IClassFixture<HeldBackFixture>, IDisposable
{
    static readonly string[] Addresses = ["data", "data/outcomes.csv", "data/outcomes.csv-metadata.json", "data/outcomes.json", "data/outcomes.xlsx", "data/outcomes.parquet", "data/outcomes/life-expectancy-men.csv",
        "data/outcomes/life-expectancy-men.json", "data/outcomes/life-expectancy-men.xlsx", "data/outcomes/life-expectancy-men.parquet", "data/outcomes/life-expectancy-men.csv-metadata.json",
        "api/v1/partnership", "api/v1/outcomes", "api/v1/outcomes/life-expectancy-men", "api/v1/outcomes/life-expectancy-men/figures", "api/v1/releases", "api/v1/exceptions", "api/openapi.json",
        "data/api?ask=outcome&outcome=life-expectancy-men", "data/api?ask=releases"];

    const string Early = "63.471359";

    readonly HeldBackFixture _site;
    readonly TemporaryFolder _folder = new();

    public HeldBackTests(HeldBackFixture site)
    {
        _site = site;
        _ = site.Services;
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_release_under_embargo_is_in_nothing_before_its_instant_and_in_every_format_from_it_on()
    {
        var day = DateOnly.FromDateTime(_site.Clock.GetUtcNow().UtcDateTime).AddDays(7);
        _site.Bring("mid-and-south-essex", "early.csv", [("E06000034", Early, "", "")], new("Analyst", day));
        _site.Clock.SetUtcNow(Embargo.Ends(day).AddSeconds(-1));
        foreach (var address in Addresses)
        {
            var text = await Text("/mid-and-south-essex/" + address);
            Assert.DoesNotContain(Early, text, StringComparison.Ordinal);
            Assert.DoesNotContain("early.csv", text, StringComparison.Ordinal);
        }
        using var before = await _site.GetAsync("/mid-and-south-essex/data/outcomes.csv");
        using var visitor = _site.CreateClient();
        Assert.Empty((await new WriteTwin(visitor, _site.Clock).Run(_folder.Path("twin"), cancellation: TestContext.Current.CancellationToken)).Problems);
        Assert.True(File.Exists(_folder.Path("twin/mid-and-south-essex/data/outcomes.parquet")));
        Assert.True(File.Exists(_folder.Path("twin/mid-and-south-essex/data/outcomes/life-expectancy-men.csv-metadata.json")));
        Assert.True(File.Exists(_folder.Path("twin/mid-and-south-essex/data/index.html")));
        foreach (var file in Directory.EnumerateFiles(_folder.Path("twin/mid-and-south-essex"), "*", SearchOption.AllDirectories)) Assert.DoesNotContain("early.csv", await Read(file), StringComparison.Ordinal);
        _site.Clock.SetUtcNow(Embargo.Ends(day));
        foreach (var address in Addresses.Where(address => address.Contains("outcomes", StringComparison.Ordinal) && !address.Contains("metadata", StringComparison.Ordinal)))
            Assert.Contains(Early, await Text("/mid-and-south-essex/" + address), StringComparison.Ordinal);
        using var after = await _site.GetAsync("/mid-and-south-essex/data/outcomes.csv", before.Headers.ETag!.ToString());
        Assert.Equal(200, (int)after.StatusCode);
        Assert.Contains("early.csv", await Text("/mid-and-south-essex/api/v1/releases"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_small_number_is_in_no_format_and_its_reason_is_in_each()
    {
        _site.Bring("leicestershire", "small.csv", [("E10000018", "3.0271", "3", "991"), ("E06000034", "3.0151", "1000", "9915")], new("Analyst") { HideUpTo = 7 });
        foreach (var address in Addresses)
        {
            var text = await Text("/leicestershire/" + address);
            foreach (var hidden in new[] { "3.0271", "991", "2.9171", "3.1171" }) Assert.False(Words(text).Contains(hidden), $"{address} holds {hidden}.");
        }
        foreach (var address in Addresses.Where(address => address.Contains("life-expectancy-men", StringComparison.Ordinal) && !address.Contains("metadata", StringComparison.Ordinal)))
            Assert.Contains("Suppressed", await Text("/leicestershire/" + address), StringComparison.Ordinal);
    }

    static HashSet<string> Words(string text) => [.. text.Split(',', '"', ' ', '<', '>', '\n', ':', '}', '{', ']', '[', ';', '\t')];

    async Task<string> Text(string address)
    {
        var path = _folder.Path("read" + Path.GetExtension(address.Split('?')[0]));
        await File.WriteAllBytesAsync(path, await _site.BytesAsync(address), TestContext.Current.CancellationToken);
        return await Read(path);
    }

    static async Task<string> Read(string path) => Path.GetExtension(path) switch
    {
        ".xlsx" => Unpacked(path),
        ".parquet" => Rows(path),
        _ => await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken),
    };

    static string Unpacked(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        return string.Join('\n', zip.Entries.Select(entry => { using var reader = new StreamReader(entry.Open(), Encoding.UTF8); return reader.ReadToEnd(); }));
    }

    static string Rows(string path)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM read_parquet('{path}')";
        using var reader = command.ExecuteReader();
        var text = new StringBuilder();
        while (reader.Read())
            for (var i = 0; i < reader.FieldCount; i++) text.Append(CultureInfo.InvariantCulture, $"{reader.GetValue(i)}\t");
        return text.ToString();
    }
}

/// <summary>The examples with made-up figures on the server, and a clock that the test moves.</summary>
public sealed class HeldBackFixture : IllustrativeFixture
{
    public FakeTimeProvider Clock { get; } = new(TimeProvider.System.GetUtcNow());

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Jobs:Run", "false");
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
    }

    /// <summary>Men's life expectancy, brought in by a partnership for itself: area, value, count and denominator.</summary>
    public void Bring(string partnership, string name, (string Area, string Value, string Count, string Denominator)[] figures, ReleaseTerms terms)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write(name, "Indicator ID,Indicator Name,Area Code,Area Name,Sex,Age,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Count,Denominator\n90366,Life expectancy at birth,E92000001,England,Male,All ages,2023,79.1,79,79.2,100000,1000000\n"
            + string.Concat(figures.Select(each => $"90366,Life expectancy at birth,{each.Area},Somewhere,Male,All ages,2023,{each.Value},{(each.Count.Length > 0 ? "2.9171,3.1171" : ",")},{each.Count},{each.Denominator}\n")));
        var result = new Import(KeptFigures.Of(partnership), Clock).Run([file], terms: terms with { Fewer = true }, cancel: TestContext.Current.CancellationToken);
        Assert.True(result.Release is not null, string.Join('\n', result.Problems.Select(problem => problem.Message)));
    }
}
