using Endeavour.Evidence.NeedsAssessment.Topics;
using Endeavour.Platform.Problems;

namespace Endeavour.Tests.Rules.Evidence.NeedsAssessment;

/// <summary>A topic that is to be refreshed has a post that is asked in time, once for each date.</summary>
public class TopicTests
{
    static readonly TopicTerms s_terms = new("Housing", "Damp, cost and *room*.", 0, null, null);

    static NeedsTopic Topic(TopicTerms terms) => NeedsTopic.Open(Guid.NewGuid(), "housing", terms);

    [Fact]
    public void A_refresh_date_needs_an_owner() =>
        Assert.StartsWith("You cannot set a refresh date before a post owns the topic", Assert.Throws<Refusal>(() => Topic(s_terms with { RefreshOn = new(2027, 1, 1) })).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("desk"), InlineData("gaps"), InlineData("topic"), InlineData("Housing!"), InlineData("")]
    public void A_name_that_another_page_has_or_that_cannot_stand_in_an_address_is_refused(string slug) =>
        Assert.Throws<Refusal>(() => NeedsTopic.Open(Guid.NewGuid(), slug, s_terms));

    [Theory]
    [InlineData(2026, 11, 1, false), InlineData(2026, 11, 2, true), InlineData(2027, 2, 1, true)]
    public void Its_owner_is_asked_two_months_before(int year, int month, int day, bool asked) =>
        Assert.Equal(asked, Topic(s_terms with { OwnerPostId = Guid.NewGuid(), RefreshOn = new(2027, 1, 1) }).MustBePromised(new(year, month, day)));

    [Fact]
    public void A_topic_without_a_refresh_date_asks_nobody() => Assert.False(Topic(s_terms with { OwnerPostId = Guid.NewGuid() }).MustBePromised(new(2030, 1, 1)));
}
