using Endeavour.Platform.Rights;
using Endeavour.Strategy.Versions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Strategy.Editing.Drafts;

/// <summary>Every version of every strategy, for those who write them.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator)]
public sealed class IndexModel(ReadStrategies read) : PageModel
{
    /// <summary>Who is at work on a version finds it among these.</summary>
    const int Newest = 6;

    public IReadOnlyList<StrategyVersion> All { get; private set; } = [];

    [BindProperty(SupportsGet = true, Name = "all")]
    public bool ShowsAll { get; set; }

    /// <summary>Those that may be edited, and the newest of the others; or every one.</summary>
    public IReadOnlyList<StrategyVersion> Shown => ShowsAll ? All : [.. All.Where((version, at) => at < Newest || version.CanBeEdited)];

    public async Task OnGetAsync(CancellationToken cancellation) =>
        All = await read.WithDrafts(cancellation);
}
