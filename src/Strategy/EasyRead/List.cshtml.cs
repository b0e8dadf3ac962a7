using Endeavour.Platform.Rights;
using Endeavour.Strategy.Versions;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Strategy.EasyRead;

/// <summary>What of the current strategy is in Easy Read, what is on its way, and what lacks it.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator, Role.EngagementOfficer, Role.EqualityLead)]
public sealed class ListModel(ReadStrategies read) : PageModel
{
    public IReadOnlyList<EasyLine> Lines { get; private set; } = [];

    public string Sentence => Lines.Count == 0 ? "There is no strategy yet."
        : $"{Lines.Count(line => line.IsPublic)} of {Lines.Count} are public in Easy Read; {Lines.Count(line => line.IsStale)} {(Lines.Count(line => line.IsStale) == 1 ? "is" : "are")} out of date, and {Lines.Count(line => line.Reading is null)} lack it.";

    /// <summary>What needs somebody first.</summary>
    public IEnumerable<IGrouping<string, EasyLine>> Groups => Lines.GroupBy(line => line.Standing).OrderBy(group => group.First() switch { { IsStale: true } => 0, { IsPublic: true } => 3, { Reading: null } => 2, _ => 1 });

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        if (await read.Now(cancellation) is { Version: var version }) Lines = await ReadEasy.All(read.Db, version, cancellation);
    }
}
