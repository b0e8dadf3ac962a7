using Endeavour.Accounts;
using Endeavour.Evidence;
using Endeavour.Platform.Rights;
using Endeavour.Strategy;
using Endeavour.Strategy.Versions;
using Endeavour.Tests.Pages.Accounts;

namespace Endeavour.Tests.Pages.Rights;

/// <summary>A real address for each route that has parts to fill in, and what it answers where that is not 200 (read) or 400 (a form without its token).</summary>
sealed class Examples
{
    readonly MatrixFixture _site;
    readonly Dictionary<string, (string Outcome, string Level, string Element, string Version, string Slug, string LevelId)> _strategies = [];

    /// <summary>The values of a route's parts beside {partnership}. A new route with parts is added here; the matrix fails until it is.</summary>
    readonly Dictionary<string, Func<string, object>> _parts;

    public Examples(MatrixFixture site) => (_site, _parts) = (site, new()
    {
        ["/{partnership}/people/{id:guid}"] = p => site.Of(p, Role.Member).Person,
        ["/{partnership}/people/{id:guid}/edit"] = p => site.Of(p, Role.Member).Person,
        ["/{partnership}/people/{id:guid}/appoint"] = p => site.Of(p, Role.Member).Person,
        ["/{partnership}/people/{id:guid}/invite"] = p => site.Of(p, Role.Member).Person,
        ["/{partnership}/memberships/{id:guid}/edit"] = p => site.Of(p, Role.Member).Membership,
        ["/{partnership}/memberships/{id:guid}/end"] = p => site.Of(p, Role.Member).Membership,
        ["/{partnership}/memberships/{id:guid}/substitute"] = p => site.Of(p, Role.Member).Membership,
        ["/{partnership}/posts/{id:guid}"] = p => site.Of(p, Role.Member).Post,
        ["/{partnership}/posts/{id:guid}/edit"] = p => site.Of(p, Role.Member).Post,
        ["/{partnership}/posts/{id:guid}/end"] = p => site.Of(p, Role.Member).Post,
        ["/{partnership}/organisations/{id:guid}"] = p => site.Boards[p],
        ["/{partnership}/organisations/{id:guid}/edit"] = p => site.Boards[p],
        ["/{partnership}/organisations/{id:guid}/end"] = p => site.Boards[p],
        ["/{partnership}/history/{kind}/{id}"] = p => ("person", site.Of(p, Role.Member).Person),
        ["/{partnership}/outcomes/{slug}"] = p => Strategy(p).Outcome,
        ["/{partnership}/outcomes/{slug}.csv"] = p => Strategy(p).Outcome,
        ["/{partnership}/data/{file}"] = _ => "outcomes.csv",
        ["/{partnership}/data/outcomes/{file}"] = p => Strategy(p).Outcome + ".csv",
        ["/{partnership}/api/v1/outcomes/{outcome}"] = p => Strategy(p).Outcome,
        ["/{partnership}/api/v1/outcomes/{outcome}/figures"] = p => Strategy(p).Outcome,
        ["/{partnership}/my-area/{code}"] = _ => "E05012632",
        ["/{partnership}/compare/{slug?}"] = p => Strategy(p).Outcome,
        ["/{partnership}/compare/{slug}.csv"] = p => Strategy(p).Outcome,
        ["/{partnership}/{level}/{element}"] = p => (Strategy(p).Level, Strategy(p).Element),
        ["/{partnership}/strategy/{version?}"] = p => Strategy(p).Version,
        ["/{partnership}/strategy/{version}.yaml"] = p => Strategy(p).Version,
        ["/{partnership}/edit/{strategy}/{version}"] = p => Edited(p),
        ["/{partnership}/edit/{strategy}/{version}/strategy.yaml"] = p => Edited(p),
        ["/{partnership}/edit/{strategy}/{version}/agree"] = p => Edited(p),
        ["/{partnership}/edit/{strategy}/{version}/leads"] = p => Edited(p),
        ["/{partnership}/edit/{strategy}/{version}/leads/{element}/{lead?}"] = p => (Edited(p).Strategy, Edited(p).Version, Strategy(p).Element, ""),
        ["/{partnership}/edit/{strategy}/{version}/assessments/{assessment?}"] = p => (Edited(p).Strategy, Edited(p).Version, ""),
        ["/{partnership}/programme/{programme}.yaml"] = _ => "plan",
        ["/{partnership}/edit/programme/{programme}"] = _ => "plan",
        ["/{partnership}/edit/programme/{programme}/phase/{item?}"] = _ => ("plan", "one"),
        ["/{partnership}/edit/programme/{programme}/phase/{item}/gate/{criterion?}"] = _ => ("plan", "one", "met"),
        ["/{partnership}/edit/programme/{programme}/road/{item?}"] = _ => ("plan", "line"),
        ["/{partnership}/edit/programme/{programme}/road/{item}/year/{year?}"] = _ => ("plan", "line", 1),
        ["/{partnership}/edit/programme/{programme}/step/{item?}"] = _ => ("plan", "step"),
        ["/{partnership}/edit/programme/{programme}/review/{item?}"] = _ => ("plan", "review"),
        ["/{partnership}/leads/{lead}/answer"] = p => Led(p),
        ["/{partnership}/edit/{strategy}/{version}/copy"] = p => Edited(p),
        ["/{partnership}/edit/{strategy}/{version}/cover"] = p => Edited(p),
        ["/{partnership}/edit/{strategy}/{version}/{list:regex(^(levels|stages|principles|groups|blocks|statements|metrics)$)}/{item?}"] = p => (Edited(p).Strategy, Edited(p).Version, "levels", Strategy(p).LevelId),
        ["/{partnership}/edit/{strategy}/{version}/add/{parent?}"] = p => (Edited(p).Strategy, Edited(p).Version, Strategy(p).Element),
        ["/{partnership}/edit/{strategy}/{version}/elements/{element}"] = p => (Edited(p).Strategy, Edited(p).Version, Strategy(p).Element),
        ["/{partnership}/edit/{strategy}/{version}/elements/{element}/delete"] = p => (Edited(p).Strategy, Edited(p).Version, Strategy(p).Element),
        ["/{partnership}/edit/{strategy}/{version}/elements/{element}/move"] = p => (Edited(p).Strategy, Edited(p).Version, Strategy(p).Element),
        ["/{partnership}/edit/{strategy}/{version}/elements/{element}/share"] = p => (Edited(p).Strategy, Edited(p).Version, Strategy(p).Element),
        ["/{partnership}/edit/{strategy}/{version}/elements/{element}/measure/{measure?}"] = p => Measured(p),
        ["/{partnership}/thread/{kind}/{id}"] = p => ("outcome", Strategy(p).Outcome),
        ["/{partnership}/thread/{kind}/{id}/link"] = p => ("outcome", Strategy(p).Outcome),
        ["/{partnership}/thread/links/{id:guid}/remove"] = p => site.Things[p].Link,
        ["/{partnership}/thread/broken/{rule}/{kind}/{id}"] = _ => ("questions-that-no-part-of-the-current-strategy-answers", "needsquestion", "housing.1"),
        ["/{partnership}/edit/{strategy}/{version}/measures"] = p => Edited(p),
        ["/{partnership}/duties/{slug}/edit"] = p => site.Things[p].Duty,
        ["/{partnership}/duties/{slug}/plan"] = p => site.Things[p].Duty,
        ["/{partnership}/obligations/{reference}"] = p => site.Things[p].Promise,
        ["/{partnership}/obligations/{reference}/answer"] = p => site.Things[p].Promise,
        ["/{partnership}/obligations/{reference}/close"] = p => site.Things[p].Promise,
        ["/{partnership}/obligations/{reference}/edit"] = p => site.Things[p].Promise,
        ["/{partnership}/obligations/{reference}/pass-on"] = p => site.Things[p].Promise,
        ["/{partnership}/obligations/{reference}/update"] = p => site.Things[p].Promise,
        ["/{partnership}/needs/{topic}"] = _ => "housing",
        ["/{partnership}/needs/{topic}.md"] = _ => "housing",
        ["/{partnership}/needs/desk/{topic}"] = _ => "housing",
        ["/{partnership}/needs/desk/topic/{topic?}"] = _ => "housing",
        ["/{partnership}/needs/desk/{topic}/question/{number:int?}"] = _ => ("housing", 1),
        ["/{partnership}/needs/desk/{topic}/question/{number:int}/evidence/{item:int?}"] = _ => ("housing", 1, 1),
        ["/{partnership}/needs/desk/{topic}/question/{number:int}/finding/{item:int?}"] = _ => ("housing", 1, 1),
        ["/{partnership}/needs/desk/{topic}/question/{number:int}/state"] = _ => ("housing", 1),
        ["/{partnership}/needs/desk/{topic}/recommend"] = _ => "housing",
        ["/{partnership}/needs/desk/{topic}/recommend/{number:int}"] = _ => ("housing", 1),
        ["/{partnership}/library/{document}"] = _ => "plan",
        ["/{partnership}/library/{document}/marks"] = _ => "plan",
        ["/{partnership}/library/{document}/text"] = _ => "plan",
        ["/{partnership}/library/{document}/remove"] = _ => "plan",
        ["/{partnership}/library/edit/{document?}"] = _ => "plan",
        ["/{partnership}/matrix/themes/edit/{theme?}"] = _ => "sleep",
        ["/{partnership}/matrix/themes/group/{group?}"] = _ => "health",
        ["/{partnership}/plan-maps/{map}"] = _ => "their-plan",
        ["/{partnership}/plan-maps/edit/{map?}"] = _ => "their-plan",
        ["/{partnership}/plan-maps/{map}/item/{item:int}"] = _ => ("their-plan", 1),
        ["/{partnership}/plan-maps/{map}/sign"] = _ => "their-plan",
        ["/{partnership}/edit/{strategy}/{version}/frameworks/{framework?}"] = p => (Edited(p).Strategy, Edited(p).Version, ""),
        ["/{partnership}/edit/{strategy}/{version}/spending"] = p => Edited(p),
        ["/{partnership}/principles/edit/{evidence?}"] = _ => "seen",
        ["/{partnership}/principles/owner/{principle?}"] = _ => "",
        ["/{partnership}/policies/edit/{policy?}"] = _ => "their-policy",
        ["/{partnership}/anchors/edit/{commitment?}"] = _ => "their-promise",
        ["/{partnership}/anchors/update/{commitment}/{number:int?}"] = _ => ("their-promise", 1),
        ["/{partnership}/how-we-chose/{choice?}"] = _ => "missions",
        ["/{partnership}/edit/choosing/about/{choice?}"] = _ => "missions",
        ["/{partnership}/edit/choosing/{choice}"] = _ => "missions",
        ["/{partnership}/edit/choosing/{choice}/publish"] = _ => "missions",
        ["/{partnership}/edit/choosing/{choice}/criterion/{criterion?}"] = _ => ("missions", "important"),
        ["/{partnership}/edit/choosing/{choice}/route/{step?}"] = _ => ("missions", "board"),
        ["/{partnership}/edit/choosing/{choice}/candidate/{candidate?}"] = _ => ("missions", "warm-homes"),
        ["/{partnership}/edit/choosing/{choice}/candidate/{candidate}/scores"] = _ => ("missions", "warm-homes"),
        ["/{partnership}/edit/choosing/{choice}/candidate/{candidate}/decide"] = _ => ("missions", "warm-homes"),
        ["/{partnership}/edit/choosing/{choice}/candidate/{candidate}/remove"] = _ => ("missions", "warm-homes"),
        ["/{partnership}/edit/inspections/entry/{inspection?}"] = _ => "schools",
        ["/{partnership}/mail/{id:guid}"] = p => site.Things[p].Message,
        ["/{partnership}/jobs/{id:guid}"] = p => site.Jobs[p],
        ["/{partnership}/jobs/{job:guid}/events"] = p => site.Jobs[p],
        ["/{partnership}/desk/imports/{id:guid}"] = p => site.Imports[p],
        ["/{partnership}/desk/imports/{id:guid}/problems.csv"] = p => site.Imports[p],
        ["/{partnership}/desk/releases/{release}"] = _ => "p1",
        ["/{partnership}/desk/releases/{release}/bring-back"] = _ => "p1",
        ["/{partnership}/desk/releases/{release}/withdraw"] = _ => "p1",
        ["/{partnership}/desk/releases/{release}/changes.csv"] = _ => "p1",
        ["/{partnership}/desk/releases/{release}/problems.csv"] = _ => "p1",
        ["/{partnership}/desk/indicators/{indicator:int}"] = p => Indicator(p),
        ["/{partnership}/desk/core20/{id:guid}/end"] = p => site.Definitions[p],
        ["/{partnership}/desk/paper/{number:int}"] = _ => 1,
        ["/{partnership}/desk/paper/{number:int}/sign"] = _ => 1,
        ["/{partnership}/desk/paper/{number:int}.md"] = _ => 1,
        ["/{partnership}/desk/commentary/{slug}"] = p => Strategy(p).Outcome,
        ["/{partnership}/desk/commentary/{slug}/publish"] = p => Strategy(p).Outcome,
        ["/{partnership}/outcomes/{slug}/story"] = p => Strategy(p).Outcome,
        ["/{partnership}/files/{file:guid}"] = _ => Guid.Empty,
        ["/{partnership}/plan-on-a-page/{sheet}.pdf"] = _ => "rows-a1",
        ["/{partnership}/easy-read/{element?}"] = p => Strategy(p).Element,
        ["/{partnership}/edit/{strategy}/{version}/easy-read/{element?}"] = p => (Edited(p).Strategy, Edited(p).Version, Strategy(p).Element),
        ["/{partnership}/methods/{slug}"] = _ => "gaps",
        ["/methods/{slug}"] = _ => "gaps",
        ["/gallery/{slug}"] = _ => "trend",
        ["/partnerships/{id}"] = _ => "rutland",
        ["/partnerships/{id}/administrator"] = _ => "rutland",
        ["/status/{code:int}"] = _ => 404,
        ["/invitation/{token}"] = _ => "no-such-invitation",
        ["/invitation/{token}/passkey"] = _ => "no-such-invitation",
        ["/sign-in/with/{key}"] = _ => "no-such-provider",
    });

    /// <summary>What those who may see it get, where that is not the usual.</summary>
    static readonly Dictionary<string, int> Otherwise = new()
    {
        ["GET /{partnership}/files/{file:guid}"] = 404,
        ["GET /status/{code:int}"] = 404,
        ["POST /status/{code:int}"] = 404,
        ["GET /invitation/{token}"] = 410,
        ["GET /sign-in/with/{key}"] = 404,
        ["GET /set-up"] = 404,
        ["GET /favicon.ico"] = 302,
        // No places are loaded here.
        ["GET /{partnership}/my-area/{code}"] = 404,
        // Everyone here belongs to one partnership, or to none.
        ["GET /work"] = 302,
        // No provider is set up here, and nobody is halfway through signing in.
        ["GET /account/providers"] = 404,
        ["GET /sign-in/authenticator"] = 302,
        ["GET /sign-in/code"] = 302,
        ["POST /sign-in/passkey/options"] = 200,
        ["POST /account/passkeys/options"] = 200,
        ["POST /invitation/{token}/passkey"] = 404,
    };

    /// <summary>Pages that are narrower than their address: the member's post was asked and nobody has accepted yet, so the clerk speaks for it, and those who make promises may ask another.</summary>
    static readonly Dictionary<string, Role[]> Narrower = new()
    {
        ["GET /{partnership}/obligations/{reference}/answer"] = [Role.Member, Role.Clerk],
        ["GET /{partnership}/obligations/{reference}/close"] = [Role.Clerk],
        ["GET /{partnership}/obligations/{reference}/pass-on"] = [Role.Clerk, Role.Administrator, Role.StrategyOfficer, Role.Chair, Role.EngagementOfficer],
        ["GET /{partnership}/obligations/{reference}/update"] = [Role.Clerk],
        // Nobody owns the indicator, so it is the analyst's; the strategy officer may read how it stands.
        ["GET /{partnership}/desk/indicators/{indicator:int}"] = [Role.Analyst, Role.Administrator, Role.StrategyOfficer],
        ["GET /{partnership}/desk/commentary/{slug}"] = [Role.Analyst, Role.Administrator],
        ["GET /{partnership}/desk/commentary/{slug}/publish"] = [Role.Analyst, Role.Administrator],
    };

    /// <summary>What the page itself adds to what its address declares.</summary>
    public static Verdict Narrow(Address address, string method, Asker asker, Verdict declared) =>
        declared == Verdict.Open && Narrower.TryGetValue($"{method} {address.Route}", out var roles) && (asker.Role is not { } role || !roles.Contains(role)) ? Verdict.Forbidden : declared;

    public string Fill(Address address, string partnership)
    {
        var route = address.Route.Replace("{partnership}", partnership, StringComparison.Ordinal);
        if (!route.Contains('{', StringComparison.Ordinal)) return route;
        Assert.True(_parts.TryGetValue(address.Route, out var part), $"There is no example of {address.Route}: add one to Examples.cs.");
        var values = part(partnership) is System.Runtime.CompilerServices.ITuple tuple ? Enumerable.Range(0, tuple.Length).Select(at => tuple[at]!).ToList() : [part(partnership)];
        foreach (var value in values)
        {
            var (start, end) = (route.IndexOf('{', StringComparison.Ordinal), route.IndexOf('}', StringComparison.Ordinal));
            route = route[..start] + value + route[(end + 1)..];
        }
        return route;
    }

    public static int Usual(Address address, string method, Asker asker) =>
        // Whoever is signed in has nothing to do at the door.
        method == "GET" && address.Route == "/sign-in" && asker.IsSignedIn ? 302 : Otherwise.TryGetValue($"{method} {address.Route}", out var status) ? status : method == "GET" ? 200 : 400;

    int Indicator(string partnership)
    {
        using var db = _site.Records.Open(partnership);
        return db.Outcomes.First(outcome => outcome.Indicator != null).Indicator!.Value;
    }

    string Led(string partnership)
    {
        var (slug, version) = Edited(partnership);
        using var db = _site.Records.Open(partnership);
        var element = db.Elements.Where(each => each.Strategy!.Slug == slug && each.Strategy.Version == version).OrderBy(each => each.Order).AsEnumerable().First(each => each.Leads.Count > 0);
        return Endeavour.Strategy.Leads.LeadKey.Of(slug, element.Slug, element.Leads[0]).Code;
    }

    (string Strategy, string Version) Edited(string partnership) => (Strategy(partnership).Slug, Strategy(partnership).Version);

    (string Strategy, string Version, string Element, string Measure) Measured(string partnership)
    {
        var version = Strategy(partnership).Version;
        using var db = _site.Records.Open(partnership);
        var measure = db.Measures.Where(each => each.Element!.Strategy!.Version == version).Select(each => new { Element = each.Element!.Slug, each.Slug }).First();
        return (Edited(partnership).Strategy, Edited(partnership).Version, measure.Element, measure.Slug);
    }

    (string Outcome, string Level, string Element, string Version, string Slug, string LevelId) Strategy(string partnership)
    {
        if (_strategies.TryGetValue(partnership, out var known)) return known;
        using var db = _site.Records.Open(partnership);
        var version = db.Strategies.OrderByDescending(each => each.Version).First();
        var element = db.Elements.First(each => each.StrategyId == version.Id && each.Depth == 0);
        return _strategies[partnership] = (db.Outcomes.OrderBy(each => each.Order).First(each => each.Indicator != null).Slug, version.LevelOf(element).Segment, element.Slug, version.Version, version.Slug, element.Level);
    }
}
