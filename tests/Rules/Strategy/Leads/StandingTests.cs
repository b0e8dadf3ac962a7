using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Leads;
using Endeavour.Strategy.Versions;

namespace Endeavour.Tests.Rules.Strategy.Leads;

/// <summary>How a lead stands on a day: in words with its age, and nobody by silence.</summary>
public sealed class StandingTests
{
    static readonly DateOnly Today = new(2026, 3, 2);

    static readonly StrategyVersion Version = new() { Id = Guid.NewGuid(), Slug = "s", Version = "2025", Title = "S", Dated = new(2025, 3, 2), Hash = "", Levels = { new("priority", "Priority", "Priorities") } };

    static Element Part(params Lead[] leads)
    {
        var part = new Element { Id = Guid.NewGuid(), Slug = "a", Title = "A", Level = "priority" };
        part.Leads.AddRange(leads);
        return part;
    }

    static Lead Lead(LeadState state, int? daysAgo, string post = "Director") => new(post, null, LeadRole.Lead, state, null, daysAgo is { } days ? Today.AddDays(-days) : null);

    static LeadStandings On(DateOnly day, params LeadStatement[] said) => new(said, new(42, 90), day);

    static StandingLead Of(LeadState state, int? daysAgo) => Assert.Single(On(Today).Of(Version, Part(Lead(state, daysAgo))));

    static LeadStatement Said(Lead lead, LeadState state, DateOnly since, string? addedTo = null)
    {
        var said = LeadStatement.About(Guid.CreateVersion7(), LeadKey.Of("s", "a", lead), addedTo);
        said.Say(state, since, null, Today);
        return said;
    }

    [Theory]
    [InlineData(LeadState.Vacant, 430, "Vacant for 14 months")]
    [InlineData(LeadState.Vacant, null, "Vacant; since when is not recorded")]
    [InlineData(LeadState.Vacant, 0, "Vacant since today")]
    [InlineData(LeadState.Invited, 1, "Invited 1 day ago, no answer yet")]
    [InlineData(LeadState.Invited, 42, "Invited 6 weeks ago, no answer yet")]
    [InlineData(LeadState.Invited, 63, "Invited 9 weeks ago, no answer: counts as vacant, because an answer was due within 42 days")]
    [InlineData(LeadState.Invited, null, "Invited at least 11 months ago, no answer: counts as vacant, because an answer was due within 42 days")]
    [InlineData(LeadState.Accepted, null, "Accepted")]
    [InlineData(LeadState.Accepted, 1500, "Accepted 4 years ago")]
    [InlineData(LeadState.Proposed, 20, "Proposed 20 days ago, not invited yet")]
    [InlineData(LeadState.ToBeConfirmed, null, "To be confirmed for at least 11 months")]
    public void It_says_how_it_stands_and_for_how_long(LeadState state, int? daysAgo, string says) => Assert.Equal(says, Of(state, daysAgo).Says);

    [Theory]
    [InlineData(42, false, false)]
    [InlineData(43, true, false)]
    [InlineData(132, true, false)]
    [InlineData(133, true, true)]
    public void Silence_past_the_limit_counts_as_vacant_from_that_day(int days, bool vacant, bool past)
    {
        var lead = Of(LeadState.Invited, days);
        Assert.Equal((vacant, past), (lead.IsVacant, lead.IsPastLimit));
        if (vacant) Assert.Equal(Today.AddDays(42 - days), lead.VacantSince);
    }

    [Theory]
    [InlineData(90, false)]
    [InlineData(91, true)]
    [InlineData(null, true)]
    public void A_vacancy_is_past_its_limit_after_its_days_or_without_a_date(int? days, bool past) => Assert.Equal(past, Of(LeadState.Vacant, days).IsPastLimit);

    [Fact]
    public void What_was_recorded_stands_over_the_version_unless_the_version_says_something_later()
    {
        var (director, chair) = (Lead(LeadState.Accepted, 400), Lead(LeadState.Accepted, 10, "Chair"));
        var standing = On(Today, Said(director, LeadState.Vacant, Today.AddDays(-100)), Said(chair, LeadState.Vacant, Today.AddDays(-100))).Of(Version, Part(director, chair));
        Assert.Equal(["Vacant for 14 weeks", "Accepted 10 days ago"], standing.Select(each => each.Says));
    }

    [Fact]
    public void A_post_that_was_named_beside_a_version_leads_there_and_one_that_ended_does_not()
    {
        var (gone, stays, added) = (Lead(LeadState.Vacant, 400), Lead(LeadState.Accepted, 400, "Chair"), Lead(LeadState.Invited, 1, "Clerk"));
        var ended = Said(gone, LeadState.Vacant, Today.AddDays(-300));
        ended.End("2025", gone, null);
        var standings = On(Today, ended, Said(added, LeadState.Invited, Today.AddDays(-1), "2025"));
        Assert.Equal(["Chair", "Clerk"], standings.Of(Version, Part(gone, stays)).Select(each => each.Lead.Post));
        // A version that is written later says itself who leads; what is carried into it is how it stands.
        var later = new StrategyVersion { Id = Guid.NewGuid(), Slug = "s", Version = "2026", Title = "S", Dated = Today, Hash = "" };
        Assert.Equal(["Chair", "Clerk"], standings.Carried(Version, Part(gone, stays)).Select(each => each.Post));
        Assert.Equal(["Director", "Chair"], standings.Of(later, Part(gone, stays)).Select(each => each.Lead.Post));
    }

    [Fact]
    public void The_same_post_is_the_same_lead_whatever_its_capitals()
    {
        var said = Said(Lead(LeadState.Accepted, 0, "director "), LeadState.Vacant, Today.AddDays(-5));
        Assert.Equal("Vacant for 5 days", Assert.Single(On(Today, said).Of(Version, Part(Lead(LeadState.Accepted, 400)))).Says);
        Assert.NotEqual(LeadKey.Of("s", "a", Lead(LeadState.Accepted, 0)).Code, LeadKey.Of("s", "b", Lead(LeadState.Accepted, 0)).Code);
    }
}
