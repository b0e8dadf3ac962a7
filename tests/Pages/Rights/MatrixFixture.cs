using Endeavour.Accounts;
using Endeavour.Accounts.Obligations;
using Endeavour.Accounts.Obligations.Duties;
using Endeavour.Evidence;
using Endeavour.Evidence.Core20.Agreements;
using Endeavour.Evidence.Exceptions.Papers;
using Endeavour.Evidence.NeedsAssessment.Questions;
using Endeavour.Evidence.NeedsAssessment.Recommendations;
using Endeavour.Evidence.NeedsAssessment.Topics;
using Endeavour.Indicators.Demonstration;
using Endeavour.Indicators.Releases;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Database;
using Endeavour.Platform.Jobs;
using Endeavour.Platform.Mail;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Thread;
using Endeavour.Strategy.Choosing.Candidates;
using Endeavour.Strategy.Choosing.Choices;
using Endeavour.Strategy.Choosing.Inspections;
using Endeavour.Strategy.Choosing.Rules;
using Endeavour.Strategy.Import;
using Endeavour.Strategy.Library.Documents;
using Endeavour.Strategy.Library.Matrix;
using Endeavour.Strategy.Library.Themes;
using Endeavour.Strategy.PlanMaps;
using Endeavour.Strategy.Programmes;
using Endeavour.Tests.Pages.Accounts;
using Endeavour.Tests.TestKit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Endeavour.Tests.Pages.Rights;

/// <summary>The examples with made-up figures, so that every page has something to show, and in two of them people of every role.</summary>
public sealed class MatrixFixture : PeopledFixture
{
    protected override void Fill(PartnershipRecords records)
    {
        var strategies = new ImportStrategyFiles(records, TimeProvider.System).Import([Repository.Path("examples")], TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        Assert.True(strategies.Ok, ResultText.Write(strategies, written: true));
        Assert.NotNull(new Demonstrate(KeptFigures.Server, TimeProvider.System).Run(Repository.Path("examples", "illustrative.yaml")).Release);
    }

    /// <summary>In each partnership: a promise that its member is asked for, a duty, a message, a link between two records.</summary>
    public Dictionary<string, (string Promise, string Duty, Guid Message, Guid Link)> Things { get; } = [];

    /// <summary>In each partnership a job that has ended.</summary>
    public Dictionary<string, Guid> Jobs { get; } = [];

    /// <summary>In each partnership an import of its own figures, which are its release p1.</summary>
    public Dictionary<string, Guid> Imports { get; } = [];
    public Dictionary<string, Guid> Definitions { get; } = [];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var partnership in new[] { Here, There })
        {
            using (var db = Records.Open(partnership)) await Furnish(db, partnership);
            using var administrator = As(Role.Administrator, partnership);
            var asked = (await administrator.SendAsync($"/{partnership}/jobs/check-history", ("Input.Why", "For the matrix"))).Expect(302).Location;
            Jobs[partnership] = Guid.Parse(asked.Split('/')[^1]);
            await Import(administrator, partnership);
        }
        foreach (var (partnership, job) in Jobs) await Ended(partnership, job);
    }

    async Task Import(Browser administrator, string partnership)
    {
        var figures = System.Text.Encoding.UTF8.GetBytes(Evidence.Desk.DeskFixture.Csv(1_000_001, ("2019", 30), ("2020", 31)));
        var asked = (await administrator.SendFilesAsync($"/{partnership}/desk/import", [("Input.Files", "figures.csv", figures)], ("Input.Why", "For the matrix"))).Expect(302).Location;
        Imports[partnership] = Guid.Parse(asked.Split('/')[^1]);
        using var db = Records.Open(partnership);
        await Ended(partnership, (await db.AskedImports.SingleAsync()).JobId);
    }

    async Task Furnish(AppDb db, string partnership)
    {
        var (now, today) = (TimeProvider.System.GetUtcNow(), London.Today(TimeProvider.System));
        var post = await db.Posts.FindAsync(Of(partnership, Role.Member).Post);
        var promise = Obligation.Make(Key(), 1, new("Publish the written answer", "The resident who asked", DueTerms.On(today.AddDays(10))), new(SourceKind.Decision, "A decision"), post!, new("The Clerk", null, now));
        var duty = Duty.Make(Key(), "yearly-report", new("Yearly report", "Publish a yearly report", "Residents", "The partnership's own rule", null, false, 12));
        var message = Message.Write("someone@example.org", "An action", "Please accept the action", "It is yours to accept.", now);
        var outcomes = await db.Outcomes.OrderBy(each => each.Order).Take(2).Select(each => each.Slug).ToListAsync();
        var link = Link.Between(Key(), new("Outcome", outcomes[0]), Relation.Shapes, new("Outcome", outcomes[1]), today, "For the matrix");
        var topic = NeedsTopic.Open(Key(), "housing", new("Housing", null, 100, null, null));
        var question = NeedsQuestion.Ask(Key(), topic, 1, new("How many homes are damp?", 0, [], null));
        question.Keep(new EvidenceItem(1, EvidenceKind.Document, "A survey", null, null, null, Strength.Weak, null, null), today);
        question.Keep(new Finding(1, "Many.", today, "The Analyst", null));
        var paper = new ExceptionPaper { Id = Key(), Number = 1 };
        paper.Write("What stands out.", "", "", Because("PaperWritten"));
        var definition = new CoreAgreement { Id = Key(), Label = "Local 10%", Percent = 10, Within = "E06000017", AgreedOn = today, RestsOn = "A paper" };
        Definitions[partnership] = definition.Id;
        db.AddRange(Library(now));
        db.AddRange(Choosing());
        db.AddRange(definition, promise, duty, message, link, topic, question, NeedsRecommendation.Make(Key(), topic, 1, "Dry the homes.", [1], promise, today), paper);
        await db.SaveAsync(Because("ThingsMade"));
        Things[partnership] = (promise.Reference, duty.Slug, message.Id, link.Id);
    }

    /// <summary>A choice with a candidate that was chosen and one that was dropped, and an inspection.</summary>
    static object[] Choosing()
    {
        var choice = Choice.Begin(Key(), "missions", new("Missions", null, null, "How it was done.", true, [], null, [PriorityRuleId.InspectionRequiresChange, PriorityRuleId.LocalDesire]));
        choice.Keep(new Endeavour.Strategy.Choosing.Choices.Criterion("important", "Important", "It matters.", 2, ["Not at all", "Partly", "Fully"]));
        choice.Keep(new RouteStep("board", "The board", "2022-09-26", RouteAct.AgreedWithAmendment, null, "One word."));
        var (warm, falls) = (Candidate.Suggest(Key(), choice, "warm-homes", 0, new("Warm homes", "Nobody is cold.", "Residents of Oakham", SuggestedAs.Residents, "the survey", Provenance.Community, LowestLevel.Place, "It takes every partner.", "best-start", "Dry homes.", "the survey") { Inspections = ["schools"] }),
            Candidate.Suggest(Key(), choice, "falls", 1, new("Fewer falls", null, null, null, null, null, null, null, null, null, null)));
        warm.Rate(choice, [new("important", 1, "Winter comes.")]);
        falls.Rate(choice, [new("important", 2, "Many fall.")]);
        warm.Decide(choice, new(CandidateStanding.Shortlist, "People are cold.", "Falls are dealt with elsewhere.", "board"));
        falls.Decide(choice, new(CandidateStanding.Dropped, "The falls team does it.", null, "board"));
        choice.Publish();
        return [choice, warm, falls, Inspection.Enter(Key(), "schools", new("Ofsted", "2021-11", "Schools", "Requires improvement", ChangeRequired.Yes, "A plan.", null, "The letter", "https://example.org/letter"))];
    }

    /// <summary>A document with a theme, and a plan beside ours.</summary>
    static object[] Library(DateTimeOffset now)
    {
        var group = ThemeGroup.Add(Key(), "health", "Health", null, 0);
        return
        [
            group, Theme.Add(Key(), "sleep", new("Sleep", null, group.Id, 0, [])), MatrixRow.Add(Key(), "council", "The council", 0),
            PartnerDocument.Register(Key(), "plan", new("The plan", "The council", null, null, null, false, false, null, null, ["council"], null, null)),
            new Programme
            {
                Id = Key(), Slug = "plan", Title = "The plan", Phases = { new("one", "Phase 1", null, null, null, null, null) { Gate = { new("met", "It is so", null, null, null) } } },
                Strands = { new("line", "A line", null) { Years = { new("Year 1", new(2030, 3, 31), "Better", null, null, null, null) } } }, Steps = { new("step", "A step", null, null, null, null, null) },
                Reviews = { new("review", "Yearly review", null, 12, new(2030, 1, 1), 60, null) },
            },
            PlanMap.Begin(Key(), "their-plan", new("Their plan", null, "priority", ["An item"]), now),
            .. Beside.Furniture(Key, London.DayOf(now)),
        ];
    }

    async Task Ended(string partnership, Guid id)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            using var db = Records.Open(partnership);
            if ((await db.Jobs.AsNoTracking().SingleAsync(job => job.Id == id)).HasEnded) return;
            await Task.Delay(100);
        }
        Assert.Fail("The job did not end.");
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        // The matrix asks more often than any office does.
        builder.UseSetting("SignIn:TriesPerAddress", "1000000");
        // Thousands of refusals are what it expects; in the log they would hide what went wrong.
        builder.ConfigureLogging(logging => logging.AddFilter("Endeavour.Platform.Rights", LogLevel.Error));
    }
}
