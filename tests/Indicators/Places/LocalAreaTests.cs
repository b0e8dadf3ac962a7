using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Places.Registry;
using Endeavour.Tests.Indicators.Kit;

namespace Endeavour.Tests.Indicators.Places;

/// <summary>Areas of a partnership's own making, and postcodes: made-up rows.</summary>
public class LocalAreaTests
{
    const string Wards = """
        lsoa21_code,ward24_code,ward24_name,ltla24_code,ltla24_name
        E01000001,E05000001,North,E07000066,Basildon
        E01000002,E05000001,North,E07000066,Basildon
        E01000003,E05000002,South,E07000066,Basildon
        E01000004,E05000003,East,E06000034,Thurrock

        """;

    const string Local = """
        code,name,kind,made of,from,to
        nb-1,Northside,neighbourhood,E05000001,2024-04-01,
        pcn-1,Estuary,PCN,E01000003;E01000004,,
        all-1,Riverside,alliance,nb-1 E05000002,,
        two,Both councils,partnership,E07000066 E06000034,1/4/2025,
        old,Former alliance,alliance,E05000003,2015-04-01,2020-04-01

        """;

    static PlaceHolding Loaded(string local = Local)
    {
        var holding = new PlaceHolding();
        Assert.False(holding.Bring(holding.Write("wards.csv", Wards), holding.Write("local.csv", local), holding.Write("codes.csv", "pcds,lsoa21cd\nSS14 1AA,E01000001\nIM1 1AA,\nSS14 9ZZ,E01999999\n")).IsRefused);
        return holding;
    }

    [Fact]
    public void Local_areas_are_known_with_what_they_are_made_of_and_what_lies_in_them()
    {
        using var holding = Loaded();
        using var store = holding.Store();
        var alliance = Assert.IsType<AreaAnswer.Known>(store.Find("all-1")).Area;
        Assert.Equal(("Riverside", AreaKind.Alliance), (alliance.Name, alliance.Kind));
        Assert.Equal(["nb-1", "E05000002"], store.Registry.MadeOf("all-1"));
        Assert.Equal(["E01000001", "E01000002", "E01000003"], store.Registry.SmallAreas("all-1").Select(area => area.Code));
        Assert.Equal(["E07000066"], store.Children("all-1", AreaKind.LowerTier).Items.Select(area => area.Code));
        Assert.Equal(["nb-1"], store.Children("all-1", AreaKind.Neighbourhood).Items.Select(area => area.Code));
        Assert.Equal(["E06000034", "E07000066"], store.Children("two", AreaKind.LowerTier).Items.Select(area => area.Code).Order());
        Assert.Equal(["pcn-1"], store.Children("two", AreaKind.PrimaryCareNetwork).Items.Select(area => area.Code));
        Assert.Equal(["all-1", "nb-1", "two"], store.Registry.Parents("E01000001").Select(parent => parent.Area).Where(area => area.Kind.IsLocal()).Select(area => area.Code).Order());
        Assert.Equal("Basildon", store.Registry.Parent("nb-1", AreaKind.LowerTier)!.Name);
        Assert.Null(store.Registry.Parent("pcn-1", AreaKind.LowerTier));
    }

    [Fact]
    public void A_local_area_that_has_ended_is_abolished_and_lies_nowhere()
    {
        using var holding = Loaded();
        using var store = holding.Store();
        Assert.Equal("old (Former alliance) ended on 1 April 2020, and the loaded files do not say what became of it.", store.Find("old").Words);
        Assert.IsType<AreaAnswer.Known>(store.Find("old", new DateOnly(2019, 1, 1)));
        Assert.Equal(["all-1"], store.Children(AreaKinds.England, AreaKind.Alliance).Items.Select(area => area.Code));
    }

    [Fact]
    public void Areas_that_are_made_of_each_other_are_refused()
    {
        using var holding = new PlaceHolding();
        var result = holding.Bring(holding.Write("wards.csv", Wards), holding.Write("local.csv", "code,name,kind,made of,from,to\naa,A,alliance,bb,,\nbb,B,alliance,aa,,\n"));
        Assert.True(result.IsRefused);
        Assert.All(result.Problems, problem => Assert.Equal("circle", problem.Code));
    }

    [Fact]
    public void A_lookup_that_lacks_a_member_is_taken_and_the_member_is_named()
    {
        using var holding = Loaded();
        var result = holding.Import(Wards.Replace("E01000003,E05000002,South,E07000066,Basildon\n", "", StringComparison.Ordinal), "wards.csv");
        Assert.NotNull(result.Edition);
        Assert.Contains(result.Problems, problem => problem is { Code: "memberUnknown", Refuses: false } && problem.Message.Contains("E05000002", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("SS14 1AA")]
    [InlineData("ss141aa")]
    public void A_postcode_finds_its_small_area_and_what_that_lies_in(string postcode)
    {
        using var holding = Loaded();
        using var store = holding.Store();
        var found = store.Search(postcode);
        Assert.Equal("SS14 1AA", found.Postcode);
        Assert.Equal(["E01000001", "E05000001", "E07000066"], found.Areas.Take(3).Select(area => area.Code));
        Assert.Contains(found.Areas, area => area.Code == "all-1");
    }

    [Theory]
    [InlineData("IM1 1AA", "lies in no small area")]
    [InlineData("SS14 9ZZ", "lies in no small area")]
    [InlineData("SS14 1AB", "is not in the postcodes that are loaded")]
    [InlineData("Atlantis", "No area has a name or code like")]
    public void What_is_not_found_is_answered_with_the_reason(string text, string reason)
    {
        using var holding = Loaded();
        using var store = holding.Store();
        Assert.Empty(store.Search(text).Areas);
        Assert.Contains(reason, store.Search(text).WhyNone, StringComparison.Ordinal);
    }
}
