using Endeavour.Tests.Indicators.Kit;

namespace Endeavour.Tests.Indicators.Places;

/// <summary>Every file that is wrong is refused, with the place and what to do; what is served stays.</summary>
public class NastyPlaceFileTests
{
    const string Iod = "lsoa21_code,IMD_decile,IMD_rank,IMD_score\nE01000001,8,26525,8.742\n";
    const string Wards = "lsoa21_code,lsoa21_name,ward24_code,ward24_name,ltla24_code,ltla24_name\nE01000001,City 001A,E05009288,Aldersgate,E09000001,City of London\n";
    const string Ages = "ltla21_code,ltla21_name,total_population,0,1,2+\nE07000066,Basildon,6,1,2,3\n";
    const string Local = "code,name,kind,made of,from,to\n";

    [Theory]
    [InlineData("area,score\nE01000001,1\n", "unknownKind", 1, null)]
    [InlineData("lsoa21_code,ward24_code\nE01000001,E05009288\n", "unknownKind", 1, null)]
    [InlineData("lsoa21_code,IMD_decile\nE01000001,8\n", "unknownKind", 1, null)]
    [InlineData(Iod + "E01000002,11,31203,4.722\n", "notInRange", 3, "IMD_decile")]
    [InlineData(Iod + "E01000002,0,31203,4.722\n", "notInRange", 3, "IMD_decile")]
    [InlineData(Iod + "E01000002,10,31203.5,4.722\n", "notInRange", 3, "IMD_rank")]
    [InlineData(Iod + "E01000002,10,31203,n/a\n", "notANumber", 3, "IMD_score")]
    [InlineData(Iod + "E01000001,10,31203,4.722\n", "duplicate", 3, "lsoa21_code")]
    [InlineData(Iod + "E0100002,10,31203,4.722\n", "notACode", 3, "lsoa21_code")]
    [InlineData(Iod + "E05000002,10,31203,4.722\n", "notACode", 3, "lsoa21_code")]
    [InlineData(Iod + ",10,31203,4.722\n", "notACode", 3, "lsoa21_code")]
    [InlineData(Iod + "E01000002,10,31203,4.722,\n", "fieldCount", 3, null)]
    [InlineData(Iod + "E01000002,10,312", "truncated", 3, null)]
    [InlineData(Iod + "E01000002,10,\"31203,4.722\n", "quotes", 3, null)]
    [InlineData("lsoa21_code,IMD_decile,IMD_rank,IMD_score\n", "noRows", 0, null)]
    [InlineData("lsoa21_code,IMD_decile,IMD_decile,IMD_rank,IMD_score\nE01000001,8,8,1,1\n", "columnTwice", 1, "IMD_decile")]
    [InlineData(Wards + "E01000002,City 001B,E05009288,Aldersgate,E07000066,Basildon\n", "twoParents", 3, "ltla24_code")]
    [InlineData(Ages + "E07000067,Braintree,7,1,2,3\n", "notTheSum", 3, "total_population")]
    [InlineData(Ages + "E07000067,Braintree,6,-1,4,3\n", "notInRange", 3, "0")]
    [InlineData("pcds,lsoa21cd\nSS1 1AA,E01000001\nSS1,E01000001\n", "notAPostcode", 3, "pcds")]
    [InlineData(Local + "E07000066,Ours,alliance,E01000001,,\n", "notACode", 2, "code")]
    [InlineData(Local + "ours,Ours,parish,E01000001,,\n", "kind", 2, "kind")]
    [InlineData(Local + "ours,Ours,alliance,,,\n", "noMembers", 2, "made of")]
    [InlineData(Local + "ours,Ours,alliance,E01000001 E01000001,,\n", "duplicate", 2, "made of")]
    [InlineData(Local + "ours,Ours,alliance,E01000001,tomorrow,\n", "notADate", 2, "from")]
    [InlineData(Local + "ours,Ours,alliance,E01000001,2026-04-01,2025-04-01\n", "dates", 2, "to")]
    [InlineData(Local + "ours,Ours,alliance,E01000001,,\n", "memberUnknown", 2, "made of")]
    public void A_table_that_is_wrong_is_refused_where_it_is_wrong(string content, string code, int line, string? column)
    {
        using var holding = new PlaceHolding();
        var problem = holding.Refused(content);
        Assert.Equal((code, line, column, "places.csv"), (problem.Code, problem.Line, problem.Column, problem.File));
        Assert.EndsWith(".", problem.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(holding.Folder.Root, "building")));
    }

    [Fact]
    public void A_part_of_a_layer_does_not_take_the_rest_away_until_that_is_said_to_be_right_and_an_edition_comes_back()
    {
        using var holding = new PlaceHolding();
        static string Areas(int many) => Iod.Split('\n')[0] + "\n" + string.Concat(Enumerable.Range(1, many).Select(n => $"E0100{n:0000},{1 + n % 10},{n},8.742\n"));
        Assert.Equal("p1", holding.Import(Areas(40)).Edition!.Id);
        var problem = holding.Refused(Areas(19));
        Assert.Equal("fewer", problem.Code);
        Assert.Contains("has 40 rows now and would have 19", problem.Message, StringComparison.Ordinal);
        var said = new Endeavour.Indicators.Places.Editions.ImportPlaces(holding.Folder, TimeProvider.System) { Fewer = true }.Run([holding.Write("part.csv", Areas(19))], "a test", cancel: TestContext.Current.CancellationToken);
        Assert.Equal("p2", said.Edition!.Id);
        Assert.True(holding.Folder.BringBack("p1", "a test", "It was a part", DateTimeOffset.UnixEpoch));
        Assert.Equal(("p1", "p2 p1"), (holding.Folder.ReadEdition()!.Id, string.Join(' ', holding.Folder.ReadServed().Editions.Reverse())));
        Assert.Equal("It was a part", Assert.Single(holding.Folder.ReadServed().BroughtBack).Why);
        Assert.False(holding.Folder.BringBack("p9", "a test", "No such", DateTimeOffset.UnixEpoch));
        Assert.Equal("p3", holding.Import(Areas(39)).Edition!.Id);
    }

    [Theory]
    [InlineData(';', "semicolons"), InlineData('\t', "tabs")]
    public void A_table_divided_otherwise_is_told_so_also_where_it_is_full_of_quotation_marks(char delimiter, string words)
    {
        using var holding = new PlaceHolding();
        var quoted = string.Join('\n', Iod.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => string.Join(delimiter, line.Split(',').Select(cell => $"\"{cell}\"")))) + "\n";
        var problem = holding.Refused(quoted);
        Assert.Equal(("delimiter", 1), (problem.Code, problem.Line));
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_no_known_kind_is_answered_with_the_kinds_that_are()
    {
        using var holding = new PlaceHolding();
        var message = holding.Refused("area,score\nE01000001,1\n").Message;
        foreach (var kind in (string[])["deprivation of small areas", "lookup", "population by age", "changes of district codes", "postcodes", "local areas", "boundaries", "hex map"]) Assert.Contains(kind, message, StringComparison.Ordinal);
    }

    static string Feature(string code, string ring) =>
        $"{{\"type\":\"Feature\",\"properties\":{{\"LAD24CD\":\"{code}\",\"LAD24NM\":\"Somewhere\"}},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[{ring}]}}}}";

    static string Collection(params string[] features) => $"{{\"type\":\"FeatureCollection\",\"features\":[\n{string.Join(",\n", features)}\n]}}";

    const string Ring = "[[0,51],[1,51],[1,52],[0,51]]";

    public static TheoryData<string, string, int> Maps => new()
    {
        { Collection(Feature("E07000066", Ring), Feature("E07000067", "[[0,51],[1,51],[1,52],[0,52]]")), "unclosedRing", 3 },
        { Collection(Feature("E07000066", "[[0,51],[0,51]]")), "unclosedRing", 2 },
        { Collection(Feature("E07000066", "[[0,51],[1,\"x\"],[1,52],[0,51]]")), "notANumber", 2 },
        { Collection(Feature("E07000066", "[[0,51],[1,51],[1e9,52],[0,51]]")), "coordinates", 2 },
        { Collection(Feature("E07000066", Ring), Feature("E07000066", Ring)), "duplicate", 3 },
        { Collection(Feature("Basildon", Ring)), "notACode", 2 },
        { Collection(Feature("E07000066", Ring).Replace("LAD24CD", "id", StringComparison.Ordinal)), "wrongHeader", 2 },
        { Collection(Feature("E07000066", Ring).Replace("Polygon", "Point", StringComparison.Ordinal)), "noShape", 2 },
        { Collection(), "noAreas", 0 },
        { Collection(Feature("E07000066", Ring), Feature("E07000067", Ring))[..^60], "notJson", 3 },
        { "{\"a\":1}", "unknownKind", 1 },
        { "{\"layout\":\"square\",\"hexes\":{\"E07000066\":{\"n\":\"Basildon\",\"q\":1,\"r\":1}}}", "layout", 1 },
        { "{\"layout\":\"odd-r\",\"hexes\":{\"E07000066\":{\"n\":\"Basildon\",\"q\":1.5,\"r\":1}}}", "notANumber", 1 },
        { "{\"layout\":\"odd-r\",\"hexes\":{\"E07000066\":{\"n\":\"Basildon\",\"q\":1,\"r\":1},\n\"E07000067\":{\"n\":\"Braintree\",\"q\":1,\"r\":1}}}", "samePlace", 2 },
        { "{\"layout\":\"odd-r\",\"hexes\":{}}", "noAreas", 0 },
    };

    [Theory]
    [MemberData(nameof(Maps))]
    public void A_map_that_is_wrong_is_refused_where_it_is_wrong(string content, string code, int line)
    {
        using var holding = new PlaceHolding();
        var problem = holding.Refused(content, "map.geojson");
        Assert.Equal((code, line), (problem.Code, problem.Line));
    }

    [Fact]
    public void One_bad_row_keeps_everything_of_the_import_out_and_what_was_there_in()
    {
        using var holding = new PlaceHolding();
        Assert.Equal("p1", holding.Import(Iod).Edition!.Id);
        var result = holding.Bring(holding.Write("wards.csv", Wards), holding.Write("bad.csv", Iod.Replace(",8,", ",11,", StringComparison.Ordinal)));
        Assert.True(result.IsRefused);
        Assert.Equal("p1", holding.Folder.ReadEdition()!.Id);
        Assert.Equal(["E01000001|8"], holding.Query("SELECT code, decile FROM deprivation"));
        Assert.Empty(holding.Query("SELECT 1 FROM link"));
    }

    [Fact]
    public void A_layer_is_replaced_whole_the_others_stay_and_what_is_left_out_is_said()
    {
        using var holding = new PlaceHolding();
        holding.Bring(holding.Write("iod.csv", Iod), holding.Write("wards.csv", Wards));
        var result = holding.Import("lsoa21_code,IMD_decile,IMD_rank,IMD_score\nE01000002,1,1,90\n", "newer.csv");
        Assert.Equal(["E01000002|1"], holding.Query("SELECT code, decile FROM deprivation"));
        Assert.NotEmpty(holding.Query("SELECT 1 FROM link"));
        var said = Assert.Single(result.Problems);
        Assert.Equal(("areasLeft", false), (said.Code, said.Refuses));
        Assert.Equal(["deprivation-small-areas", "lookup-ward-district"], result.Edition!.Layers.Select(layer => layer.Name));
        Assert.Equal(["p1", "p2"], holding.Folder.ReadServed().Editions);
    }
}
