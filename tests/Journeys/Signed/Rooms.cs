using System.Text.RegularExpressions;

namespace Endeavour.Tests.Journeys.Signed;

/// <summary>One address of each kind of page for people who are signed in, and by whom it is visited. A new page is added here; the test fails until it is.</summary>
public static class Rooms
{
    public const string Clerk = "the clerk of Rutland", Administrator = "the administrator of Rutland", Analyst = "the public health analyst of Rutland", Officer = "the strategy officer of Rutland", Server = "the administrator of the whole server";

    public static IEnumerable<(string Who, string Route, string Path)> All(Furniture f) =>
    [
        .. Of(Clerk, "/{partnership}", ("/work", ""),
            ("/people", ""), ("/people?q=clerk", ""), ("/people?q=nobody", ""), ("/people/new", ""), ("/people/{id:guid}", $"{f.Person}"), ("/people/{id:guid}/edit", $"{f.Person}"), ("/people/{id:guid}/appoint", $"{f.Person}"), ("/people/{id:guid}/invite", $"{f.Person}"),
            ("/memberships/{id:guid}/edit", $"{f.Membership}"), ("/memberships/{id:guid}/end", $"{f.Membership}"), ("/memberships/{id:guid}/substitute", $"{f.Membership}"),
            ("/organisations", ""), ("/organisations/new", ""), ("/organisations/{id:guid}", $"{f.Organisation}"), ("/organisations/{id:guid}/edit", $"{f.Organisation}"), ("/organisations/{id:guid}/end", $"{f.Organisation}"),
            ("/posts", ""), ("/posts/new", ""), ("/posts/{id:guid}", $"{f.Post}"), ("/posts/{id:guid}?vacant", $"{f.VacantPost}"), ("/posts/{id:guid}/edit", $"{f.Post}"), ("/posts/{id:guid}/end", $"{f.Post}"),
            ("/history", ""), ("/history/{kind}/{id}", $"person/{f.Person}"),
            ("/obligations", ""), ("/obligations/new", ""), ("/obligations/{reference}", f.Asked), ("/obligations/{reference}?owned", f.Owned), ("/obligations/{reference}?kept", f.Kept), ("/obligations/{reference}/answer", f.Asked),
            ("/obligations/{reference}/close", f.Owned), ("/obligations/{reference}/update", f.Owned), ("/obligations/{reference}/pass-on", f.Owned), ("/obligations/{reference}/edit", f.Owned),
            ("/duties", ""), ("/duties/usual", ""), ("/duties/new", ""), ("/duties/{slug}/edit", f.DutySlug), ("/duties/{slug}/plan", f.DutySlug),
            ("/thread/{kind}/{id}", $"outcome/{f.Outcome}"), ("/thread/{kind}/{id}?promise", $"obligation/{f.Asked}"), ("/thread/{kind}/{id}/link", $"outcome/{f.Outcome}"), ("/thread/links/{id:guid}/remove", $"{f.LinkId}"), ("/thread/broken", ""), ("/thread/broken/{rule}/{kind}/{id}", "questions-that-no-part-of-the-current-strategy-answers/needsquestion/homes.2")),
        .. Of(Clerk, "", ("/account", ""), ("/account/name", ""), ("/account/password", ""), ("/account/authenticator", ""), ("/account/recovery-codes", ""), ("/account/passkeys", ""), ("/account/sessions", ""), ("/account/prove", "")),
        .. Of(Administrator, "/{partnership}", ("/work", ""), ("/settings", ""), ("/jobs", ""), ("/jobs/{id:guid}", $"{f.JobId}"), ("/jobs/check-history", ""), ("/mail", ""), ("/mail/{id:guid}", $"{f.MessageId}"),
            ("/desk", ""), ("/desk/import", ""), ("/desk/imports", ""), ("/desk/imports/{id:guid}", $"{f.Imported}"), ("/desk/imports/{id:guid}?refused", $"{f.Refused}"), ("/desk/imports/{id:guid}?waiting", $"{f.Waiting}"), ("/desk/releases", ""), ("/desk/releases?of=server", ""),
            ("/desk/releases/{release}", "p2"), ("/desk/releases/{release}/bring-back", "p1"), ("/desk/releases/{release}/withdraw", "p1"), ("/desk/releases/use-the-servers", ""), ("/desk/indicators", ""), ("/desk/indicators/{indicator:int}", $"{DeskFurniture.Indicator}"),
            ("/desk/commentary", ""), ("/desk/commentary/{slug}", f.Outcome), ("/desk/commentary/{slug}/publish", f.Outcome), ("/desk/figure", ""), ("/desk/core20", ""), ("/desk/core20/new", ""), ("/desk/core20/{id:guid}/end", $"{f.Definition}"), ("/desk/paper", ""), ("/desk/paper/write", ""), ("/desk/paper/{number:int}", "1"), ("/desk/paper/{number:int}/sign", "1")),
        .. Of(Analyst, "/{partnership}", ("/needs/desk", ""), ("/needs/desk/topic/{topic?}", "homes"), ("/needs/desk/{topic}", "homes"), ("/needs/desk/{topic}/question/{number:int?}", "homes/1"), ("/needs/desk/{topic}/question/{number:int}/state", "homes/2"),
            ("/needs/desk/{topic}/question/{number:int}/evidence/{item:int?}", "homes/1/1"), ("/needs/desk/{topic}/question/{number:int}/finding/{item:int?}", "homes/1/2"), ("/needs/desk/{topic}/recommend", "homes"), ("/needs/desk/{topic}/recommend/{number:int}", "homes/1"), ("/needs", ""), ("/needs/{topic}", "homes"), ("/needs/gaps", "")),
        .. Of(Officer, "/{partnership}", ("/edit", ""), ("/edit/easy-read", ""), ("/edit/{strategy}/{version}/easy-read/{element?}", $"{f.Strategy}/"), ("/edit/{strategy}/{version}/easy-read/{element?}", $"{f.Strategy}/{f.Element}"), ("/edit/{strategy}/{version}/measures", f.Strategy), ("/edit/new", ""), ("/edit/{strategy}/{version}", f.Strategy), ("/edit/{strategy}/{version}/leads", f.Strategy), ("/edit/{strategy}/{version}/leads/{element}/{lead?}", $"{f.Strategy}/{f.Element}/"), ("/edit/{strategy}/{version}/assessments/{assessment?}", $"{f.Strategy}/"), ("/leads/limits", ""), ("/edit/{strategy}/{version}/cover", f.Strategy), ("/edit/{strategy}/{version}/copy", f.Strategy), ("/edit/{strategy}/{version}/agree", f.Strategy), ("/edit/{strategy}/{version}/{list:regex(^(levels|stages|principles|groups|blocks|statements|metrics)$)}/{item?}", $"{f.Strategy}/levels/{f.Level}"),
            ("/edit/{strategy}/{version}/{list:regex(^(levels|stages|principles|groups|blocks|statements|metrics)$)}/{item?}", $"{f.Strategy}/groups/"), ("/edit/{strategy}/{version}/add/{parent?}", $"{f.Strategy}/{f.Element}"), ("/edit/{strategy}/{version}/elements/{element}", $"{f.Strategy}/{f.Element}"), ("/edit/{strategy}/{version}/elements/{element}/move", $"{f.Strategy}/{f.Element}"),
            ("/edit/{strategy}/{version}/elements/{element}/delete", $"{f.Strategy}/{f.Element}"), ("/edit/{strategy}/{version}/elements/{element}/share", $"{f.Strategy}/{f.Element}"), ("/edit/{strategy}/{version}/elements/{element}/measure/{measure?}", $"{f.Strategy}/{f.Element}/"),
            ("/library/edit/{document?}", "plan"), ("/library/{document}/marks", "plan"), ("/library/{document}/text", "plan"), ("/library/{document}/remove", "plan"), ("/matrix/edit", ""), ("/matrix/themes", ""), ("/matrix/themes/edit/{theme?}", "sleep"), ("/matrix/themes/group/{group?}", "health"),
            ("/edit/{strategy}/{version}/frameworks/{framework?}", $"{f.Strategy}/"), ("/edit/{strategy}/{version}/spending", f.Strategy), ("/principles", ""), ("/principles/edit/{evidence?}", "seen"), ("/principles/owner/{principle?}", "evidence-led"), ("/policies", ""), ("/policies/edit/{policy?}", "their-policy"),
            ("/anchors", ""), ("/anchors/edit/{commitment?}", "their-promise"), ("/anchors/update/{commitment}/{number:int?}", "their-promise/1"), ("/frameworks", ""), ("/matrix/upload", ""), ("/plan-maps/edit/{map?}", "their-plan"), ("/plan-maps/{map}/item/{item:int}", "their-plan/1"), ("/plan-maps/{map}/sign", "their-plan"), ("/library", ""), ("/library/{document}", "plan"), ("/matrix", ""), ("/plan-maps", ""), ("/plan-maps/{map}", "their-plan"),
            ("/edit/choosing", ""), ("/edit/choosing/about/{choice?}", "missions"), ("/edit/choosing/{choice}", "missions"), ("/edit/choosing/{choice}/publish", "missions"), ("/edit/choosing/{choice}/criterion/{criterion?}", "missions/important"), ("/edit/choosing/{choice}/route/{step?}", "missions/board"),
            ("/edit/choosing/{choice}/candidate/{candidate?}", "missions/warm-homes"), ("/edit/choosing/{choice}/candidate/{candidate}/scores", "missions/warm-homes"), ("/edit/choosing/{choice}/candidate/{candidate}/decide", "missions/warm-homes"), ("/edit/choosing/{choice}/candidate/{candidate}/remove", "missions/falls"),
            ("/edit/inspections", ""), ("/edit/inspections/entry/{inspection?}", "schools"), ("/how-we-chose/{choice?}", "missions")),
        .. Of(Officer, "/{partnership}", ("/edit/programme", ""), ("/edit/programme/new", ""), ("/edit/programme/{programme}", "making-the-strategy"), ("/edit/programme/{programme}/phase/{item?}", "making-the-strategy/phase-3"), ("/edit/programme/{programme}/phase/{item}/gate/{criterion?}", "making-the-strategy/phase-3/consultation"),
            ("/edit/programme/{programme}/road/{item?}", "learning-disability-and-autism/autism"), ("/edit/programme/{programme}/road/{item}/year/{year?}", "learning-disability-and-autism/autism/1"), ("/edit/programme/{programme}/step/{item?}", "making-the-strategy/"), ("/edit/programme/{programme}/review/{item?}", "making-the-strategy/"), ("/leads/{lead}/answer", f.Lead)),
        .. Of(Server, "", ("/partnerships", ""), ("/partnerships/new", ""), ("/partnerships/{id}", Workplace.Here), ("/partnerships/{id}/administrator", Workplace.Here), ("/account", "")),
    ];

    /// <summary>Those whose address leads elsewhere here: everyone belongs to one partnership, and no provider is set up.</summary>
    public static IReadOnlyList<string> Elsewhere { get; } = ["/work", "/account/providers"];

    static IEnumerable<(string, string, string)> Of(string who, string under, params (string Route, string Parts)[] rooms)
    {
        foreach (var (room, parts) in rooms)
        {
            var (route, left) = (under + Regex.Replace(room, @"\?(?!\}).*$", ""), new Queue<string>(parts.Split('/')));
            var path = string.Join('/', route.Split('/').Select(part => part == "{partnership}" ? Workplace.Here : part.StartsWith('{') ? left.Dequeue() : part));
            yield return (who, route, room.Contains('=') ? path + room[room.IndexOf('?')..] : path);
        }
    }
}
