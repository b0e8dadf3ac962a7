using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Versions;

namespace Endeavour.Strategy.Policies;

/// <summary>The policies of partners beside one level of the strategy: who supports what, and who is silent.</summary>
public sealed class PolicyPicture
{
    readonly IReadOnlyDictionary<string, Element> _reached;

    /// <param name="reached">Of <see cref="Reach"/>.</param>
    public PolicyPicture(Tree tree, Level level, IReadOnlyDictionary<string, Element> reached, IReadOnlyList<Policy> policies, DateOnly today)
    {
        (Tree, Level, Policies, Today, _reached) = (tree, level, policies, today, reached);
        Missions = [.. reached.Values.Distinct().OrderBy(element => element.Order)];
    }

    /// <summary>Which part of a level each part is, or stands below. What supports a part below a mission supports the mission; what supports only what it is part of does not.</summary>
    public static IReadOnlyDictionary<string, Element> Reach(Tree tree, Level level)
    {
        var reached = new Dictionary<string, Element>();
        foreach (var mission in tree.Elements.Where(element => element.Level == level.Id))
            foreach (var part in tree.Descendants(mission).Prepend(mission)) reached.TryAdd(part.Slug, mission);
        return reached;
    }

    public Tree Tree { get; }
    public Level Level { get; }
    public IReadOnlyList<Element> Missions { get; }
    public IReadOnlyList<Policy> Policies { get; }
    public DateOnly Today { get; }

    /// <summary>A draft supports nothing yet, and what was withdrawn nothing any more.</summary>
    public IReadOnlyList<Policy> Supporting(Element mission) => [.. Policies.Where(policy => policy.IsInForce && Reached(policy).Contains(mission))];

    public IReadOnlyList<Policy> Silent => [.. Policies.Where(policy => policy.Status != PolicyStatus.Withdrawn && !Reached(policy).Any())];

    public IReadOnlyList<Element> Unsupported => [.. Missions.Where(mission => Supporting(mission).Count == 0)];

    public IReadOnlyList<Policy> Overdue => [.. Policies.Where(policy => policy.IsOverdueOn(Today))];

    IEnumerable<Element> Reached(Policy policy) => policy.Supports.Select(each => _reached.GetValueOrDefault(each.Element)).OfType<Element>().Distinct();

    public string Sentence
    {
        get
        {
            if (Policies.Count == 0) return "No partner’s policy is registered yet.";
            return $"{Wording.Many(Policies.Count, "policy is", "policies are")} registered. {Silent.Count} {(Silent.Count == 1 ? "is" : "are")} silent on every one of our {Wording.Many(Missions.Count, Level)}; "
                + $"no policy in force supports {Unsupported.Count} of those. {(Overdue.Count == 0 ? "No review is overdue." : $"{Wording.Many(Overdue.Count, "review is", "reviews are")} overdue.")}";
        }
    }
}
