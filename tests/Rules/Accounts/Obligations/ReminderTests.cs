using Endeavour.Accounts.Obligations;
using Endeavour.Accounts.Obligations.Reminders;

namespace Endeavour.Tests.Rules.Accounts.Obligations;

/// <summary>Reminders are few: each asks one thing, none is sent twice, and a day has one mail a person at most.</summary>
public sealed class ReminderTests
{
    static readonly DateOnly Made = Sample.Day("2026-03-02");

    [Fact]
    public void The_asked_post_is_asked_once_to_accept()
    {
        var held = Sample.Held("Director");
        var obligation = Sample.Promise(held.Post, Made, DueTerms.On(Sample.Day("2026-06-01")));
        var asked = Assert.Single(Year([obligation], [held], days: 60));
        Assert.Equal((Made, "Accept or decline O-2026-014: Publish the written answer."), (asked.Day, asked.Reminder.Asks));
    }

    [Fact]
    public void Its_owner_is_reminded_before_on_and_after_the_due_day()
    {
        var held = Sample.Held("Director");
        var obligation = Sample.Accepted(held.Post, Made, DueTerms.On(Sample.Day("2026-05-05")), cycle: 366);
        // Five clear working days before, with the bank holiday of 4 May; the day; each week.
        Assert.Equal(["2026-04-24", "2026-05-05", "2026-05-12", "2026-05-19"], Year([obligation], [held], days: 80).Select(each => $"{each.Day:yyyy-MM-dd}"));
    }

    [Fact]
    public void Silence_is_asked_about_once_a_cycle()
    {
        var held = Sample.Held("Director");
        var obligation = Sample.Accepted(held.Post, Made, DueTerms.On(Sample.Day("2027-03-01")), cycle: 30);
        var sent = Year([obligation], [held], days: 70);
        Assert.Equal(["2026-04-02", "2026-05-02"], sent.Select(each => $"{each.Day:yyyy-MM-dd}"));
        Assert.All(sent, each => Assert.StartsWith("Say how it stands with O-2026-014", each.Reminder.Asks, StringComparison.Ordinal));
    }

    [Fact]
    public void Whoever_follows_in_a_post_is_told_what_they_inherit()
    {
        var post = Sample.Post("Director");
        var first = post.Appoint(Guid.NewGuid(), Guid.NewGuid(), post.From, []);
        first.End(Sample.Day("2026-05-20"), "Left", []);
        var second = post.Appoint(Guid.NewGuid(), Guid.NewGuid(), Sample.Day("2026-05-21"), [first]);
        var obligation = Sample.Accepted(post, Made, DueTerms.On(Sample.Day("2026-05-05")), cycle: 366);
        Assert.Contains(Year([obligation], [(post, first), (post, second)], days: 81), each => each.Person == second.PersonId && each.Day == Sample.Day("2026-05-21"));
    }

    [Fact]
    public void A_closed_promise_asks_nothing_and_nothing_to_ask_is_no_mail()
    {
        var held = Sample.Held("Director");
        var obligation = Sample.Accepted(held.Post, Made, DueTerms.On(Sample.Day("2026-03-20")));
        obligation.Keep("Done", null, Sample.By(Made));
        Assert.Empty(Year([obligation], [held], days: 400));
    }

    [Fact]
    public void What_is_asked_of_a_person_on_one_day_is_one_mail()
    {
        var held = Sample.Held("Director");
        var many = Enumerable.Range(0, 3).Select(_ => Sample.Promise(held.Post, Made, DueTerms.On(Sample.Day("2026-06-01")))).ToList();
        var now = Sample.On(Made, held);
        var digest = Assert.Single(Digest.Of(many.SelectMany(each => RemindersOf.On(each, now)), now, [], _ => "director@example.org"));
        Assert.Equal((3, "Rutland: 3 promises need you", "3 promises need a word from you."), (digest.Reminders.Count, digest.Subject("Rutland"), digest.Asks));
        Assert.Contains("https://endeavour.example/rutland/obligations/O-2026-014", digest.Text("https://endeavour.example/rutland"), StringComparison.Ordinal);
        // A promise made in the afternoon waits for tomorrow's mail.
        var later = Sample.Promise(held.Post, Made, DueTerms.On(Sample.Day("2026-06-01")));
        Assert.Empty(Digest.Of(RemindersOf.On(later, now), now, [.. digest.Remember(Made)], _ => "director@example.org"));
    }

    [Fact]
    public void A_server_that_was_off_neither_forgets_nor_floods()
    {
        var held = Sample.Held("Director");
        var obligation = Sample.Accepted(held.Post, Made, DueTerms.On(Sample.Day("2026-05-05")), cycle: 366);
        var sent = new List<SentReminder>();
        foreach (var day in new[] { "2026-04-20", "2026-05-17", "2026-05-17", "2026-05-18" })
            foreach (var digest in Digest.Of(RemindersOf.On(obligation, Sample.On(day, held)), Sample.On(day, held), sent, _ => "director@example.org"))
                sent.AddRange(digest.Remember(Sample.Day(day)));
        Assert.Equal((Sample.Day("2026-05-17"), "overdue 2026-05-05, week 1"), (Assert.Single(sent).Day, sent[0].Occasion));
    }

    [Fact]
    public void Someone_without_an_address_is_asked_as_soon_as_there_is_one()
    {
        var held = Sample.Held("Director");
        var obligation = Sample.Promise(held.Post, Made, DueTerms.On(Sample.Day("2026-06-01")));
        var now = Sample.On(Made.AddDays(9), held);
        Assert.Empty(Digest.Of(RemindersOf.On(obligation, now), now, [], _ => ""));
        Assert.Single(Digest.Of(RemindersOf.On(obligation, now), now, [], _ => "director@example.org"));
    }

    /// <summary>Every day from the first on, each mail remembered.</summary>
    static List<(DateOnly Day, Guid Person, Reminder Reminder)> Year(IReadOnlyList<Obligation> obligations, IReadOnlyList<(Endeavour.Accounts.Posts.Post Post, Endeavour.Accounts.Memberships.Membership? Holder)> posts, int days)
    {
        var (sent, said) = (new List<SentReminder>(), new List<(DateOnly, Guid, Reminder)>());
        var unique = posts.DistinctBy(each => each.Post.Id).Select(each => each.Post);
        for (var day = Made; day < Made.AddDays(days); day = day.AddDays(1))
        {
            var now = new Endeavour.Accounts.Obligations.Standings.Circumstances(day, Sample.Working, [], new(unique, posts.Select(each => each.Holder!)));
            foreach (var digest in Digest.Of(obligations.SelectMany(each => RemindersOf.On(each, now)), now, sent, _ => "someone@example.org"))
            {
                sent.AddRange(digest.Remember(day));
                said.AddRange(digest.Reminders.Select(reminder => (day, digest.Person, reminder)));
            }
        }
        return said;
    }
}
