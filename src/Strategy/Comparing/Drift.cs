using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Measures;
using Endeavour.Strategy.Versions;

namespace Endeavour.Strategy.Comparing;

/// <summary>What one part was called in one version, who led it and what it aimed at; and what of that was another before.</summary>
/// <param name="Element">None where the version has nothing in its place.</param>
public sealed record DriftStep(StrategyVersion Version, Element? Element, string Leads, string Targets, string Became);

/// <summary>One part through all versions, under its latest title. What replaces it goes on in the same line.</summary>
public sealed record DriftLine(string Title, IReadOnlyList<DriftStep> Steps)
{
    /// <summary>Each state once, with the last step at which it was still so.</summary>
    public IEnumerable<(DriftStep Step, DriftStep Until)> Changes
    {
        get
        {
            for (var at = 0; at < Steps.Count;)
            {
                var first = at;
                while (++at < Steps.Count && Steps[at].Became.Length == 0) { }
                yield return (Steps[first], Steps[at - 1]);
            }
        }
    }

    public bool IsChanged => Steps.Skip(1).Any(step => step.Became.Length > 0);
}

/// <summary>The parts of one level through all versions of a strategy.</summary>
public static class Drift
{
    /// <param name="versions">The oldest first.</param>
    /// <param name="elements">Of that level, with their measures, of all those versions.</param>
    public static IReadOnlyList<DriftLine> Of(IReadOnlyList<StrategyVersion> versions, IEnumerable<Element> elements)
    {
        var byVersion = elements.OrderBy(each => each.Order).ToLookup(each => each.StrategyId);
        var lines = new List<Dictionary<Guid, Element>>();
        var latest = new Dictionary<string, Dictionary<Guid, Element>>(StringComparer.Ordinal);
        foreach (var version in versions)
        {
            var here = byVersion[version.Id].Select(each => each.Slug).ToHashSet(StringComparer.Ordinal);
            foreach (var element in byVersion[version.Id])
            {
                if (!latest.TryGetValue(element.Slug, out var line) && (element.Replaces is not { } gone || here.Contains(gone) || !latest.TryGetValue(gone, out line))) lines.Add(line = []);
                line[version.Id] = element;
                latest[element.Slug] = line;
            }
        }
        return [.. lines.Select(line => new DriftLine(versions.Select(version => line.GetValueOrDefault(version.Id)).Last(each => each is not null)!.Title, Steps(versions, line)))];
    }

    static List<DriftStep> Steps(IReadOnlyList<StrategyVersion> versions, Dictionary<Guid, Element> line)
    {
        var (steps, before) = (new List<DriftStep>(), default(DriftStep));
        foreach (var version in versions)
        {
            var element = line.GetValueOrDefault(version.Id);
            var step = new DriftStep(version, element, element is null ? "" : Leads(element), element is null ? "" : Targets(element), "");
            steps.Add(step = step with { Became = before is null ? "" : Became(before, step) });
            before = step;
        }
        return steps;
    }

    static string Became(DriftStep before, DriftStep now) => (before.Element, now.Element) switch
    {
        (null, null) => "",
        (null, _) => "New.",
        (_, null) => "No longer there.",
        var (old, one) when old.Slug != one.Slug => "It takes the place of the one before.",
        var (old, one) => string.Join(" ", new[] { old.Title == one.Title && old.Statement == one.Statement ? null : "Other words.", before.Leads == now.Leads ? null : "Other leads.", before.Targets == now.Targets ? null : "Other targets." }.OfType<string>()),
    };

    static string Leads(Element element) => string.Join("; ", element.Leads.Select(lead => $"{lead.Post} ({Words.ForPeople(lead.State).ToLowerInvariant()})"));

    static string Targets(Element element) => string.Join("; ", element.Measures.OrderBy(measure => measure.Order).SelectMany(Targets));

    static IEnumerable<string> Targets(Measure measure) => measure.Targets.Select(target => $"{measure.Title}: {Wording.Number(target.Value)}{(target.Date is { } date ? $" by {Wording.Date(date)}" : "")}");
}
