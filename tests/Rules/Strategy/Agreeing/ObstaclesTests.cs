using Endeavour.Evidence.Outcomes;
using Endeavour.Strategy.Agreeing;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Leads;
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

    /// <summary>On 1 January 2031, with a lead that may be vacant for 90 days.</summary>
    static LeadStandings Leads(params LeadStatement[] said) => new(said, new(42, 90), new(2031, 1, 1));

    static IEnumerable<string> Says(StrategyVersion version) => Obstacles.To(version, Leads()).Select(each => each.Says);

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
        Assert.Equal([("Priority 1, Ageing well says “by 20XX” and has no date.", "elements/a")], Obstacles.To(Version(part), Leads()).Select(each => (each.Says, each.Path)));
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
            Obstacles.To(Version(part), Leads()).Select(each => (each.Says, each.Path)));
    }

    [Fact]
    public void A_vacant_lead_stands_in_the_way_past_its_limit_and_one_who_was_asked_does_not()
    {
        var part = Part();
        part.Leads.AddRange([new("Director", null, LeadRole.Lead, LeadState.Vacant, null, new(2030, 5, 1)), new("Chair", null, LeadRole.Sponsor, LeadState.Invited, null), new("Clerk", null, LeadRole.Sponsor, LeadState.Vacant, null, new(2030, 10, 3))]);
        Assert.Equal([("Priority 1, Ageing well has no lead. Director: vacant for 8 months. A lead may be vacant for 90 days.", $"leads/a/{LeadKey.Of("s", "a", part.Leads[0]).Code}")], Obstacles.To(Version(part), Leads()).Select(each => (each.Says, each.Path)));
    }

    [Fact]
    public void A_vacancy_that_nobody_dated_is_past_its_limit()
    {
        var part = Part();
        part.Leads.Add(new("Director", null, LeadRole.Lead, LeadState.Vacant, null));
        Assert.Equal(["Priority 1, Ageing well has no lead. Director: vacant; since when is not recorded. A lead may be vacant for 90 days."], Says(Version(part)));
    }

    [Theory]
    [InlineData(42 + 90, false)]
    [InlineData(42 + 91, true)]
    public void An_invitation_that_nobody_answered_stands_in_the_way_once_it_was_vacant_for_longer_than_the_limit(int days, bool stands)
    {
        var part = Part();
        part.Leads.Add(new("Director", null, LeadRole.Lead, LeadState.Invited, null, new DateOnly(2031, 1, 1).AddDays(-days)));
        Assert.Equal(stands ? ["Priority 1, Ageing well has no lead. Director: invited 4 months ago, no answer: counts as vacant, because an answer was due within 42 days, and that is 13 weeks ago. A lead may be vacant for 90 days."] : [], Says(Version(part)));
    }

    [Fact]
    public void What_was_recorded_since_stands_over_the_words_of_the_version()
    {
        var (part, other) = (Part(), Part("b"));
        part.Leads.Add(new("Director", null, LeadRole.Lead, LeadState.Vacant, null, new(2029, 1, 1)));
        other.Leads.Add(new("Chair", null, LeadRole.Lead, LeadState.Accepted, null, new(2029, 1, 1)));
        LeadStatement Said(Element of, LeadState state)
        {
            var said = LeadStatement.About(Guid.NewGuid(), LeadKey.Of("s", of.Slug, of.Leads[0]), null);
            said.Say(state, new(2030, 1, 1), null, new(2031, 1, 1));
            return said;
        }
        Assert.Equal(["Priority 1, Ageing well has no lead. Chair: vacant for 11 months. A lead may be vacant for 90 days."], Obstacles.To(Version(part, other), Leads(Said(part, LeadState.Accepted), Said(other, LeadState.Vacant))).Select(each => each.Says));
    }

    [Fact]
    public void Each_assessment_that_is_needed_and_not_done_stands_in_the_way_with_its_reason()
    {
        var version = Version(Part());
        version.Assessments.AddRange([new("equality", "Equality impact assessment", true, null, null, null, "It waits for the consultation."), new("privacy", "Privacy assessment", true, null, null, null, null),
            new("health", "Health impact assessment", true, Day, "The board's papers", null, null), new("climate", "Climate assessment", false, null, null, null, "Nothing is built.")]);
        Assert.Equal([("Equality impact assessment is needed and has not been done: It waits for the consultation.", "assessments/equality"), ("Privacy assessment is needed and has not been done; the strategy does not say why.", "assessments/privacy")],
            Obstacles.To(version, Leads()).Select(each => (each.Says, each.Path)));
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
