using Endeavour.Platform.Partnerships;
using Endeavour.Strategy.Files;
using Endeavour.Platform.Yaml;

namespace Endeavour.Strategy.Import;

/// <summary>Checks of a strategy that need its partnership or its earlier versions.</summary>
static class Neighbours
{
    public static void CheckAreas(StrategyBlock strategy, Partnership partnership)
    {
        var codes = partnership.Areas.Select(area => area.Code).ToList();
        if (codes.Count == 0) return;
        var covered = string.Join(", ", partnership.Areas.Select(area => $"`{area.Code}` ({area.Name})"));
        foreach (var use in strategy.Scope.AreaUses.Where(use => !codes.Contains(use.Value)))
            strategy.Scope.Problems.Add(use.Line, use.Path, "unknown-area", $"`{use.Value}` is not an area of {partnership.Name}, which covers {covered}.");
        if (codes.Count == 1) return;
        foreach (var use in strategy.Scope.AreaLeftOut)
            strategy.Scope.Problems.Add(use.Line, use.Path, "baseline-area", $"The baseline needs an `area`, because {partnership.Name} covers more than one: {covered}.");
    }

    /// <param name="earlier">The elements of every earlier version, or null when there is none to compare with.</param>
    public static void CheckReplacements(StrategyBlock strategy, HashSet<string>? earlier)
    {
        if (earlier is null) return;
        foreach (var use in strategy.Scope.Replacements.Where(use => !earlier.Contains(use.Value)))
            strategy.Scope.Problems.Add(use.Line, use.Path, "unknown-replaces", $"No earlier version has an element `{use.Value}`.{Nearest.Hint(use.Value, earlier)}");
    }
}
