using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Rights;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Measures;
using Endeavour.Strategy.Versions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Strategy.Editing.Measures;

/// <summary>Every measure of a version with its five findings: those of populations, those of services, and those of which nobody has said.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator, Role.Analyst)]
public sealed class ListModel(ReadStrategies read, CurrentPartnership current) : PageModel
{
    public StrategyVersion Version { get; private set; } = null!;
    public IReadOnlyList<MeasureLine> Lines { get; private set; } = [];

    public IEnumerable<IGrouping<MeasureKind?, MeasureLine>> Kinds => Lines.GroupBy(line => line.Measure.Kind).OrderBy(group => group.Key ?? (MeasureKind)int.MaxValue);

    public string Sentence => Lines.Count == 0 ? "No measure has been chosen yet."
        : $"{Lines.Count(line => line.Findings.All(finding => finding.IsMet))} of {Wording.Many(Lines.Count, "measure is", "measures are")} SMART in all five ways; {Lines.Count(line => line.Findings.Any(finding => finding.State == SmartState.AskTheAuthor))} wait for their author's word.";

    public static string Name(MeasureKind? kind) => kind switch { MeasureKind.Population => "Of populations: nobody alone answers for these", MeasureKind.Performance => "Of services: someone answers for these", _ => "Nobody has said which" };

    public async Task<IActionResult> OnGetAsync(string strategy, string version, CancellationToken cancellation)
    {
        if (await read.Whole(strategy, version, cancellation) is not { } found) return NotFound();
        Version = found;
        var areas = current.Value.Areas.Count;
        Lines = await read.Worked(found, $"{nameof(MeasureLine)} {areas}", () => All(found, areas));
        return Page();
    }

    static IReadOnlyList<MeasureLine> All(StrategyVersion version, int areas)
    {
        var used = version.Elements.SelectMany(element => element.MeasuredBy, (element, slug) => (slug, element.Title)).ToLookup(pair => pair.slug, pair => pair.Title);
        return [.. version.Elements.SelectMany(element => element.Measures.OrderBy(measure => measure.Order), (element, measure) => new MeasureLine(element, measure, Smart.Of(measure, areas, [.. used[measure.Slug]])))];
    }
}

public sealed record MeasureLine(Element Home, Measure Measure, IReadOnlyList<SmartFinding> Findings);
