using Endeavour.Accounts;
using Endeavour.Evidence;
using Endeavour.Platform.Rights;
using Endeavour.Strategy;
using Endeavour.Tests.Pages.Accounts;

namespace Endeavour.Tests.Pages.Rights;

/// <summary>A real address for each route that has parts to fill in, and what it answers where that is not 200 (read) or 400 (a form without its token).</summary>
sealed class Examples
{
    const string NoPromise = "O-1999-001";

    readonly PeopledFixture _site;
    readonly Dictionary<string, (string Outcome, string Level, string Element, string Version)> _strategies = [];

    /// <summary>The values of a route's parts beside {partnership}. A new route with parts is added here; the matrix fails until it is.</summary>
    readonly Dictionary<string, Func<string, object>> _parts;

    public Examples(PeopledFixture site) => (_site, _parts) = (site, new()
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
        ["/{partnership}/{level}/{element}"] = p => (Strategy(p).Level, Strategy(p).Element),
        ["/{partnership}/strategy/{version?}"] = p => Strategy(p).Version,
        ["/{partnership}/files/{file:guid}"] = _ => Guid.Empty,
        ["/{partnership}/obligations/{reference}"] = _ => NoPromise,
        ["/{partnership}/obligations/{reference}/answer"] = _ => NoPromise,
        ["/{partnership}/obligations/{reference}/update"] = _ => NoPromise,
        ["/{partnership}/obligations/{reference}/close"] = _ => NoPromise,
        ["/{partnership}/obligations/{reference}/pass-on"] = _ => NoPromise,
        ["/{partnership}/obligations/{reference}/edit"] = _ => NoPromise,
        ["/{partnership}/duties/{slug}/edit"] = _ => "no-duty",
        ["/{partnership}/duties/{slug}/plan"] = _ => "no-duty",
        ["/{partnership}/methods/{slug}"] = _ => "dsr",
        ["/methods/{slug}"] = _ => "dsr",
        ["/gallery/{slug}"] = _ => "trend",
        ["/partnerships/{id}"] = _ => "rutland",
        ["/status/{code:int}"] = _ => 404,
        ["/invitation/{token}"] = _ => "no-such-invitation",
        ["/invitation/{token}/passkey"] = _ => "no-such-invitation",
        ["/sign-in/with/{key}"] = _ => "no-such-provider",
    });

    /// <summary>What those who may see it get, where that is not the usual.</summary>
    static readonly Dictionary<string, int> Otherwise = new()
    {
        // Who speaks for which promise is not said by the address: Accounts/Obligations/DoorsTests.
        ["GET /{partnership}/obligations/{reference}"] = 404,
        ["GET /{partnership}/obligations/{reference}/answer"] = 404,
        ["GET /{partnership}/obligations/{reference}/update"] = 404,
        ["GET /{partnership}/obligations/{reference}/close"] = 404,
        ["GET /{partnership}/obligations/{reference}/pass-on"] = 404,
        ["GET /{partnership}/obligations/{reference}/edit"] = 404,
        ["GET /{partnership}/duties/{slug}/edit"] = 404,
        ["GET /{partnership}/duties/{slug}/plan"] = 404,
    };

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

    public static int Usual(Address address, string method) => Otherwise.TryGetValue($"{method} {address.Route}", out var status) ? status : method == "GET" ? 200 : 400;

    (string Outcome, string Level, string Element, string Version) Strategy(string partnership)
    {
        if (_strategies.TryGetValue(partnership, out var known)) return known;
        using var db = _site.Records.Open(partnership);
        var version = db.Strategies.OrderByDescending(each => each.Version).First();
        var element = db.Elements.First(each => each.StrategyId == version.Id && each.Depth == 0);
        return _strategies[partnership] = (db.Outcomes.First().Slug, element.Level, element.Slug, version.Version);
    }
}
