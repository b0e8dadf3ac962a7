using Endeavour.Accounts.Obligations;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Problems;

namespace Endeavour.Tests.Rules.Accounts.Obligations;

/// <summary>A promise has a post that accepted it, and an end that shows what became of it.</summary>
public sealed class ObligationTests
{
    static readonly DateOnly Made = Sample.Day("2026-03-02");
    static readonly DueTerms Due = DueTerms.On(Sample.Day("2026-06-01"));

    [Theory]
    [InlineData("O-2026-014", 2026, 14), InlineData(" o-2026-014 ", 2026, 14), InlineData("O-2026-1014", 2026, 1014)]
    public void A_reference_that_people_say_is_read(string text, int year, int number)
    {
        Assert.Equal((year, number), ObligationReference.Read(text));
        Assert.Equal(text.Trim().ToUpperInvariant(), ObligationReference.Of(year, number));
    }

    [Theory]
    [InlineData(null), InlineData(""), InlineData("O-2026-14"), InlineData("O-26-014"), InlineData("2026-014"), InlineData("O-2026-0000014")]
    public void Anything_else_is_no_reference(string? text) => Assert.Null(ObligationReference.Read(text));

    [Fact]
    public void A_promise_is_nobodys_before_its_post_accepts_it()
    {
        var post = Sample.Post("Director of Public Health");
        var obligation = Sample.Promise(post, Made, Due);
        Assert.Equal((null, (Guid?)post.Id), (obligation.OwnerPostId, obligation.AskedPostId));
        Assert.Contains("accept it first", Refused(() => obligation.Update(Guid.NewGuid(), "Going well", null, Sample.By(Made))), StringComparison.Ordinal);
        Assert.Contains("accept it first", Refused(() => obligation.Keep("Done", null, Sample.By(Made))), StringComparison.Ordinal);
        obligation.Accept(Guid.NewGuid(), "We will ask the surgery.", null, Sample.By(Made));
        Assert.Equal(((Guid?)post.Id, null), (obligation.OwnerPostId, obligation.AskedPostId));
    }

    [Fact]
    public void Accepting_says_what_happens_next_and_is_the_first_update()
    {
        var obligation = Sample.Promise(Sample.Post("Director of Public Health"), Made, Due);
        Refused(() => obligation.Accept(Guid.NewGuid(), " ", null, Sample.By(Made)));
        Assert.Null(obligation.OwnerPostId);
        obligation.Accept(Guid.NewGuid(), "We will ask the surgery.", Sample.Day("2026-05-01"), Sample.By(Made));
        Assert.Equal(("We will ask the surgery.", Sample.Day("2026-05-01")), (obligation.LatestUpdate!.Words, obligation.LatestUpdate.Expected));
    }

    [Fact]
    public void Declining_needs_a_reason_and_another_post_can_be_asked()
    {
        var obligation = Sample.Promise(Sample.Post("Director of Public Health"), Made, Due);
        Refused(() => obligation.Decline("", Sample.By(Made)));
        obligation.Decline("It is for the trust.", Sample.By(Made));
        obligation.Ask(Sample.Post("Chief executive of the trust"), "It runs the surgery.", Sample.By(Made));
        Assert.Equal([OfferAnswer.Declined, OfferAnswer.Open], obligation.Offers.Select(offer => offer.Answer));
    }

    [Fact]
    public void Who_passes_a_promise_on_owes_it_until_the_other_accepts()
    {
        var (first, second) = (Sample.Post("Director of Public Health"), Sample.Post("Director of Housing"));
        var obligation = Sample.Accepted(first, Made, Due);
        Assert.Contains("owns this promise already", Refused(() => obligation.Ask(first, "Again", Sample.By(Made))), StringComparison.Ordinal);
        Refused(() => obligation.Ask(second, "", Sample.By(Made)));
        obligation.Ask(second, "It is about homes.", Sample.By(Made));
        Assert.Equal(first.Id, obligation.OwnerPostId);
        obligation.Decline("We have no such homes.", Sample.By(Made));
        Assert.Equal(first.Id, obligation.OwnerPostId);
        obligation.Ask(second, "They do.", Sample.By(Made));
        obligation.Accept(Guid.NewGuid(), "We found them.", null, Sample.By(Made));
        Assert.Equal(second.Id, obligation.OwnerPostId);
    }

    [Fact]
    public void Asking_another_post_takes_back_the_question_to_the_first()
    {
        var obligation = Sample.Promise(Sample.Post("Director of Public Health"), Made, Due);
        obligation.Ask(Sample.Post("Director of Housing"), "The first one is away.", Sample.By(Made));
        Assert.Equal([OfferAnswer.Withdrawn, OfferAnswer.Open], obligation.Offers.Select(offer => offer.Answer));
    }

    [Fact]
    public void Nothing_closes_without_proof_or_a_decision_and_its_reason()
    {
        var obligation = Sample.Accepted(Sample.Post("Director of Public Health"), Made, Due);
        Assert.Contains("proof", Refused(() => obligation.Keep(" ", "https://example.org", Sample.By(Made))), StringComparison.Ordinal);
        Refused(() => obligation.Release("", "No longer asked for", Sample.By(Made)));
        Refused(() => obligation.Release("The board", " ", Sample.By(Made)));
        Assert.True(obligation.IsOpen);
        obligation.Keep("The answer is on the website.", "/rutland/questions/3", Sample.By(Made));
        Assert.Equal((true, "The answer is on the website.", "/rutland/questions/3"), (obligation.Closing!.WasKept, obligation.Closing.Words, obligation.Closing.Link));
    }

    [Theory]
    [InlineData("javascript:alert(1)"), InlineData("//evil.example"), InlineData("/\\evil.example"), InlineData("see the website")]
    public void Proof_can_be_followed_only_to_a_page(string link) =>
        Assert.Contains("https://", Refused(() => Sample.Accepted(Sample.Post("Director"), Made, Due).Keep("Done", link, Sample.By(Made))), StringComparison.Ordinal);

    [Fact]
    public void What_is_closed_stays_as_it_was()
    {
        var obligation = Sample.Accepted(Sample.Post("Director of Public Health"), Made, Due);
        obligation.Release("The board", "The question was withdrawn.", Sample.By(Made));
        foreach (var change in new Action[]
        {
            () => obligation.Update(Guid.NewGuid(), "More", null, Sample.By(Made)), () => obligation.Keep("Done", null, Sample.By(Made)), () => obligation.Release("Me", "Again", Sample.By(Made)),
            () => obligation.Ask(Sample.Post("Another"), "Why not", Sample.By(Made)), () => obligation.Change(new("Other", "Others", Due)), () => obligation.Decline("No", Sample.By(Made)),
        }) Assert.Equal("You cannot change O-2026-014: it was released on 2 March 2026.", Refused(change));
    }

    [Fact]
    public void Releasing_what_nobody_accepted_takes_the_question_back()
    {
        var obligation = Sample.Promise(Sample.Post("Director"), Made, Due);
        obligation.Release("The board", "Not needed", Sample.By(Made));
        Assert.Equal((null, OfferAnswer.Withdrawn), (obligation.AskedPostId, obligation.Offers.Single().Answer));
    }

    [Fact]
    public void A_post_that_is_gone_cannot_be_asked()
    {
        var post = Sample.Post("Director");
        post.End(Sample.Day("2026-02-01"), "Abolished", []);
        Assert.Contains("not a post today", Refused(() => Sample.Promise(post, Made, Due)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_due_rule_counts_in_working_days_over_bank_holidays()
    {
        // Good Friday is 3 April 2026, Easter Monday the 6th.
        var due = DueTerms.Of(DueRule.WorkingDaysAfter(5), Sample.Day("2026-03-31"), "the meeting", null).Date(Sample.Working, []);
        Assert.Equal("9 April 2026", due.ToString());
    }

    [Fact]
    public void A_promise_has_a_date_or_a_reason_why_not()
    {
        Refused(() => DueTerms.Of(DueRule.WorkingDaysAfter(5), null, "the decision", " "));
        var waits = DueTerms.Of(DueRule.WorkingDaysAfter(5), null, "the decision", "The cabinet has not set its day.");
        Assert.Equal(new DueDate.NotKnown("The cabinet has not set its day."), waits.Date(Sample.Working, []));
        Assert.IsType<DueDate.NotKnown>(DueTerms.Of(DueRule.NextMeeting, Made, null, null).Date(Sample.Working, []));
    }

    static string Refused(Action action) => Assert.Throws<Refusal>(action).Message;
}
