using Endeavour.Evidence.Outcomes;
using Endeavour.Strategy.Agreeing;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Measures;
using Endeavour.Strategy.Versions;

namespace Endeavour.Tests.Rules.Strategy.Agreeing;

/// <summary>What stands in the way of agreeing a strategy: each by its name and place, all at once.</summary>
public sealed class ObstaclesTests
{
    static readonly DateOnly Day = new(2030, 12, 31);

    static StrategyVersion Version(params Element[] elements)
    {
        var version = new StrategyVersion { Id = Guid.NewGuid(), Slug = "s", Version = "1", Title = "S", Dated = Day, Hash = "", Levels = { new("priority", "Priority", "Priorities"), new("action", "Action", "Actions") } };
        version.Elements.AddRange(elements);
        return version;
    }

    static Element Part(string slug = "a", string title = "Ageing well", Element? under = null) => new() { Id = Guid.NewGuid(), Slug = slug, Title = title, Level = under is null ? "priority" : "action", ParentId = under?.Id, Number = "1" };

    static Measure Measured(int? indicator = 90366) => new() { Id = Guid.NewGuid(), Slug = "m", Title = "Length of life", Indicator = indicator, Baselines = { new(79.1, "2022 - 24", null) }, Targets = { new(80, Day, null) } };

    static IEnumerable<string> Says(StrategyVersion version) => Obstacles.To(version).Select(each => each.Says);

    [Fact]
    public void Nothing_stands_in_the_way_of_a_strategy_that_says_everything()
    {
        var part = Part();
        part.Measures.Add(Measured());
        part.Leads.Add(new("Director of Public Health", null, LeadRole.Lead, LeadState.Accepted, null));
        Assert.Empty(Says(Version(part, Part("b"))));
    }

    [Fact]
    public void An_empty_one_has_nothing_to_agree() => Assert.Equal(["It has no parts yet."], Says(Version()));

    [Fact]
    public void Words_that_stand_for_a_date_are_no_date()
    {
        var part = Part();
        part.Due = new(null, "by 20XX");
        Assert.Equal([("Priority 1, Ageing well says “by 20XX” and has no date.", "elements/a")], Obstacles.To(Version(part)).Select(each => (each.Says, each.Path)));
    }

    [Fact]
    public void A_part_that_is_measured_says_by_when_itself_or_a_part_above_it_does()
    {
        var (above, below) = (Part(), default(Element));
        below = Part("b", "Walk more", above);
        var measure = Measured();
        measure.Targets.Clear();
        below.Measures.Add(measure);
        Assert.Equal(["Action 1, Walk more is measured, and neither it nor a part above it says by when."], Says(Version(above, below)));
        above.Due = new(Day, null);
        Assert.Empty(Says(Version(above, below)));
    }

    [Fact]
    public void A_measure_has_a_source_or_says_why_not_a_baseline_and_dates()
    {
        var part = Part();
        part.Due = new(Day, null);
        part.Measures.AddRange([new() { Id = Guid.NewGuid(), Slug = "m1", Title = "Nothing", Targets = { new(1, null, null) } }, new() { Id = Guid.NewGuid(), Slug = "m2", Title = "Known", Indicator = 1 }, new() { Id = Guid.NewGuid(), Slug = "m3", Title = "Unknown", NoSource = "Nobody counts it" }]);
        Assert.Equal([("“Nothing”, a measure of Priority 1, Ageing well, has neither an indicator nor a reason why there is no source.", "elements/a/measure/m1"), ("“Nothing”, a measure of Priority 1, Ageing well, has a target without a date.", "elements/a/measure/m1"), ("“Known”, a measure of Priority 1, Ageing well, has no baseline.", "elements/a/measure/m2")],
            Obstacles.To(Version(part)).Select(each => (each.Says, each.Path)));
    }

    [Fact]
    public void A_vacant_lead_stands_in_the_way_and_one_who_was_asked_does_not()
    {
        var part = Part();
        part.Leads.AddRange([new("Director", null, LeadRole.Lead, LeadState.Vacant, null), new("Chair", null, LeadRole.Sponsor, LeadState.Invited, null)]);
        Assert.Equal(["Priority 1, Ageing well has no lead: Director is vacant."], Says(Version(part)));
    }

    [Theory]
    [InlineData("Narrow the gap [by 20XX implied by the end point]", "[by 20XX implied by the end point]")]
    [InlineData("Led by tbc for now", "tbc")]
    [InlineData("Cut it by XX%", "XX")]
    [InlineData("As [name of report ...] says", "[name of report ...]")]
    [InlineData("Cut it by 10% [1]", null)]
    [InlineData("The EXXON of care", null)]
    public void A_text_that_waits_for_words_is_found(string statement, string? placeholder)
    {
        var part = Part();
        part.Statement = statement;
        Assert.Equal(placeholder is null ? [] : [$"What Priority 1, Ageing well says still holds a placeholder: “{placeholder}”."], Says(Version(part)));
    }
}
