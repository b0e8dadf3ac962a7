using Endeavour.Accounts;
using Endeavour.Accounts.Obligations;
using Endeavour.Evidence;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Search.Keeping;
using Endeavour.Platform.Thread;
using Endeavour.Tests.Pages.Accounts;
using Endeavour.Tests.Pages.Accounts.Obligations;
using Endeavour.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Tests.Pages.Platform.Search;

/// <summary>What may not be read may not be found: a word is planted in all that is not public, and looked for on the page and in the table that the page asks.</summary>
public sealed class SecretTests(SearchFixture site) : IClassFixture<SearchFixture>
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_draft_of_a_finding_is_in_no_index_until_it_is_published_and_goes_with_its_withdrawal()
    {
        using var analyst = site.As(Role.Analyst);
        await Topic(analyst);
        (await analyst.SendAsync("/rutland/needs/desk/secret-homes/question/1/finding", ("Input.Text", "They are zfinding."), ("Input.Why", "First draft zwhy"))).Expect(302);
        await Nowhere("zfinding");
        (await analyst.SendAsync("/rutland/needs/desk/secret-homes/question/1/finding/1", ("Input.Publish", "true"), ("Input.Why", "Checked"))).Expect(302);
        using var visitor = site.Visitor();
        Assert.Equal(["/rutland/needs/secret-homes#question-1"], await site.Results(visitor, "zfinding"));
        (await analyst.SendAsync("/rutland/needs/desk/secret-homes/question/1/finding/1", ("Input.Withdraw", "true"), ("Input.Why", "It was wrong"))).Expect(302);
        await Nowhere("zfinding");
        // Why something was done is history, which few may read.
        await Nowhere("zwhy");
    }

    [Fact]
    public async Task A_draft_of_a_story_is_in_no_index_and_a_later_version_takes_the_place_of_an_earlier()
    {
        using var analyst = site.As(Role.Analyst);
        using var visitor = site.Visitor();
        using var db = site.Records.Open("rutland");
        var outcome = await db.Outcomes.OrderBy(each => each.Order).FirstAsync(Stop);
        var write = $"/rutland/desk/commentary/{outcome.Slug}";
        (await analyst.SendAsync(write, ("Input.Text", "It rose because of **zstory**."))).Expect(302);
        await Nowhere("zstory");
        (await analyst.SendAsync($"{write}/publish")).Expect(302);
        Assert.Equal([$"/rutland/outcomes/{outcome.Slug}#story"], await site.Results(visitor, "zstory"));
        (await analyst.SendAsync(write, ("Input.Text", "It rose because of zother."))).Expect(302);
        await Nowhere("zother");
        (await analyst.SendAsync($"{write}/publish")).Expect(302);
        Assert.NotEmpty(await site.Results(visitor, "zother"));
        await Nowhere("zstory");
    }

    [Fact]
    public async Task A_figure_that_a_text_quotes_is_in_no_index()
    {
        using var analyst = site.As(Role.Analyst);
        await Topic(analyst);
        (await analyst.SendAsync("/rutland/needs/desk/topic/secret-homes", ("Input.Summary", "Cost and zsummary."), ("Input.Why", "Words"))).Expect(302);
        using (var db = site.Records.Open("rutland"))
        {
            // As an import brings it in, with a claim that nothing answers yet.
            var topic = await db.NeedsTopics.SingleAsync(each => each.Slug == "secret-homes", Stop);
            topic.Change(new(topic.Title, "Of zsummary it was {{indicator 41001 area E06000017}} then.", topic.Order, topic.OwnerPostId, topic.RefreshOn));
            await db.SaveAsync(PeopledFixture.Because("TopicChanged"), Stop);
        }
        var row = Assert.Single(site.Rows("rutland", SearchTable.Public), row => row.Contains("zsummary", StringComparison.Ordinal));
        Assert.Contains("it was … then", row, StringComparison.Ordinal);
        Assert.DoesNotContain("41001", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_strategy_beside_an_agreed_one_is_found_only_by_those_who_belong()
    {
        using var folder = new TemporaryFolder();
        SearchFixture.Import(site.Records, folder.Write("draft.yaml", SearchFixture.Draft));
        using var visitor = site.Visitor();
        using var member = site.As(Role.Member, "leicestershire");
        Assert.DoesNotContain(site.Rows("leicestershire", SearchTable.Public), row => row.Contains("zdraft", StringComparison.Ordinal));
        Assert.Empty(await site.Results(visitor, "zdraft", "leicestershire"));
        var seen = await site.Results(member, "zdraft", "leicestershire");
        Assert.Equal(["/leicestershire/outcomes/zqx-measure", "/leicestershire/priorities/zqx", "/leicestershire/strategy"], seen.Order(StringComparer.Ordinal));
        // What was agreed is found as before, in its own version.
        Assert.NotEmpty(await site.Results(visitor, "leicestershire strategy", "leicestershire"));
    }

    [Fact]
    public async Task A_promise_and_what_is_said_of_it_is_found_by_those_who_belong_and_by_no_visitor()
    {
        using (var db = site.Records.Open("rutland"))
        {
            var post = await db.Posts.SingleAsync(each => each.Id == site.Of("rutland", Role.Member).Post, Stop);
            var at = TimeProvider.System.GetUtcNow();
            var promise = Obligation.Make(PeopledFixture.Key(), await ObligationReference.Next(db, at.Year, Stop), new("Publish the zpromise.", "The resident", DueTerms.On(PromisesFixture.Today.AddDays(9)), 30),
                new(SourceKind.UnreachedQuestion, "Question 3", "/rutland", new ThreadEnd("Question", "3")), post, new("The Clerk", null, at));
            db.Add(promise);
            db.Add(promise.Accept(PeopledFixture.Key(), "We will ask the zsurgery.", null, new(post.Title, null, at)));
            await db.SaveAsync(PeopledFixture.Because("ObligationMade"), Stop);
        }
        using var visitor = site.Visitor();
        using var member = site.As(Role.Member);
        foreach (var word in new[] { "zpromise", "zsurgery" })
        {
            Assert.Empty(await site.Results(visitor, word));
            Assert.DoesNotContain(site.Rows("rutland", SearchTable.Public), row => row.Contains(word, StringComparison.Ordinal));
            Assert.Single(await site.Results(member, word));
        }
    }

    [Fact]
    public async Task Addresses_of_people_reasons_and_papers_that_only_some_may_read_are_in_no_index()
    {
        using (var db = site.Records.Open("rutland"))
        {
            var person = await db.People.SingleAsync(each => each.Id == site.Of("rutland", Role.Auditor).Person, Stop);
            person.Contact("zmail@example.org", "01632 zphone");
            db.Add(Link.Between(PeopledFixture.Key(), new("Element", "1.1"), Relation.Shapes, new("Element", "1.2"), PromisesFixture.Today, "Because of zlink"));
            await db.SaveAsync(PeopledFixture.Because("PersonChanged") with { Why = "zreason" }, Stop);
        }
        using var analyst = site.As(Role.Analyst);
        (await analyst.SendAsync("/rutland/desk/paper/write", ("Input.Text", "It stands out because of zpaper."))).Expect(302);
        foreach (var word in new[] { "zmail", "zphone", "zlink", "zreason", "zpaper" }) await Nowhere(word);
        // A name is for those who belong, whoever may be named to the public.
        Assert.DoesNotContain(site.Rows("rutland", SearchTable.Public), row => row.Contains("Auditor of rutland", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(site.Rows("rutland", SearchTable.Belonging), row => row.Contains("Auditor of rutland", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_transaction_that_ends_badly_leaves_the_index_as_it_was()
    {
        var before = site.Rows("rutland", SearchTable.Public);
        using (var db = site.Records.Open("rutland"))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Stop);
            db.Add(new Endeavour.Accounts.Organisations.Organisation { Id = PeopledFixture.Key(), Name = "The zrolled partner", Kind = Endeavour.Accounts.Organisations.OrganisationKind.Vcse });
            await db.SaveAsync(PeopledFixture.Because("OrganisationMade"), Stop);
            Assert.Contains(SearchFixture.Rows(db, SearchTable.Public), row => row.Contains("zrolled", StringComparison.Ordinal));
            await transaction.RollbackAsync(Stop);
        }
        Assert.Equal(before, site.Rows("rutland", SearchTable.Public));
    }

    /// <summary>Neither of the tables has it, and nobody finds it.</summary>
    async Task Nowhere(string word)
    {
        foreach (var table in SearchTable.All) Assert.DoesNotContain(site.Rows("rutland", table), row => row.Contains(word, StringComparison.OrdinalIgnoreCase));
        using var visitor = site.Visitor();
        using var analyst = site.As(Role.Administrator);
        Assert.Empty(await site.Results(visitor, word));
        Assert.Empty(await site.Results(analyst, word));
    }

    async Task Topic(Browser analyst)
    {
        using var db = site.Records.Open("rutland");
        if (await db.NeedsTopics.AnyAsync(topic => topic.Slug == "secret-homes", Stop)) return;
        (await analyst.SendAsync("/rutland/needs/desk/topic", ("Input.Title", "Secret homes"), ("Input.Summary", "Cost."), ("Input.Why", "The board asked"))).Expect(302);
        (await analyst.SendAsync("/rutland/needs/desk/secret-homes/question", ("Input.Text", "How many homes are damp?"), ("Input.Goals", "1.1"), ("Input.Why", "The board asked"))).Expect(302);
        (await analyst.SendAsync("/rutland/needs/desk/secret-homes/question/1/evidence", ("Input.Kind", "Document"), ("Input.Title", "Survey"), ("Input.Strength", "Moderate"), ("Input.Why", "Found it"))).Expect(302);
    }
}
