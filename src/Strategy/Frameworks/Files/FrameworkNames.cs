using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Files;
using Endeavour.Strategy.Versions;

namespace Endeavour.Strategy.Frameworks.Files;

/// <summary>Whether the items that a strategy says it answers are there, each said once.</summary>
static class FrameworkNames
{
    public static void Check(StrategyVersion version, Scope scope)
    {
        var all = Catalogue.Of(version);
        foreach (var use in scope.FrameworkUses.Where(use => all.Find(use.Value) is null)) scope.Problems.Add(use.Line, use.Path, "unknown-framework", Unknown(all, use.Value));
        foreach (var use in Twice(scope.FrameworkUses.Where(use => use.Path.Contains("aligns", StringComparison.Ordinal)))) scope.Problems.Add(use.Line, use.Path, "duplicate-id", $"That it answers `{use.Value}` is already said. Delete this.");
    }

    /// <summary>What one part says a second time. Spending may be stated for several years.</summary>
    static IEnumerable<Use> Twice(IEnumerable<Use> uses) =>
        uses.GroupBy(use => (use.Path[..use.Path.LastIndexOf(".aligns", StringComparison.Ordinal)], use.Value)).SelectMany(same => same.Skip(1));

    static string Unknown(IReadOnlyList<Framework> all, string to)
    {
        var named = to.Split('/')[0];
        if (all.FirstOrDefault(each => each.Id == named) is not { } framework)
            return $"There is no framework `{named}`.{Hint(named, [.. all.Select(each => each.Id)])} A framework of your own goes under `frameworks`.";
        return $"`{named}` has no item `{to[(named.Length + 1)..]}`.{Hint(to[(named.Length + 1)..], [.. framework.Items.Select(each => each.Id)])}";
    }

    static string Hint(string name, IReadOnlyCollection<string> known) => Nearest.Hint(name, known) is { Length: > 0 } near ? near : $" There are {string.Join(", ", known.Select(id => $"`{id}`"))}.";
}
