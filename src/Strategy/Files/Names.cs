using Endeavour.Platform.Yaml;

namespace Endeavour.Strategy.Files;

/// <summary>Whether what a strategy names is there.</summary>
static class Names
{
    public static void Check(Scope scope)
    {
        Check(scope, "stage", scope.StageUses, scope.Stages.All);
        Check(scope, "group", scope.GroupUses, scope.Groups.All);
        Check(scope, "measure", scope.MeasureUses, scope.Measures.All);
        Check(scope, "element", [.. scope.Overlaps.Select(overlap => overlap.Other)], scope.Elements.All);
        CheckOverlaps(scope);
    }

    static void CheckOverlaps(Scope scope)
    {
        var said = new HashSet<(string, string)>();
        foreach (var (element, other) in scope.Overlaps)
        {
            if (element == other.Value)
                scope.Problems.Add(other.Line, other.Path, "overlaps-itself", $"`{element}` cannot overlap with itself. Delete this.");
            else if (!said.Add(string.CompareOrdinal(element, other.Value) < 0 ? (element, other.Value) : (other.Value, element)))
                scope.Problems.Add(other.Line, other.Path, "duplicate-id", $"That `{element}` and `{other.Value}` overlap is already said. It is shown at both: delete this one.");
        }
    }

    static void Check(Scope scope, string what, List<Use> uses, IReadOnlyCollection<string> known)
    {
        foreach (var use in uses.Where(use => !known.Contains(use.Value)))
            scope.Problems.Add(use.Line, use.Path, $"unknown-{what}", Unknown(what, use.Value, known));
    }

    public static string Unknown(string what, string name, IReadOnlyCollection<string> known)
    {
        var hint = Nearest.Hint(name, known);
        if (hint == "") hint = known.Count switch
        {
            0 => $" The strategy defines none: add it to `{what}s`, or delete this.",
            <= 12 => $" There are {string.Join(", ", known.Select(id => $"`{id}`"))}.",
            _ => "",
        };
        return $"There is no {what} `{name}` in this strategy.{hint}";
    }
}
