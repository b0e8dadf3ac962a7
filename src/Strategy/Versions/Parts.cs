using Endeavour.Platform.Yaml;

namespace Endeavour.Strategy.Versions;

public enum VersionStatus
{
    Draft,
    Consultation,
    Agreed,
    Superseded,
}

/// <summary>When a version was agreed, and by which body.</summary>
public sealed record Agreement(DateOnly Date, string By);

/// <summary>The paper that the words were taken from.</summary>
public sealed record Source(string Title, string? Organisation, DateOnly? Date, string? Pages);

/// <summary>What the partnership calls one level of its tree: "Priority", "Priorities".</summary>
public sealed record Level(string Id, string Name, string Plural)
{
    /// <summary>The level's part of an address: "Action areas" is <c>action-areas</c>.</summary>
    public string Segment => Slug.From(Plural);

    /// <summary>Addresses under a partnership that are other pages; a level of that name would hide behind them.</summary>
    public static IReadOnlySet<string> Taken { get; } = new HashSet<string>
    {
        "strategy", "plan-on-a-page", "outcomes", "outcomes-report", "methods", "accessibility", "patterns", "meetings", "inequalities", "data", "about", "api", "desk", "duties", "edit", "exceptions", "files",
        "history", "jobs", "mail", "memberships", "obligations", "organisations", "people", "posts", "report", "settings", "thread", "work",
        "my-area", "compare", "what-changed", "profile", "core20", "needs", "search", "library", "matrix", "plan-maps",
        "frameworks", "principles", "policies", "anchors",
        "leads", "vacancies", "programme",
        "how-we-chose",
        "metrics", "easy-read",
    };
}

/// <summary>A stage of life, or another tag that groups elements.</summary>
public sealed record Stage(string Id, string Name, string? Aspiration, string? Statement);

public sealed record Principle(string Id, string Title, string? Text);

/// <summary>A body that delivers a part of the strategy.</summary>
public sealed record Group(string Id, string Name, string? Short, string? Parent, GroupState State, string? Text);

public enum GroupState
{
    Standing,
    Proposed,
}

/// <summary>A cross-cutting building block.</summary>
public sealed record Block(string Id, string Title, string? Text);
