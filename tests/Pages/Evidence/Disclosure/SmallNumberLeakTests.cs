using System.Globalization;
using Endeavour.Indicators.Demonstration;
using Endeavour.Indicators.Reading;
using Endeavour.Indicators.Releases;
using Endeavour.Platform.Partnerships;
using Endeavour.Publishing.Twin;
using Endeavour.Strategy.Import;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Pages.Evidence.Disclosure;

/// <summary>Small numbers that were planted in a partnership's figures are in none of its pages and files, searched as text; what may be shown is.</summary>
public sealed class SmallNumberLeakTests(SmallNumberFixture site) : IClassFixture<SmallNumberFixture>
{
    [Fact]
    public async Task No_page_and_no_file_of_the_whole_site_holds_one()
    {
        using var folder = new TemporaryFolder();
        using var visitor = site.CreateClient();
        Assert.Empty((await new WriteTwin(visitor, TimeProvider.System).Run(folder.Path("site"), cancellation: TestContext.Current.CancellationToken)).Problems);
        var files = Directory.EnumerateFiles(folder.Path("site"), "*", SearchOption.AllDirectories).Select(path => (Path: path, Text: File.ReadAllText(path))).ToList();
        Assert.Contains(files, file => file.Text.Contains(SmallNumberFixture.MayBeShown, StringComparison.Ordinal));
        foreach (var small in SmallNumberFixture.Small)
            Assert.Empty(files.Where(file => file.Text.Contains(small, StringComparison.Ordinal)).Select(file => $"{small} is in {file.Path}"));
    }

    [Fact]
    public async Task The_outcomes_page_says_that_they_are_suppressed()
    {
        using var visitor = site.CreateClient();
        var page = await visitor.GetStringAsync(new Uri("/rutland/outcomes/obesity-year-6", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("17.1", page, StringComparison.Ordinal);
        Assert.Contains("Suppressed", page, StringComparison.Ordinal);
        foreach (var address in new[] { "/rutland/report/print", "/rutland/exceptions.md", "/rutland/inequalities.csv", "/rutland/outcomes.csv" })
        {
            using var answer = await visitor.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode}");
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            foreach (var small in SmallNumberFixture.Small) Assert.DoesNotContain(small, text, StringComparison.Ordinal);
        }
    }
}

/// <summary>Rutland, with a year of figures of its own in which one sex and two ethnic groups are few.</summary>
public sealed class SmallNumberFixture : SiteFixture
{
    const int All = 764, Boys = 3, White = 120, Asian = 6;

    static string Share(int count) => (count / (double)All * 100).ToString("0.000000", CultureInfo.InvariantCulture);

    public static string MayBeShown => Share(131);

    /// <summary>The few, and the group that would give the boys back.</summary>
    public static string[] Small => [Share(Boys), Share(131 - Boys), Share(Asian), Share(131 - White - Asian)];

    protected override void Fill(PartnershipRecords records)
    {
        var result = new ImportStrategyFiles(records, TimeProvider.System).Import([Repository.Path("examples", "rutland")], TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        Assert.True(result.Ok, ResultText.Write(result, written: true));
        Assert.NotNull(new Demonstrate(KeptFigures.Server, TimeProvider.System).Run(Repository.Path("examples", "illustrative.yaml")).Release);
        using var folder = new TemporaryFolder();
        var rows = new[] { Row("Persons", "", 131), Row("Male", "", Boys), Row("Female", "", 131 - Boys), Row("Persons", "White", White), Row("Persons", "Asian", Asian), Row("Persons", "Black", 131 - White - Asian) };
        var file = folder.Write("few.csv", "Indicator ID,Indicator Name,Area Code,Area Name,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Count,Denominator\n" + string.Concat(rows));
        var imported = new Import(KeptFigures.Of("rutland"), TimeProvider.System).Run([file], terms: new("Analyst") { HideUpTo = 7, Fewer = true }, cancel: TestContext.Current.CancellationToken);
        Assert.True(imported.Release is not null, string.Join('\n', imported.Problems.Select(problem => problem.Message)));
        Assert.Equal(4, imported.Release.Hidden);
    }

    static string Row(string sex, string group, int count) =>
        $"90323,Year 6 prevalence of obesity,E06000017,Rutland,{sex},10-11 yrs,{(group.Length > 0 ? "Ethnic groups" : "")},{group},2023/24,{Share(count)},{Share(count - 1)},{Share(count + 1)},{count},{All}\n";
}
