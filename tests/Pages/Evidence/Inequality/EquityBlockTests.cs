using Endeavour.Evidence.Figures;
using Endeavour.Evidence.Inequalities;
using Endeavour.Evidence.Inequality;
using Endeavour.Evidence.Outcomes;
using Endeavour.Platform.Figures;
using Endeavour.Tests.Pages.Evidence.Exceptions;

namespace Endeavour.Tests.Pages.Evidence.Inequality;

/// <summary>What an outcome says of who is behind, from planted figures.</summary>
public sealed class EquityBlockTests : IDisposable
{
    const string Ethnic = "Ethnic groups";
    static readonly string[] Tenths = ["Most deprived", "Second most deprived", "Third more deprived", "Fourth more deprived", "Fifth more deprived", "Fifth less deprived", "Fourth less deprived", "Third less deprived", "Second least deprived", "Least deprived"];

    readonly PlantedFigures _planted = new();

    public void Dispose() => _planted.Dispose();

    OutcomeFigures Only => _planted.Figures().Outcomes[0];
    OutcomeInequality Found => Only.Drawings.Inequality;

    void Plant(double first = 22, double step = 0.9, double half = 0.6, int year = 2024)
    {
        _planted.Outcome(1);
        _planted.Year(1, year, 18, 0.3);
        foreach (var (rank, tenth) in Tenths.Index()) _planted.Year(1, year, first - rank * step, half, category: tenth);
    }

    [Fact]
    public void The_gap_is_said_with_its_direction_and_above_zero_is_worse_for_the_most_deprived()
    {
        Plant();
        var gap = Assert.Single(Found.ByDeprivation);
        Assert.Equal((8.1, true), (Math.Round(gap.Absolute!.Value, 9), gap.IsClear));
        Assert.Equal("In Middlesbrough in 2024 the figure was 22.0 in the most deprived tenth of neighbourhoods and 13.9 in the least deprived: 8.1 higher for the most deprived, which is worse.", GapWords.Sentence(Only, gap));
        Assert.Equal("8.1 (7.3 to 8.9), worse for the most deprived", GapWords.Absolute(gap));
        Assert.StartsWith("1.58 times as high at the most deprived end (1.", GapWords.Relative(gap), StringComparison.Ordinal);
        Assert.Equal("Gap by deprivation: 8.1 worse in the most deprived tenth", Found.Line());
        Assert.Equal("9.0 (8.3 to 9.7), worse for the most deprived", GapWords.Sii(gap));
    }

    [Fact]
    public void Where_high_is_good_the_same_gap_is_better_and_below_zero()
    {
        _planted.Outcome(1).HigherIs = HigherIs.Better;
        _planted.Year(1, 2024, 18, 0.3);
        foreach (var (rank, tenth) in Tenths.Index()) _planted.Year(1, 2024, 22 - rank * 0.9, 0.6, category: tenth);
        var gap = Assert.Single(Found.ByDeprivation);
        Assert.Equal(-8.1, gap.Absolute!.Value, 9);
        Assert.True(gap.Slope.Index is { Sii: < 0, Rii: < 1 });
        Assert.Contains("which is better", GapWords.Sentence(Only, gap), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_groups_lie_on_a_curve_the_index_is_not_shown_and_the_reason_is()
    {
        _planted.Outcome(1);
        _planted.Year(1, 2024, 18, 0.3);
        foreach (var (rank, tenth) in Tenths.Index()) _planted.Year(1, 2024, 30 / (1.0 + rank), 0.3, category: tenth);
        var gap = Assert.Single(Found.ByDeprivation);
        Assert.Null(gap.Slope.Index);
        Assert.StartsWith("Not shown. The groups lie on a curve", GapWords.Sii(gap), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_tenth_leaves_no_index_and_is_not_taken_for_the_end()
    {
        _planted.Outcome(1);
        _planted.Year(1, 2024, 18, 0.3);
        foreach (var (rank, tenth) in Tenths.Index().Skip(1)) _planted.Year(1, 2024, 22 - rank * 0.9, 0.6, category: tenth);
        var gap = Assert.Single(Found.ByDeprivation);
        Assert.Equal((10, (double?)null), (gap.Groups.Count, gap.Gap));
        Assert.Contains("the gap between them is not known", GapWords.Sentence(Only, gap), StringComparison.Ordinal);
        Assert.Contains("1 of the 10 groups has no figure", gap.Slope.WhyNot, StringComparison.Ordinal);
    }

    [Fact]
    public void Englands_gap_stands_in_under_its_name_where_the_area_has_none()
    {
        _planted.Outcome(1);
        _planted.Year(1, 2024, 18, 0.3);
        foreach (var (rank, tenth) in Tenths.Index()) _planted.Group(1, 2024, 22 - rank * 0.9, 0.6, type: "County & UA deprivation deciles in England (IMD2019)", category: tenth, area: "E92000001");
        Assert.Equal("England", Assert.Single(Found.ByDeprivation).Area);
        Assert.Equal("Gap within Middlesbrough not known; in England 8.1 worse in the most deprived tenth", Found.Line());
        Assert.Contains("tenth of councils", Found.Sentence, StringComparison.Ordinal);
        Assert.Equal("Release r1 holds it for England, and not within Middlesbrough.", Found.Cards.Single(card => card.Cuts.Contains(Cut.Deprivation)).Why);
    }

    [Fact]
    public void Groups_are_held_against_the_areas_own_whole_and_missing_ones_keep_their_reason()
    {
        _planted.Outcome(1);
        _planted.Said(1, "Proportion", "%", "Annual Population Survey").Year(1, 2024, 18, 0.3);
        _planted.Group(1, 2024, 24, 2, type: Ethnic, category: "Mixed").Group(1, 2024, 18.1, 0.4, type: Ethnic, category: "White").Group(1, 2024, 11, 3, type: Ethnic, category: "Asian")
            .Group(1, 2024, null, 0, type: Ethnic, category: "Other", note: "Value suppressed for disclosure control due to small count");
        var groups = Assert.Single(Found.Breakdowns);
        Assert.Equal((Cut.Ethnicity, Ethnic, "the whole of Middlesbrough"), (groups.Cut, groups.CategoryType, groups.WholeName));
        Assert.Equal([("Asian", VerdictLook.Better), ("Mixed", VerdictLook.Worse), ("Other", VerdictLook.NotCompared), ("White", VerdictLook.Similar)], groups.Groups.Select(group => (group.Name, group.Verdict.Look)).Order());
        Assert.Equal("Suppressed", groups.Groups.Single(group => group.Name == "Other").Shown);
        Assert.Equal("In Middlesbrough in 2024 the widest gap by ethnicity was 13.0 percentage points, between Mixed (24.0%) and Asian (11.0%).", groups.Sentence);
        var card = Found.Cards.Single(each => each.Cuts.Contains(Cut.Deprivation));
        Assert.Equal(("Release r1 holds this outcome only for the whole of Middlesbrough.", "Annual Population Survey"), (card.Why, card.Who));
        Assert.Equal("Annual Population Survey, and the partners who hold the records", Found.Cards.Single(each => each.Cuts.Contains(Cut.Disability)).Who);
        Assert.DoesNotContain(Found.Cards, each => each.Cuts.Contains(Cut.Ethnicity));
    }

    [Fact]
    public void Sexes_and_ages_are_found_without_category_types()
    {
        _planted.Outcome(1);
        _planted.Year(1, 2024, 18, 0.3).Group(1, 2024, 20, 0.4, sex: "Male").Group(1, 2024, 16, 0.4, sex: "Female").Group(1, 2024, 9, 0.4, age: "16-24 yrs").Group(1, 2024, 25, 0.4, age: "65+ yrs");
        Assert.Equal([Cut.Sex, Cut.Age], Found.Breakdowns.Select(each => each.Cut));
        Assert.Equal(["Male", "Female"], Found.Breakdowns[0].Groups.Select(group => group.Name));
        Assert.Equal(["16-24 yrs", "65+ yrs"], Found.Breakdowns[1].Groups.Select(group => group.Name));
        Assert.Equal(["Male worse", "Female better"], Found.Breakdowns[0].Groups.Select(group => $"{group.Name} {group.Verdict.Word.ToLowerInvariant()}"));
    }

    [Fact]
    public void Groups_that_are_all_withheld_are_told_from_groups_that_are_not_there()
    {
        _planted.Outcome(1);
        _planted.Year(1, 2024, 18, 0.3);
        foreach (var name in (string[])["White", "Mixed", "Asian"]) _planted.Group(1, 2024, null, 0, type: Ethnic, category: name, note: "Value suppressed for disclosure control due to small count");
        Assert.Equal("Release r1 holds groups for Middlesbrough, but every figure of the latest period is missing: suppressed.", Found.Cards.Single(card => card.Cuts.Contains(Cut.Ethnicity)).Why);
        Assert.Equal("The publisher, and the partners who hold the records", Found.Cards[0].Who);
    }

    [Theory]
    [InlineData("LSOA21 deprivation deciles within area (IMD2025)", Cut.Deprivation), InlineData("IMD2010 - Employment domain", Cut.Deprivation), InlineData("Ethnic groups (w/o unknown)", Cut.Ethnicity)]
    [InlineData("Special educational needs (SEN) status", Cut.Disability), InlineData("Country of birth [30]", Cut.Origin), InlineData("Sexuality - 4 categories", Cut.SexualOrientation), InlineData("Homeless households", Cut.InclusionHealth)]
    [InlineData("Tenure [23]", Cut.Circumstances), InlineData("Rurality [26]", Cut.Rurality), InlineData("Month born", Cut.Other)]
    public void A_publishers_category_type_is_sorted_by_its_words(string type, Cut cut) => Assert.Equal(cut, Cuts.Of(type));

    [Fact]
    public void The_widest_gap_comes_first_and_one_that_widened_is_flagged()
    {
        foreach (var indicator in (int[])[1, 2])
        {
            _planted.Outcome(indicator);
            _planted.Year(indicator, 2023, 18, 0.3).Year(indicator, 2024, 18, 0.3);
            foreach (var (rank, tenth) in Tenths.Index())
                _planted.Year(indicator, 2023, 22 - rank * 0.4, 0.6, category: tenth).Year(indicator, 2024, 22 - rank * (indicator == 1 ? 0.4 : 0.9), 0.6, category: tenth);
        }
        var list = new InequalityList(_planted.Figures());
        Assert.Equal(["o2", "o1"], list.Rows.Select(row => row.Outcome.Slug));
        Assert.Equal([(true, "Wider than in 2023"), (false, "No clear change since 2023")], list.Rows.Select(row => (row.HasWidened, row.Change)));
        Assert.Equal("The most deprived do worse, by more than chance, on 2 of the 2 gaps that are known. The biggest: outcome 2, 8.1 worse in the most deprived tenth. One gap has widened by more than chance.", list.Sentence);
    }
}
