using Endeavour.Platform.Jobs;
using Endeavour.Platform.Mail;
using Endeavour.Platform.Rights;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Tests.Pages.Platform.Jobs;

/// <summary>The worker of a running site: asked through its pages, watched by its events, stopped with it.</summary>
public sealed class WorkerTests(WorkingFixture site) : IClassFixture<WorkingFixture>
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_history_is_checked_as_soon_as_an_auditor_asks_and_the_result_is_kept()
    {
        var place = await site.NewPartnership();
        var auditor = site.Visitor(Role.Auditor);
        await auditor.Get($"/{place}/jobs/check-history");
        Assert.Contains("Say why", (await auditor.Submit()).Problems, StringComparison.Ordinal);
        var asked = await auditor.Submit(new { Input_Why = "The yearly audit" });
        Assert.StartsWith($"/{place}/jobs/", asked.Location, StringComparison.Ordinal);
        var id = Guid.Parse(asked.Location!.Split('/')[^1]);
        // Far less than a minute: nobody had to look for it.
        var job = await site.Until(place, id, each => each.HasEnded, seconds: 30);
        Assert.StartsWith("The history holds: none of its 2 changes was altered", job.Result, StringComparison.Ordinal);
        var page = await auditor.Get(asked.Location);
        Assert.Contains("The history holds", page.Page.Says("main"), StringComparison.Ordinal);
        Assert.Null(page.Page.QuerySelector("meta[http-equiv=refresh]"));
        Assert.Contains("Check the history", (await auditor.Get($"/{place}/jobs")).Page.Says("table"), StringComparison.Ordinal);
        Assert.Equal(["2"], await site.Said(place, "HistoryChecked"));
    }

    [Fact]
    public async Task A_history_that_was_tampered_with_is_found_and_shown()
    {
        var place = await site.NewPartnership();
        var auditor = site.Visitor(Role.Auditor);
        await using (var db = site.Records.Open(place))
            await db.Database.ExecuteSqlRawAsync("UPDATE \"Change\" SET \"Post\" = 'Chair' WHERE \"Number\" = 1", Cancel);
        await auditor.Get($"/{place}/jobs/check-history");
        var asked = await auditor.Submit(new { Input_Why = "A doubt" });
        await site.Until(place, Guid.Parse(asked.Location!.Split('/')[^1]), each => each.HasEnded);
        Assert.Contains("Change 1 (PartnershipCreated) was tampered with.", (await auditor.Get(asked.Location)).Page.Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_process_left_is_found_by_the_next_look()
    {
        var place = await site.NewPartnership();
        var id = await site.Ask(place, "slow-count", new SlowCount.Plan(2, 0));
        await site.ToDo.Look(TimeSpan.Zero, Cancel);
        Assert.Equal(JobState.Done, (await site.Until(place, id, each => each.HasEnded, seconds: 30)).State);
    }

    [Theory]
    [InlineData("jobs/check-history", Role.Clerk, 403), InlineData("jobs", Role.Member, 200), InlineData("mail", Role.Member, 403), InlineData("mail", Role.Clerk, 200)]
    public async Task Each_page_opens_for_its_roles(string page, Role role, int status)
    {
        Assert.Equal(status, (await site.Visitor(role).Get($"/rutland/{page}")).Status);
        Assert.Equal(302, (int)(await site.CreateClient(new() { AllowAutoRedirect = false }).GetAsync(new Uri($"/rutland/{page}", UriKind.Relative), Cancel)).StatusCode);
    }

    [Fact]
    public async Task The_events_of_a_job_tell_its_way_to_the_end_and_then_end()
    {
        var place = await site.NewPartnership();
        var id = await site.Ask(place, "slow-count", new SlowCount.Plan(8, 400));
        site.ToDo.Add(place);
        using var client = site.As(Role.Member, JobsFixture.NewKey());
        using var response = await client.GetAsync(new Uri($"/{place}/jobs/{id}/events", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Cancel);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        var text = await response.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("event: progress", text, StringComparison.Ordinal);
        Assert.Matches("\"words\":\"[1-7] of 8 counted\"", text);
        Assert.Equal(1, text.Split("event: ended").Length - 1);
        Assert.Contains("{\"state\":\"Done\",\"percent\":100,\"words\":\"\",\"ended\":true}", text[text.IndexOf("event: ended", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_and_pages_of_jobs_are_not_for_visitors_and_a_missing_one_is_404()
    {
        var id = JobsFixture.NewKey();
        using var visitor = site.CreateClient(new() { AllowAutoRedirect = false });
        Assert.Equal(302, (int)(await visitor.GetAsync(new Uri($"/rutland/jobs/{id}/events", UriKind.Relative), Cancel)).StatusCode);
        using var member = site.As(Role.Member, JobsFixture.NewKey());
        foreach (var page in new[] { $"/rutland/jobs/{id}/events", $"/rutland/jobs/{id}", $"/rutland/mail/{id}" })
            Assert.Equal(page.Contains("mail", StringComparison.Ordinal) ? 403 : 404, (int)(await member.GetAsync(new Uri(page, UriKind.Relative), Cancel)).StatusCode);
    }

    [Fact]
    public async Task Whoever_asked_cancels_a_running_job_others_do_not()
    {
        var (place, asker) = (await site.NewPartnership(), JobsFixture.NewKey());
        var id = await site.Ask(place, "slow-count", new SlowCount.Plan(1000, 50), asker);
        site.ToDo.Add(place);
        await site.Until(place, id, job => job.State == JobState.Running && job.Done > 2);
        var other = await site.Visitor(Role.Member).Get($"/{place}/jobs/{id}");
        Assert.Null(other.Page.QuerySelector("main form"));
        Assert.Equal("5", other.Page.QuerySelector("noscript")!.InnerHtml.Split("content=\"")[1][..1]);
        var visitor = site.Visitor(Role.Member, asker);
        await visitor.Get($"/{place}/jobs/{id}");
        Assert.Equal(302, (await visitor.Submit(new { Input_Why = "Asked by mistake" })).Status);
        var job = await site.Until(place, id, each => each.HasEnded);
        Assert.Equal((JobState.Cancelled, null), (job.State, job.Holder));
        // Where it stopped, what was counted and what the job says are the same.
        Assert.Equal((await site.Said(place, "Counted")).Count, int.Parse(job.StageData, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Single(await site.Said(place, "JobCancelled"));
    }

    [Fact]
    public async Task A_mail_is_sent_again_only_by_a_person_and_the_history_says_why()
    {
        var place = await site.NewPartnership();
        var message = Message.Write("a@example.org", "An action for you", "Please accept it.", "Text", TimeProvider.System.GetUtcNow());
        await using (var db = site.Records.Open(place))
        {
            db.Add(message);
            db.Entry(message).Property(each => each.State).CurrentValue = MessageState.InDoubt;
            await db.SaveChangesAsync(Cancel);
        }
        var clerk = site.Visitor(Role.Clerk);
        Assert.Contains("0 waiting, 1 in doubt, 0 failed", (await clerk.Get($"/{place}/mail")).Page.Says("main"), StringComparison.Ordinal);
        await clerk.Get($"/{place}/mail/{message.Id}");
        Assert.Contains("Say why", (await clerk.Submit()).Problems, StringComparison.Ordinal);
        Assert.Equal($"/{place}/mail", (await clerk.Submit(new { Input_Why = "She says that nothing came" })).Location);
        Assert.Equal([$"{message.Id}"], await site.Said(place, "MessageSentAgain"));
        // The worker looks at once, and says why it cannot leave.
        for (var tries = 0; tries < 100 && !(await clerk.Get($"/{place}/mail")).Page.Says("table").Contains("no mail server is set", StringComparison.Ordinal); tries++) await Task.Delay(50, Cancel);
        Assert.Contains("1 waiting, 0 in doubt", (await clerk.Get($"/{place}/mail")).Page.Says("main"), StringComparison.Ordinal);
        await clerk.Get($"/{place}/mail/{message.Id}");
        Assert.Contains("You can only send a message again that has failed", (await clerk.Submit(new { Input_Why = "Once more" })).Problems, StringComparison.Ordinal);
    }
}
