using System.Globalization;
using Endeavour.Evidence;
using Endeavour.Indicators.Demonstration;
using Endeavour.Indicators.Reading;
using Endeavour.Indicators.Releases;
using Endeavour.Platform.Partnerships;
using Endeavour.Strategy.Import;
using Endeavour.Tests.TestKit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Tests.Pages.Evidence.Disclosure;

/// <summary>A count that stands in the file, with the cells of the population that it is the sum of. Its rate and limits begin with four digits that no other has.</summary>
public sealed record Planted(string Sex, string Age, string Group, string Period, int Count, int Denominator, int[] Cells)
{
    public double Rate => Count / (double)Denominator * 100_000;

    /// <summary>The rate and its limits, which say as much.</summary>
    public IEnumerable<double> Figures => [Rate, Rate - 36.1, Rate + 41.9];

    public string Row => string.Create(CultureInfo.InvariantCulture, $"{PlantedFixture.Indicator},People who fall at home,E06000017,Rutland,{Sex},{Age},{(Group.Length > 0 ? "Ethnic groups" : "")},{Group},{Period},{Rate:0.000000},{Rate - 36.1:0.000000},{Rate + 41.9:0.000000},{Count},{Denominator}\n");

    public bool Is(string sex, string age, string group, string period) => (Sex, Age, Group, Period) == (sex, age, group, period);
}

/// <summary>Rutland with a local indicator of its own, by which an outcome is measured: in one year one sex, two ethnic groups and an age band are few.</summary>
public sealed class PlantedFixture : SiteFixture
{
    public const int Indicator = 1_000_042;
    public const string Outcome = "obesity-year-6";

    /// <summary>Twelve cells of the year: two sexes, three groups, two age bands; then two of the year before.</summary>
    public const int Cells = 14;

    static int[] Where(Func<int, int, int, bool> which) => [.. from sex in Enumerable.Range(0, 2) from eth in Enumerable.Range(0, 3) from age in Enumerable.Range(0, 2) where which(sex, eth, age) select (sex * 3 + eth) * 2 + age];

    public static IReadOnlyList<Planted> All { get; } =
    [
        new("Persons", "All ages", "", "2023", 131, 1713, Where((_, _, _) => true)), new("Male", "All ages", "", "2023", 3, 37, Where((sex, _, _) => sex == 0)), new("Female", "All ages", "", "2023", 128, 1676, Where((sex, _, _) => sex == 1)),
        new("Persons", "All ages", "White", "2023", 120, 1573, Where((_, eth, _) => eth == 0)), new("Persons", "All ages", "Asian", "2023", 6, 89, Where((_, eth, _) => eth == 1)), new("Persons", "All ages", "Black", "2023", 5, 51, Where((_, eth, _) => eth == 2)),
        new("Persons", "0-64 yrs", "", "2023", 127, 1665, Where((_, _, age) => age == 0)), new("Persons", "65+ yrs", "", "2023", 4, 43, Where((_, _, age) => age == 1)),
        new("Persons", "All ages", "", "2022", 140, 1720, [12, 13]), new("Male", "All ages", "", "2022", 60, 830, [12]), new("Female", "All ages", "", "2022", 80, 890, [13]),
    ];

    public static IEnumerable<Planted> Small => All.Where(each => each.Count <= 7);

    /// <summary>All that the public can have, once it was read.</summary>
    public List<PublicText>? Public { get; set; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Limits:Downloads", "0");
    }

    protected override void Fill(PartnershipRecords records)
    {
        var result = new ImportStrategyFiles(records, TimeProvider.System).Import([Repository.Path("examples", "rutland")], TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        Assert.True(result.Ok, ResultText.Write(result, written: true));
        Assert.NotNull(new Demonstrate(KeptFigures.Server, TimeProvider.System).Run(Repository.Path("examples", "illustrative.yaml")).Release);
        using (var db = records.Open("rutland")) Assert.Equal(1, db.Outcomes.Where(outcome => outcome.Slug == Outcome).ExecuteUpdate(outcome => outcome.SetProperty(one => one.Indicator, Indicator).SetProperty(one => one.Sex, "Persons").SetProperty(one => one.Age, "All ages")));
        using var folder = new TemporaryFolder();
        var file = folder.Write("few.csv", "Indicator ID,Indicator Name,Area Code,Area Name,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Count,Denominator\n" + string.Concat(All.Select(each => each.Row)));
        var imported = new Import(KeptFigures.Of("rutland"), TimeProvider.System).Run([file], terms: new("Analyst") { Fewer = true }, cancel: TestContext.Current.CancellationToken);
        Assert.True(imported.Release is not null, string.Join('\n', imported.Problems.Select(problem => problem.Message)));
        Assert.Equal(6, imported.Release.Hidden);
    }
}
