using Endeavour.Strategy.Choosing.Inspections;
using Endeavour.Strategy.Choosing.Rules;

namespace Endeavour.Tests.Rules.Strategy.Choosing;

/// <summary>The five rules on figures made by hand: which apply, which do not, which cannot be known, and on what.</summary>
public class PriorityRuleTests
{
    static readonly Held Worse = new(Points.Yes, "worse than England (12.1%)"), Similar = new(Points.No, "similar to England (12.1%)"), Unknown = new(Points.NotKnown, "There is no figure for England for the same period.");
    static readonly Held GettingWorse = new(Points.Yes, "It is getting worse."), Steady = new(Points.No, "There is no clear change."), NoTrend = new(Points.NotKnown, "Fewer than five points.");

    static IndicatorFact Fact(string area, Held trend, params Held[] comparators) => new("Smoking", area, "2021/22", "14.1%", "r3", comparators, trend);

    static RuleLook Look(PriorityRuleId rule, params IndicatorFact[] indicators) => PriorityRule.Of(rule).Look(new(indicators, [], [], null, null));

    static RuleLook Look(params TopicFact[] topics) => PriorityRule.Of(PriorityRuleId.AdviceNotActedOn).Look(new([], topics, [], null, null));

    static RuleLook Look(params InspectionTerms[] inspections) => PriorityRule.Of(PriorityRuleId.InspectionRequiresChange).Look(new([], [], inspections, null, null));

    [Fact]
    public void An_outlier_names_indicator_area_period_release_and_verdict()
    {
        var look = Look(PriorityRuleId.Outlier, Fact("Southend", Steady, Similar), Fact("Thurrock", Steady, Worse));
        Assert.Equal((Points.Yes, "Applies"), (look.Points, look.Words));
        Assert.Equal(["Smoking, Thurrock: 14.1% in 2021/22 (release r3): worse than England (12.1%).", "Smoking, Southend: 14.1% in 2021/22 (release r3): similar to England (12.1%)."], look.Facts);
    }

    [Fact]
    public void An_outlier_is_one_against_any_comparator_and_none_only_when_all_are_known()
    {
        Assert.Equal(Points.Yes, Look(PriorityRuleId.Outlier, Fact("Thurrock", Steady, Similar, new(Points.Yes, "worse than the East of England"))).Points);
        Assert.Equal(Points.NotKnown, Look(PriorityRuleId.Outlier, Fact("Thurrock", Steady, Similar, Unknown)).Points);
        Assert.Equal(Points.No, Look(PriorityRuleId.Outlier, Fact("Thurrock", Steady, Similar)).Points);
        Assert.Equal(Points.NotKnown, Look(PriorityRuleId.Outlier, Fact("Thurrock", Steady)).Points);
        Assert.Equal((Points.NotKnown, "No indicator is linked to it."), Look(PriorityRuleId.Outlier) is var none ? (none.Points, none.Facts.Single()) : default);
    }

    [Theory]
    [InlineData(Points.Yes, Points.Yes, Points.Yes)]
    [InlineData(Points.Yes, Points.No, Points.No)]
    [InlineData(Points.Yes, Points.NotKnown, Points.NotKnown)]
    [InlineData(Points.No, Points.Yes, Points.No)]
    [InlineData(Points.No, Points.NotKnown, Points.No)]
    [InlineData(Points.NotKnown, Points.Yes, Points.NotKnown)]
    [InlineData(Points.NotKnown, Points.No, Points.No)]
    public void An_outlier_that_gets_worse_needs_both_of_one_indicator_in_one_area(Points compared, Points trend, Points expected) =>
        Assert.Equal(expected, Look(PriorityRuleId.OutlierGettingWorse, Fact("Thurrock", new(trend, "So it goes."), new Held(compared, "so it stands"))).Points);

    [Fact]
    public void Worse_in_one_area_and_getting_worse_in_another_is_not_both()
    {
        Assert.Equal(Points.No, Look(PriorityRuleId.OutlierGettingWorse, Fact("Thurrock", Steady, Worse), Fact("Southend", GettingWorse, Similar)).Points);
        Assert.Equal(Points.Yes, Look(PriorityRuleId.OutlierGettingWorse, Fact("Thurrock", GettingWorse, Worse), Fact("Southend", NoTrend, Unknown)).Points);
    }

    [Fact]
    public void Advice_is_acted_on_when_its_promise_is_kept_and_unknown_while_questions_are_open()
    {
        AdviceFact done = new("Dry the homes.", true, "It was done (2027-1)."), open = new("Count the homes.", false, "It is promised (2027-2) and not yet kept."), released = new("Build homes.", false, "The promise (2027-3) was released: no money");
        Assert.Equal(Points.No, Look(new TopicFact("Homes", 2, 1, [done])).Points);
        Assert.Equal(Points.Yes, Look(new TopicFact("Homes", 2, 0, [done, released])).Points);
        Assert.Equal("Homes: “Count the homes.” It is promised (2027-2) and not yet kept.", Look(new TopicFact("Homes", 2, 0, [done, open])).Facts[0]);
        Assert.Equal((Points.NotKnown, "Homes: 3 of 5 questions are not answered, and nothing has been recommended."), Look(new TopicFact("Homes", 5, 3, [])) is var known ? (known.Points, known.Facts.Single()) : default);
        Assert.Equal(Points.No, Look(new TopicFact("Homes", 5, 0, [])).Points);
        Assert.Equal(Points.NotKnown, Look(new TopicFact("Homes", 0, 0, [])).Points);
        Assert.Equal(Points.NotKnown, PriorityRule.Of(PriorityRuleId.AdviceNotActedOn).Look(new([], [], [], null, null)).Points);
    }

    [Fact]
    public void An_inspection_applies_while_what_it_requires_is_not_met()
    {
        var plan = new InspectionTerms("Ofsted", "2019-11", "Special needs", "Requires improvement", ChangeRequired.Yes, "Write a plan.", null, "The letter", null);
        Assert.Equal((Points.Yes, "Ofsted, Special needs, November 2019 (Requires improvement): Write a plan."), Look(plan) is var look ? (look.Points, look.Facts.Single()) : default);
        Assert.Equal(Points.No, Look(plan with { Met = "Revisited in 2021" }).Points);
        Assert.Equal(Points.No, Look(plan with { Requires = ChangeRequired.No, Requirement = null }).Points);
        Assert.Equal(Points.NotKnown, Look(plan with { Requires = ChangeRequired.NotSaid, Requirement = null }).Points);
    }

    [Fact]
    public void A_desire_needs_somebody_who_says_so()
    {
        var rule = PriorityRule.Of(PriorityRuleId.LocalDesire);
        Assert.Equal(Points.Yes, rule.Look(new([], [], [], "Quiet nights.", "the survey")).Points);
        Assert.Equal(Points.NotKnown, rule.Look(new([], [], [], "Quiet nights.", null)).Points);
    }

    [Fact]
    public void The_same_facts_give_the_same_answer_and_every_rule_says_what_it_looks_at()
    {
        var facts = new CandidateFacts([Fact("Thurrock", GettingWorse, Worse)], [new("Homes", 1, 1, [])], [], "Quiet nights.", "the survey");
        Assert.All(PriorityRule.All, rule => Assert.Equal(rule.Look(facts).Facts, rule.Look(facts).Facts));
        Assert.All(PriorityRule.All, rule => Assert.NotEmpty(rule.Looks));
        Assert.Equal(Enum.GetValues<PriorityRuleId>(), PriorityRule.All.Select(rule => rule.Id));
    }
}
