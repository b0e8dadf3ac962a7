using Endeavour.Accounts;
using Endeavour.Accounts.Obligations;
using Endeavour.Accounts.Obligations.Duties;
using Endeavour.Accounts.Posts;
using Endeavour.Evidence;
using Endeavour.Evidence.Core20.Agreements;
using Endeavour.Evidence.Exceptions.Papers;
using Endeavour.Evidence.NeedsAssessment.Questions;
using Endeavour.Evidence.NeedsAssessment.Recommendations;
using Endeavour.Evidence.NeedsAssessment.Topics;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Jobs;
using Endeavour.Platform.Mail;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Thread;
using Endeavour.Strategy;
using Endeavour.Strategy.Choosing.Candidates;
using Endeavour.Strategy.Choosing.Choices;
using Endeavour.Strategy.Choosing.Inspections;
using Endeavour.Strategy.Choosing.Rules;
using Endeavour.Strategy.Leads;
using Endeavour.Strategy.Library.Documents;
using Endeavour.Strategy.Library.Marking;
using Endeavour.Strategy.Library.Matrix;
using Endeavour.Strategy.Library.Themes;
using Endeavour.Strategy.PlanMaps;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Tests.Journeys.Signed;

/// <summary>What a partnership's record holds after some months: promises that stand in every way, a duty, mail, a job, a link.</summary>
public sealed record Furniture(Guid Person, Guid Membership, Guid Post, Guid VacantPost, Guid Organisation, string Asked, string Owned, string Kept, string DutySlug, Guid MessageId, Guid JobId, Guid LinkId, string Outcome, Guid Definition)
{
    /// <summary>Imports that were asked for at the analyst's desk.</summary>
    public Guid Imported { get; init; }
    public Guid Refused { get; init; }
    public Guid Waiting { get; init; }

    /// <summary>The strategy's name and version as they stand in an address, its top level, and its first part.</summary>
    public string Strategy { get; init; } = "";
    public string Level { get; init; } = "";
    public string Element { get; init; } = "";

    /// <summary>A lead of that part.</summary>
    public string Lead { get; init; } = "";

    static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    public static async Task<Furniture> Bring(PartnershipRecords records, string partnership)
    {
        await using var db = records.Open(partnership);
        var held = await db.Memberships.Include(each => each.Person).Include(each => each.Post).OrderBy(each => each.Id).ToListAsync();
        var (member, clerk) = (held.Single(each => each.Post!.Roles.Contains(Platform.Rights.Role.Member)), held.Single(each => each.Post!.Roles.Contains(Platform.Rights.Role.Clerk)));
        member.Person!.Contact("a.person.with.a.long.address@healthwatch-of-the-county.example", "01572 000 000");
        member.Person.Rename("Councillor", member.Person.Name);
        var vacant = await db.Posts.FirstAsync(post => post.Title.StartsWith("Neighbourhood policing"));
        var duties = Duties();
        var (asked, owned, kept) = Promises(db, member.Post!, clerk.Post!, vacant, duties[0].Id);
        var strategy = await db.Strategies.AsNoTracking().SingleAsync();
        var first = await db.Elements.AsNoTracking().SingleAsync(element => element.Order == 0);
        var outcomes = await db.Outcomes.OrderBy(each => each.Order).Take(2).Select(each => each.Slug).ToListAsync();
        var link = Link.Between(Key(), new("Outcome", outcomes[0]), Relation.Shapes, new("Outcome", outcomes[1]), London.Today(TimeProvider.System), "The second cannot get better before the first does");
        var message = Message.Write("someone@example.org", $"{asked.Reference}: will your post take it on?", "Please accept or decline the promise.", "The board asked for it at its last meeting.", Now);
        var because = Because("WorkBegun");
        var paper = new ExceptionPaper { Id = Key(), Number = 1 };
        paper.Write($"What stands out.\n\n## Worse\n\n### A heading of an outcome\n\n**Changed by more than chance.** It was {{{{outcome {outcomes[0]} show period}}}}.\n\n- one\n- two", "", "p2", because);
        var definition = new CoreAgreement { Id = Key(), Label = "Local 10%", Percent = 10, Within = "E06000017", AgreedOn = London.Today(TimeProvider.System), RestsOn = "The strategy's first paper" };
        db.AddRange(paper, definition);
        db.AddRange(Needs(member.Post!, owned));
        db.AddRange(Library());
        db.AddRange(Choosing());
        db.AddRange(duties.Cast<object>().Append(link).Append(message));
        var job = db.Ask("verify-chain", "All changes of this partnership's record", null, because);
        await db.SaveAsync(because);
        return new(member.PersonId, member.Id, member.PostId!.Value, vacant.Id, member.OrganisationId, asked.Reference, owned.Reference, kept.Reference, duties[0].Slug, message.Id, job.Id, link.Id, outcomes[0], definition.Id) { Strategy = $"{strategy.Slug}/{strategy.Version}", Level = strategy.Levels[0].Id, Element = first.Slug, Lead = LeadKey.Of(strategy.Slug, first.Slug, first.Leads[0]).Code };
    }

    /// <summary>A topic with a question that is answered, and one for which there is no data.</summary>
    static object[] Needs(Post owner, Obligation promise)
    {
        var topic = NeedsTopic.Open(Key(), "homes", new("Homes and health", "What we asked **before** the winter plan:\n\n* damp\n* cost", 0, owner.Id, Day(100)));
        var answered = NeedsQuestion.Ask(Key(), topic, 1, new("How many homes in the villages are damp, and who lives in them?", 0, ["2.1"], owner.Id));
        answered.Keep(new EvidenceItem(1, EvidenceKind.Indicator, "Fuel poverty (low income, low energy efficiency)", "https://fingertips.phe.org.uk/search/93759", 93759, "E06000017", Strength.Moderate, Day(-400), "Modelled, not counted"), Day(0));
        answered.Keep(new Finding(1, "About one home in ten is damp, most of them rented.", Day(-20), owner.Title, Day(-10)));
        answered.Keep(new Finding(2, "A draft that only the desk shows.", Day(-1), owner.Title, null));
        answered.MarkAnswered();
        var gap = NeedsQuestion.Ask(Key(), topic, 2, new("Who moves out because of it?", 1, [], null));
        gap.MarkNoData("Nobody counts them.", "The housing team");
        return [topic, answered, gap, NeedsRecommendation.Make(Key(), topic, 1, "Dry the rented homes first.", [1], promise, Day(0))];
    }

    /// <summary>A choice with a candidate that was chosen and one that was dropped, and an inspection.</summary>
    static object[] Choosing()
    {
        var choice = Choice.Begin(Key(), "missions", new("Missions", null, null, "How it was done.", true, [], null, [PriorityRuleId.InspectionRequiresChange, PriorityRuleId.LocalDesire]));
        choice.Keep(new Criterion("important", "Important", "It matters.", 2, ["Not at all", "Partly", "Fully"]));
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

    /// <summary>A partner's document with themes, one marked with words and one without, and its plan beside ours.</summary>
    static object[] Library()
    {
        var group = ThemeGroup.Add(Key(), "health", "Health", "What people suffer from.", 0);
        var (sleep, falls) = (Theme.Add(Key(), "sleep", new("Sleep", "Enough of it, at any age.", group.Id, 0, ["best-start"])), Theme.Add(Key(), "falls", new("Falls", null, group.Id, 1, [])));
        var document = PartnerDocument.Register(Key(), "plan", new("Ageing well plan", "Rutland Housing", null, 2022, 2024, false, false, "https://example.org/plan", "Found on its site.", ["housing"], null, null));
        var (said, hollow) = (new ThemeMark { Id = Key(), DocumentId = document.Id, ThemeId = sleep.Id }, new ThemeMark { Id = Key(), DocumentId = document.Id, ThemeId = falls.Id });
        said.Say(MarkLevel.High, "Everybody sleeps well.", "3", null);
        hollow.Say(MarkLevel.Priority, null, null, null);
        var map = PlanMap.Begin(Key(), "their-plan", new("Action plan of Rutland Housing", document.Id, "priority", ["Warm homes", "Fewer falls"]), Now);
        map.Pair(1, ["best-start"], Now);
        return [.. Beside.Furniture(Key, Day(0)), group, sleep, falls, MatrixRow.Add(Key(), "housing", "Rutland Housing", 0), document, said, hollow, map];
    }

    static Duty[] Duties() =>
    [
        Duty.Make(Key(), "yearly-report", new("Yearly report", "Publish a report of the year on what became of the strategy", "Residents of Rutland", "The partnership's own terms of reference, paragraph 12", null, false, 12)),
        Duty.Make(Key(), "needs-assessment", new("Joint strategic needs assessment", "Publish an assessment of what people need", "Residents of Rutland", "Local Government and Public Involvement in Health Act 2007, section 116", "https://www.legislation.gov.uk/ukpga/2007/28/section/116", true, null)),
    ];

    /// <summary>One that is asked for, some that are owned (on track, silent, overdue), one that is kept, one that is vacant.</summary>
    static (Obligation Asked, Obligation Owned, Obligation Kept) Promises(AppDb db, Post member, Post clerk, Post vacant, Guid duty)
    {
        var number = 0;
        Obligation Make(string promise, int due, Post post, int madeDaysAgo = 0, Guid? turnOf = null)
        {
            var made = Obligation.Make(Key(), ++number, new(promise, "The resident who asked at the meeting", DueTerms.On(Day(due))), new(SourceKind.Decision, "Better Care Fund plan agreed, 5 October 2021"), post, By(clerk, madeDaysAgo), turnOf);
            db.Add(made);
            return made;
        }
        Obligation Own(Obligation made, Post post, int daysAgo, string words)
        {
            made.Accept(Key(), words, null, By(post, daysAgo));
            return made;
        }
        var asked = Make("Publish a written answer to question 3 about the waiting times of the memory clinic", 10, member);
        var owned = Own(Make("Bring a paper on support for unpaid carers to the board", 40, clerk), clerk, 0, "The paper is drafted; the carers' group reads it next week.");
        Own(Make("Say how many homes were adapted", -5, clerk, 50), clerk, 50, "We asked the housing team.");
        Own(Make("Report on falls among older people", 90, clerk, 60, duty), clerk, 60, "Begun.");
        Make("Name a lead for community safety", 20, vacant);
        var kept = Own(Make("Publish the minutes of the last meeting", -1, clerk, 20), clerk, 20, "They are being checked.");
        kept.Keep("They are on the council's site.", "https://www.example.org/minutes", By(clerk, 2));
        return (asked, owned, kept);
    }

    static DateOnly Day(int fromToday) => London.Today(TimeProvider.System).AddDays(fromToday);

    static Speaker By(Post post, int daysAgo) => new(post.Title, null, Now.AddDays(-daysAgo));

    static Guid Key() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow());

    static Because Because(string what) => new(what, "Taken from the papers of the board", Who.CommandLine, "test", Now);
}
