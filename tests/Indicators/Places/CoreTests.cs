using Endeavour.Indicators.Places.Core;
using Endeavour.Tests.Indicators.Kit;
using SharedPath = Endeavour.Tests.TestKit.Shared;

namespace Endeavour.Tests.Indicators.Places;

public class CoreTests(EveryPlace every)
{
    static readonly DateOnly Day = new(2026, 4, 1);
    static readonly CoreDefinition National = CoreDefinition.National("National 20%", Day), Local = CoreDefinition.Local("Local 10%", Day, "E54000026", 10);

    [Fact]
    public void The_national_fifth_is_the_publishers_own_tenths()
    {
        var figures = every.Store.Core(National).Figures!;
        Assert.Equal((6751, 296, 2025), (figures.SmallAreas.Count, figures.Districts.Count, figures.IndexYear));
        var rows = PlainCsv.Read(SharedPath.Path("data", "deprivation", "iod2025_lsoa21_scores_ranks_deciles.csv"));
        Assert.Equal(rows.Where(row => row["imddecile"] is "1" or "2").Select(row => row["lsoa21code"]).Order(StringComparer.Ordinal), figures.SmallAreas.Select(area => area.Code).Order(StringComparer.Ordinal));
        Assert.Equal(6751, figures.Districts.Sum(share => share.SmallAreas));
    }

    /// <summary>By the index of 2019 the partnership's strategy says 17%, 15% and 11%.</summary>
    [Fact]
    public void The_shares_of_three_districts_by_the_index_of_2025_are_these()
    {
        var figures = every.Store.Core(National, ["E07000066", "E06000033", "E06000034"]).Figures!;
        Assert.Equal([("Basildon", 27, 112), ("Southend-on-Sea", 25, 108), ("Thurrock", 14, 100)], figures.Districts.Select(share => (share.District.Name, share.SmallAreas, share.OfSmallAreas)));
        Assert.Equal(66, figures.SmallAreas.Count);
        Assert.All(figures.Districts, share => Assert.Same(figures.Definition, share.Definition));
    }

    [Fact]
    public void The_local_tenth_takes_the_first_small_areas_of_the_care_board_by_rank()
    {
        var figures = every.Store.Core(Local).Figures!;
        Assert.Equal((72, 9), (figures.SmallAreas.Count, figures.Districts.Count));
        var ranked = every.Store.Deprivation("E54000026").Items;
        Assert.Equal(ranked.Take(72).Select(area => area.Area.Code), figures.SmallAreas.Select(area => area.Code));
    }

    [Fact]
    public void People_are_not_known_where_no_small_area_has_any_and_the_reason_is_said()
    {
        var figures = every.Store.Core(National, ["E07000066"]).Figures!;
        Assert.Null(figures.People.Number);
        Assert.StartsWith("The indices of deprivation hold no numbers of people", figures.People.WhyNot, StringComparison.Ordinal);
        Assert.Null(figures.Districts[0].ShareOfPeople);
    }

    [Fact]
    public void People_are_counted_where_every_small_area_has_them()
    {
        using var holding = new PlaceHolding();
        holding.Bring(holding.Write("iod.csv", "lsoa21_code,IMD_decile,IMD_rank,IMD_score\nE01000001,1,10,8\nE01000002,10,300,4\nE01000003,2,20,7\n"),
            holding.Write("wards.csv", "lsoa21_code,ward24_code,ltla24_code,ltla24_name\nE01000001,E05000001,E07000066,Basildon\nE01000002,E05000001,E07000066,Basildon\nE01000003,E05000002,E06000034,Thurrock\n"),
            holding.Write("people.csv", "lsoa21_code,total_population,0,1+\nE01000001,300,100,200\nE01000002,700,300,400\nE01000003,50,20,30\n"));
        using var store = holding.Store();
        var figures = store.Core(National).Figures!;
        Assert.Equal((350, 2), (figures.People.Number, figures.SmallAreas.Count));
        Assert.Equal([("Thurrock", 1.0), ("Basildon", 0.3)], figures.Districts.Select(share => (share.District.Name, share.ShareOfPeople!.Value)));
        Assert.Equal(0.5, figures.Districts[1].ShareOfSmallAreas);
    }

    [Fact]
    public void Two_definitions_stand_side_by_side_only_under_their_own_labels()
    {
        var (national, local) = (every.Store.Core(National).Figures!, every.Store.Core(Local).Figures!);
        Assert.Equal(["National 20% (definition of 1 April 2026)", "Local 10% (definition of 1 April 2026)"], CoreSideBySide.Of(national, local).Sides.Select(side => side.Label));
        var posing = every.Store.Core(CoreDefinition.Local("National 20%", Day, "E54000026", 20)).Figures!;
        Assert.Throws<ArgumentException>(() => CoreSideBySide.Of(national, posing));
        Assert.Throws<ArgumentException>(() => CoreDefinition.National(" ", Day));
    }

    [Fact]
    public void Where_the_index_or_the_area_is_not_loaded_the_reason_is_said()
    {
        Assert.Contains("E99000001", every.Store.Core(CoreDefinition.Local("Ours", Day, "E99000001", 10)).WhyNone, StringComparison.Ordinal);
        using var holding = new PlaceHolding();
        using var store = holding.Store();
        Assert.StartsWith("No places are loaded", store.Core(National).WhyNone, StringComparison.Ordinal);
        holding.Import("lsoa21_code,ward24_code,ltla24_code\nE01000001,E05000001,E07000066\n");
        Assert.StartsWith("No indices of deprivation", store.Core(National).WhyNone, StringComparison.Ordinal);
    }
}
