using CsCheck;
using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Places.Registry;

namespace Endeavour.Tests.Indicators.Places;

public class RegistryTests(EveryPlace every)
{
    AreaRegistry Registry => every.Store.Registry;

    [Fact]
    public void An_area_has_its_kind_and_its_dated_parents()
    {
        var basildon = Assert.IsType<AreaAnswer.Known>(Registry.Find("E07000066")).Area;
        Assert.Equal(("Basildon", AreaKind.LowerTier), (basildon.Name, basildon.Kind));
        Assert.Equal([("E10000012", 2023), ("E38000007", 2024), ("E54000026", 2024), ("E12000006", 2024), ("E92000001", null)], Registry.Parents("E07000066").Select(parent => (parent.Area.Code, parent.AsOf)).ToArray<(string, int?)>());
        Assert.Equal("E92000001 is England, a country.", Registry.Find("E92000001").Words);
        Assert.Equal("E06000034 is Thurrock, a unitary council.", Registry.Find("E06000034").Words);
        Assert.Equal("QH8", Registry.Get("E54000026")!.OtherCode);
    }

    [Theory]
    [InlineData("E92000001", AreaKind.UpperTier, 153)]
    [InlineData("E92000001", AreaKind.LowerTier, 296)]
    [InlineData("E92000001", AreaKind.IntegratedCareBoard, 42)]
    [InlineData("E92000001", AreaKind.SubIntegratedCareBoard, 106)]
    [InlineData("E92000001", AreaKind.Region, 9)]
    [InlineData("E92000001", AreaKind.Ward, 6784)]
    [InlineData("E10000012", AreaKind.LowerTier, 12)]
    [InlineData("E54000026", AreaKind.LowerTier, 9)]
    [InlineData("E54000026", AreaKind.UpperTier, 2)]
    [InlineData("E06000034", AreaKind.Ward, 20)]
    [InlineData("E06000034", AreaKind.LowerOutputArea, 100)]
    public void What_lies_in_an_area_is_counted(string code, AreaKind kind, int count) => Assert.Equal(count, Registry.Children(code, kind).Count);

    [Fact]
    public void A_district_that_several_care_boards_share_lies_in_none_of_them()
    {
        Assert.Null(Registry.Parent("E06000065", AreaKind.IntegratedCareBoard));
        Assert.True(Registry.IsParted("E06000065", AreaKind.IntegratedCareBoard));
        Assert.False(Registry.IsParted("E06000034", AreaKind.IntegratedCareBoard));
    }

    [Fact]
    public void Every_small_area_lies_in_one_area_of_each_kind_and_each_of_them_counts_it_once()
    {
        var small = Registry.Children(AreaKinds.England, AreaKind.LowerOutputArea);
        Assert.Equal(33_755, small.Count);
        foreach (var kind in (AreaKind[])[AreaKind.Ward, AreaKind.LowerTier, AreaKind.UpperTier, AreaKind.SubIntegratedCareBoard, AreaKind.IntegratedCareBoard, AreaKind.Region])
        {
            Assert.Equal(33_755, Registry.Children(AreaKinds.England, kind).Sum(area => Registry.Parent(Registry.SmallAreas(area.Code)[0].Code, kind) == area ? Registry.SmallAreas(area.Code).Count : 0));
            Gen.Int[0, small.Count - 1].Sample(at => Registry.SmallAreas(Registry.Parent(small[at].Code, kind)!.Code).Contains(small[at]), iter: 50);
        }
    }

    [Fact]
    public void An_abolished_code_is_named_with_its_day_and_its_successor()
    {
        var taunton = Assert.IsType<AreaAnswer.Abolished>(Registry.Find("E07000190"));
        Assert.Equal(("Taunton Deane", new DateOnly(2019, 4, 1), "E07000246"), (taunton.Area.Name, taunton.Area.To, Assert.Single(taunton.Successors).Code));
        Assert.Equal("E07000190 (Taunton Deane) ended on 1 April 2019: its successor is Somerset West and Taunton (E07000246).", taunton.Words);
        Assert.IsType<AreaAnswer.Known>(Registry.Find("E07000190", new DateOnly(2019, 3, 31)));
        Assert.Equal((new DateOnly(2019, 4, 1), new DateOnly(2023, 4, 1)), (Registry.Get("E07000246")!.From, Registry.Get("E07000246")!.To));
        Assert.Equal(["E07000190", "E07000191"], Registry.Predecessors("E07000246").Select(area => area.Code).Order());
        Assert.Equal(["Shepway"], Registry.Get("E07000112")!.FormerNames);
    }

    [Fact]
    public void A_county_that_later_lists_lack_is_abolished_though_nothing_says_what_became_of_it()
    {
        var cumbria = Assert.IsType<AreaAnswer.Abolished>(Registry.Find("E10000006"));
        Assert.Empty(cumbria.Successors);
        Assert.Equal("E10000006 (Cumbria) is not in the list of 2023, and the loaded files do not say what became of it.", cumbria.Words);
        Assert.Equal(["E10000006", "E10000023", "E10000027"], Registry.All.Where(area => area.MissingFrom is not null && area.Kind == AreaKind.UpperTier).Select(area => area.Code).Order());
    }

    [Theory]
    [InlineData("E06000O34", "E06000034")]
    [InlineData("E0600034", "E06000034")]
    [InlineData("e07000066", "E07000066")]
    [InlineData("E07000606", "E07000066")]
    [InlineData("QH8", "E54000026")]
    [InlineData("Basildon", "E07000066")]
    public void An_unknown_code_is_told_with_what_it_looks_like(string code, string meant) =>
        Assert.Contains(Assert.IsType<AreaAnswer.Unknown>(Registry.Find(code)).LooksLike, area => area.Code == meant);

    [Fact]
    public void A_code_like_no_other_looks_like_nothing() => Assert.Equal("Z99 is not the code of any area in the loaded files.", Registry.Find("Z99").Words);

    [Fact]
    public void A_figure_moves_to_a_merger_only_with_all_its_parts_and_only_where_figures_add_up()
    {
        var both = new HashSet<string> { "E07000190", "E07000191", "E07000187", "E07000188", "E07000189" };
        var moved = Registry.MoveToSuccessor("E07000190", "Crude rate", both);
        Assert.Equal(("E06000066", SumBy.Rate), (moved.To!.Code, moved.Sum.By));
        Assert.Equal(both.Order(), moved.Parts.Order());
        Assert.Null(Registry.MoveToSuccessor("E07000190", "Life expectancy", both).To);
        Assert.Contains("worked out again", Registry.MoveToSuccessor("E07000190", "Life expectancy", both).Why, StringComparison.Ordinal);
        var lacking = Registry.MoveToSuccessor("E07000190", "Count", new HashSet<string> { "E07000190", "E07000187", "E07000188", "E07000189" });
        Assert.Null(lacking.To);
        Assert.Contains("E07000191 has no figure", lacking.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_of_code_alone_moves_any_figure()
    {
        var moved = Registry.MoveToSuccessor("S12000046", "Life expectancy", new HashSet<string> { "S12000046" });
        Assert.Equal("S12000049", moved.To!.Code);
        Assert.Equal("S12000046 became S12000049, whole: only the code changed.", moved.Why);
    }

    /// <summary>The published file crosses two councils that were given new codes in one year; it does not say which is which.</summary>
    [Fact]
    public void Where_an_area_went_to_several_nothing_moves()
    {
        var moved = Registry.MoveToSuccessor("S12000015", "Count", new HashSet<string> { "S12000015", "S12000024" });
        Assert.Null(moved.To);
        Assert.Contains("went to more than one area", moved.Why, StringComparison.Ordinal);
        Assert.Null(Registry.MoveToSuccessor("E07000066", "Count", new HashSet<string> { "E07000066" }).To);
    }
}
