using Endeavour.Platform.Problems;
using Endeavour.Strategy.Choosing.Candidates;
using Endeavour.Strategy.Choosing.Choices;

namespace Endeavour.Tests.Rules.Strategy.Choosing;

/// <summary>The order of the scores, counted by hand; people decide, and against it they say why.</summary>
public class RankingTests
{
    readonly Choice _choice = Choice.Begin(Guid.CreateVersion7(), "missions", new("Missions", null, null, null, true, [], null, []));

    public RankingTests()
    {
        _choice.Keep(new Criterion("important", "Important", null, 2, ["No", "Partly", "Fully"]));
        _choice.Keep(new Criterion("broad", "Broad enough", null, null, ["No", "Yes"]));
        _choice.Keep(new RouteStep("board", "The board", "2022-09", RouteAct.Agreed, null, null));
    }

    Candidate Make(string slug, int? important, int? broad, CandidateStanding standing = CandidateStanding.Longlist, string? against = null)
    {
        var candidate = Candidate.Suggest(Guid.CreateVersion7(), _choice, slug, slug[0], new(slug, null, null, null, null, null, null, null, null, null, null));
        candidate.Rate(_choice, [.. new[] { ("important", important), ("broad", broad) }.Where(each => each.Item2 is not null).Select(each => new Score(each.Item1, each.Item2!.Value, "So it is."))]);
        if (standing != CandidateStanding.Longlist) candidate.Decide(_choice, new(standing, "So it was decided.", against, "board"));
        return candidate;
    }

    [Fact]
    public void Scores_are_added_as_often_as_they_count_and_what_is_not_scored_has_no_total()
    {
        var (a, b, c, d) = (Make("a", 2, 0), Make("b", 1, 1), Make("c", 2, null), Make("d", 2, 0));
        var ranking = new Ranking(_choice, [c, b, d, a]);
        Assert.Equal(5, _choice.Most);
        Assert.Equal([4, 3, null, 4], new[] { a, b, c, d }.Select(ranking.Total));
        Assert.Equal([1, 3, null, 1], new[] { a, b, c, d }.Select(ranking.Place));
        Assert.Equal([a, d, b, c], ranking.Candidates);
    }

    [Fact]
    public void A_decision_against_the_order_is_found_from_both_sides_until_one_says_why()
    {
        var (low, high, open) = (Make("low", 0, 1, CandidateStanding.Shortlist), Make("top", 2, 1, CandidateStanding.Dropped), Make("open", 2, 1));
        var ranking = new Ranking(_choice, [low, high, open]);
        Assert.Equal([high], ranking.Against(low));
        Assert.Equal([low], ranking.Against(high));
        Assert.Empty(ranking.Against(open));
        Assert.Equal((low, high), Assert.Single(ranking.Unexplained));
        high.Decide(_choice, high.Decision with { AgainstOrder = "Another board does it." });
        Assert.Empty(new Ranking(_choice, [low, high, open]).Unexplained);
        Assert.Equal(["“open” is neither on the shortlist nor dropped."], Unready.To(_choice, [low, high, open]));
    }

    [Fact]
    public void Equal_scores_are_no_order_to_go_against() => Assert.Empty(new Ranking(_choice, [Make("a", 1, 1, CandidateStanding.Shortlist), Make("b", 1, 1, CandidateStanding.Dropped)]).Unexplained);

    [Fact]
    public void What_is_dropped_needs_a_why_and_what_is_open_has_none()
    {
        var candidate = Make("a", 1, 1);
        Assert.Throws<Refusal>(() => candidate.Decide(_choice, new(CandidateStanding.Dropped, " ", null, null)));
        Assert.Throws<Refusal>(() => candidate.Decide(_choice, new(CandidateStanding.Longlist, "Why", null, null)));
        Assert.Throws<Refusal>(() => candidate.Decide(_choice, new(CandidateStanding.Shortlist, null, null, "nobody")));
        Assert.Equal(CandidateStanding.Longlist, candidate.Standing);
    }

    [Fact]
    public void A_scale_that_is_in_use_cannot_shrink_and_a_principle_in_use_cannot_go()
    {
        Assert.Throws<Refusal>(() => _choice.Keep(new Criterion("important", "Important", null, 2, ["No", "Yes"]), given: 2));
        Assert.Throws<Refusal>(() => _choice.Keep(new Criterion("important", "Important", null, 2, []), given: 0));
        Assert.Throws<Refusal>(() => _choice.DropCriterion("important", isScored: true));
        Assert.Throws<Refusal>(() => Make("a", 3, 0));
        Assert.Throws<Refusal>(() => Make("a", 1, 0).Rate(_choice, [new("important", 1, "x"), new("important", 1, "y")]));
    }
}
