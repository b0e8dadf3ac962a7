using Endeavour.Charts;
using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Places.Reading;
using Endeavour.Tests.Indicators.Kit;

namespace Endeavour.Tests.Indicators.Places;

public class PlaceStoreTests(EveryPlace every)
{
    PlaceStore Store => every.Store;

    [Fact]
    public void Where_nothing_is_loaded_every_answer_is_empty_and_says_what_to_do()
    {
        using var holding = new PlaceHolding();
        using var store = holding.Store();
        Assert.Null(store.Version);
        foreach (var why in (string?[])[store.Search("Basildon").WhyNone, store.Children("E07000066", AreaKind.Ward).WhyNone, store.Deprivation("E07000066").WhyNone, store.Population("E07000066").WhyNone, store.Boundaries("E07000066", AreaKind.Ward).WhyNone, store.Hexes().WhyNone, store.DistrictDeprivation("E07000066").WhyNone])
            Assert.StartsWith("No places are loaded", why, StringComparison.Ordinal);
        holding.Import("ltla24_code,ltla24_name,region24_code,region24_name\nE07000066,Basildon,E12000006,East of England\n");
        Assert.Equal("p1", store.Version);
        Assert.Equal("Basildon", Assert.Single(store.Children("E12000006", AreaKind.LowerTier).Items).Name);
        Assert.StartsWith("No wards are known", store.Children("E07000066", AreaKind.Ward).WhyNone, StringComparison.Ordinal);
    }

    [Fact]
    public void The_small_areas_of_a_place_come_the_most_deprived_first()
    {
        var thurrock = Store.Deprivation("E06000034").Items;
        Assert.Equal(100, thurrock.Count);
        Assert.Equal(thurrock.Select(each => each.Rank).Order(), thurrock.Select(each => each.Rank));
        Assert.Equal(14, thurrock.Count(each => each.Decile <= 2));
        Assert.Equal(100, Store.Deprivation("E06000034", "Health").Items.Count);
        Assert.Contains("Atlantis", Store.Deprivation("E06000034", "Atlantis").WhyNone, StringComparison.Ordinal);
        Assert.Equal(8, Store.Domains.Count);
        Assert.Equal(37.58, Store.DistrictDeprivation("E06000001").Items.Single(each => each.Measure == "imd_average_score").Value);
    }

    [Fact]
    public void People_by_age_add_up_to_the_published_total_and_say_their_year()
    {
        var people = Store.Population("E06000047").Items;
        Assert.Equal((91, 533_149, true), (people.Count, people.Sum(each => each.People), people[^1].IsOpen));
        Assert.Equal(2020, Store.PopulationLayer("E06000047")!.Year);
        Assert.NotNull(Store.Population("E05002229").WhyNone);
    }

    [Theory]
    [InlineData("E06000034", AreaKind.LowerOutputArea, 100, 0)]
    [InlineData("E06000034", AreaKind.Ward, 20, 0)]
    [InlineData("E12000006", AreaKind.UpperTier, 11, 0)]
    [InlineData("E54000026", AreaKind.LowerTier, 9, 0)]
    [InlineData("E92000001", AreaKind.IntegratedCareBoard, 40, 2)]
    public void Boundaries_of_what_lies_in_a_place_are_drawn_by_the_charts(string parent, AreaKind kind, int count, int without)
    {
        var found = Store.Boundaries(parent, kind);
        Assert.Equal((count, without, null), (found.Items.Count, found.Without.Count, found.WhyNone));
        Assert.All(found.Items.SelectMany(area => area.Rings), ring => Assert.Equal((ring.X[0], ring.Y[0]), (ring.X[^1], ring.Y[^1])));
        var map = MapShapes.FromGeoJson(found.GeoJson(), AreaBoundaries.CodeProperty, AreaBoundaries.NameProperty);
        Assert.Empty(map.Problems);
        Assert.Equal(found.Items.Select(area => (area.Code, area.Name)), map.Shapes!.Areas.Select(area => (area.Code, area.Name)));
    }

    [Fact]
    public void Boundaries_that_are_not_loaded_are_named()
    {
        var basildon = Store.Boundaries("E07000066", AreaKind.Ward);
        Assert.Equal((0, 14), (basildon.Items.Count, basildon.Without.Count));
        Assert.StartsWith("No boundaries of wards are loaded here.", basildon.WhyNone, StringComparison.Ordinal);
    }

    [Fact]
    public void Hexagons_are_found_by_code()
    {
        Assert.Equal(361, Store.Hexes().Items.Count);
        Assert.Equal(("Hartlepool", 8, 18), Store.Hexes(["E06000001", "E99999999"]).Items.Select(hex => (hex.Name, hex.Column, hex.Row)).Single());
    }

    [Theory]
    [InlineData("basil", "E07000066")]
    [InlineData("E07000066", "E07000066")]
    [InlineData("southend on sea", "E06000033")]
    [InlineData("St. Helens", "E08000013")]
    [InlineData("redcar & cleveland", "E06000003")]
    [InlineData("Shepway", "E07000112")]
    [InlineData("qh8", "E54000026")]
    [InlineData("Thurrock 021A", "E01015921")]
    public void Areas_are_found_by_what_people_type(string text, string code) => Assert.Equal(code, Store.Search(text).Areas[0].Code);

    [Fact]
    public void A_name_is_found_by_its_beginning_before_its_middle() =>
        Assert.Equal(["Southend-on-Sea"], Store.Search("southend").Areas.Take(1).Select(area => area.Name));

    [Fact]
    public async Task Many_may_ask_at_once()
    {
        using var holding = new PlaceHolding();
        holding.Bring(PlaceHolding.EveryFile().Where(path => path.Contains("lookups", StringComparison.Ordinal) || path.Contains("Thurrock", StringComparison.Ordinal)).ToArray());
        using var store = holding.Store();
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(each => Task.Run(() => (store.Children("E06000034", AreaKind.Ward).Items.Count, store.Boundaries("E06000034", AreaKind.Ward).Items.Count, store.Search("thurrock").Areas[0].Code))));
        Assert.All(answers, answer => Assert.Equal((20, 20, "E06000034"), answer));
    }
}
