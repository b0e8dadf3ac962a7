using System.Globalization;
using System.Text;
using Endeavour.Indicators.Neighbours;
using Endeavour.Indicators.Places.Editions;
using Endeavour.Indicators.Releases;
using Endeavour.Platform.Partnerships;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Pages.Evidence.MyArea;

/// <summary>The examples with real places, published figures of councils, and planted figures of wards, one of them of too few people.</summary>
public sealed class PlacesFixture : NoFiguresFixture
{
    /// <summary>A count of 3 in 4,371 people, per 100,000.</summary>
    public const string SmallNumber = "68.634", SmallInWords = "68.6";
    public const int Falls = 41401;
    public const string NorthOrmesby = "E05009867", Acklam = "E05009853", Postcode = "TS3 6LE", SmallArea = "E01012058";

    static readonly (string Code, string Name, string Type)[] Areas =
        [("E92000001", "England", "England"), ("E06000002", "Middlesbrough", "Counties & UAs"), (NorthOrmesby, "North Ormesby", "Wards"), (Acklam, "Acklam", "Wards"), ("E05009857", "Central", "Wards")];

    protected override void Fill(PartnershipRecords records)
    {
        base.Fill(records);
        var (real, metadata) = (Shared.Path("data", "fingertips", RealFiguresFixture.File), Shared.Path("data", "fingertips", "indicator_metadata_all.json"));
        using var folder = new TemporaryFolder();
        Figures([real], metadata);
        Figures([folder.Write("admissions.csv", Admissions()), folder.Write("other.csv", Other()), folder.Write("councils.csv", Councils(real))], null);
        var local = Figures([folder.Write("local.csv", Local())], null);
        Assert.Contains(local.Problems, problem => problem.Code == "smallNumbersHidden");
        var places = new ImportPlaces(new PlaceFolder(Data.Evidence), TimeProvider.System).Run([.. Files(), folder.Write("postcodes.csv", $"pcds,lsoa21cd\n{Postcode},{SmallArea}\nLE15 6HP,E01013787\n")], "a test");
        Assert.False(places.IsRefused, string.Join('\n', places.Problems.Select(problem => problem.Message)));
        var (like, problems) = new NeighbourStore(Data.Evidence).Import(folder.Write("like.csv", "area,neighbour,rank\n" + string.Concat(new[] { "E06000056", "E06000055", "E06000019", "E06000051" }.Select((code, at) => $"E06000017,{code},{at + 1}\n"))), TimeProvider.System);
        Assert.True(like is not null, string.Join('\n', problems.Select(problem => problem.Message)));
    }

    ImportResult Figures(string[] files, string? metadata)
    {
        var result = new Import(Evidence, TimeProvider.System).Run(files, metadata, cancel: TestContext.Current.CancellationToken);
        Assert.True(result.Release is not null, string.Join('\n', result.Problems.Select(problem => problem.Message)));
        return result;
    }

    static IEnumerable<string> Files() => new[]
    {
        "lookups/lsoa21_ward24_ltla24_england.csv", "lookups/ltla23_utla23.csv", "lookups/ltla24_region24.csv", "lookups/lsoa21_sicbl24_icb24_england.csv", "deprivation/iod2025_lsoa21_scores_ranks_deciles.csv",
        "boundaries/small_area/ward_E06000002_Middlesbrough.geojson", "boundaries/small_area/lsoa_E06000017_Rutland.geojson", "boundaries/derived_utla23_england.geojson",
    }.Select(path => Shared.Path(["data", .. path.Split('/')]));

    /// <summary>Of which less is better, by what the publisher's verdicts say: the first ward is far worse than England, the second similar.</summary>
    static string Admissions() => File(95001, "Emergency admissions", [(100, 1, "Not compared"), (130, 3, "Worse"), (220, 20, "Worse"), (98, 9, "Similar"), (60, 8, "Better")]);

    static string Other() => File(95002, "Falls", [(50, 1, "Not compared"), (51, 3, "Similar"), (53, 9, "Similar"), (30, 9, "Better"), (90, 9, "Worse")]);

    static string File(int indicator, string name, (double Value, double Half, string Verdict)[] figures) => Header + string.Concat(Areas.Zip(figures, (area, figure) => string.Create(CultureInfo.InvariantCulture,
        $"{indicator},{name},E92000001,England,{area.Code},{area.Name},{area.Type},Persons,All ages,,,2024,{figure.Value},{figure.Value - figure.Half},{figure.Value + figure.Half},,,,,,,{figure.Verdict},,20240000,,,1y\n")));

    /// <summary>An outcome of Rutland's in every council of the published file, with limits: the published figures come without.</summary>
    static string Councils(string real)
    {
        var codes = System.IO.File.ReadLines(real).Select(line => line.Split(',')).Where(cells => cells[4].Length == 9 && cells[4][..3] is "E06" or "E08" or "E09" or "E10").Select(cells => cells[4]).Distinct().Order(StringComparer.Ordinal);
        return Header + Council("E92000001", "England", 100, 0.5) + string.Concat(codes.Select((code, at) => Council(code, "Counties & UAs", 60 + at * 37 % 83, 6 + at % 9)));
    }

    static string Council(string code, string type, double value, double half) => string.Create(CultureInfo.InvariantCulture,
        $"{Falls},Hip fractures,E92000001,England,{code},{(code == "E92000001" ? "England" : code)},{type},Persons,65+ yrs,,,2024/25,{value},{value - half},{value + half},,,,,,,,,20240000,,,1y\n");

    static string Local()
    {
        var rows = new StringBuilder(Header);
        foreach (var ((code, name, type), count, people) in new[] { (Areas[1], 549, 13_500), (Areas[2], 3, 4_371), (Areas[3], 211, 4_129), (Areas[4], 335, 5_000) })
        {
            var value = 100_000.0 * count / people;
            rows.Append(CultureInfo.InvariantCulture, $"1000001,People who were attacked,E06000002,Middlesbrough,{code},{name},{type},Persons,All ages,,,2024,{value},{value * 0.8},{value * 1.2},,,{count},{people},,,,,20240000,,,1y\n");
        }
        return rows.ToString();
    }

    const string Header = "Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to percentiles,Time period Sortable,New data,Compared to goal,Time period range\n";
}

[CollectionDefinition]
public sealed class RealPlaces : ICollectionFixture<PlacesFixture>;
