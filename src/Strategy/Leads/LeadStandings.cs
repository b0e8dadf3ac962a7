using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Versions;

namespace Endeavour.Strategy.Leads;

/// <summary>Who leads on a day: what versions say, and what was said since.</summary>
public sealed class LeadStandings(IEnumerable<LeadStatement> statements, Limits limits, DateOnly day)
{
    readonly Dictionary<string, LeadStatement> _byCode = statements.ToDictionary(each => each.Code, StringComparer.Ordinal);

    readonly ILookup<(string, string), LeadStatement> _byPart = statements.OrderBy(each => each.Id).ToLookup(each => (each.Strategy, each.Element));

    public Limits Limits => limits;

    public DateOnly Day => day;

    public LeadStatement? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>All leads of a version, in its order.</summary>
    public IReadOnlyList<(Element Element, StandingLead Lead)> Of(StrategyVersion version, IEnumerable<Element> elements) => [.. elements.SelectMany(element => Of(version, element), (element, lead) => (element, lead))];

    /// <summary>Whether any lead of it may be vacant or open; where not, all that the version names have accepted, and nothing was said since.</summary>
    public bool AreUnsettled(StrategyVersion version, Element element) => element.Leads.Exists(lead => lead.State != LeadState.Accepted) || _byPart.Count > 0 && _byPart.Contains((version.Slug, element.Slug));

    /// <summary>Those of one part: first those that the version names, then those that were named beside it.</summary>
    public IReadOnlyList<StandingLead> Of(StrategyVersion version, Element element)
    {
        if (element.Leads.Count == 0 && !_byPart.Contains((version.Slug, element.Slug))) return [];
        var codes = new HashSet<string>(StringComparer.Ordinal);
        var standing = new List<StandingLead>();
        foreach (var lead in element.Leads)
        {
            var key = LeadKey.Of(version.Slug, element.Slug, lead);
            if (!codes.Add(key.Code)) continue;
            var said = Find(key.Code) is { } statement && statement.StandsOver(lead) ? statement : null;
            if (said?.EndedIn != version.Version || said is null) standing.Add(new(key, said?.Lead ?? lead, limits, day, version.Dated, said));
        }
        standing.AddRange(Beside(version, element).Where(each => codes.Add(each.Code)).Select(each => new StandingLead(each.Key, each.Lead, limits, day, version.Dated, each)));
        return standing;
    }

    /// <summary>As the leads of a new version that begins with this one's words.</summary>
    public IEnumerable<Lead> Carried(StrategyVersion version, Element element) => Of(version, element).Select(each => each.Lead with { });

    IEnumerable<LeadStatement> Beside(StrategyVersion version, Element element) =>
        _byPart[(version.Slug, element.Slug)].Where(each => each.AddedTo is not null && each.AddedTo == version.Version && each.EndedIn != version.Version);
}
