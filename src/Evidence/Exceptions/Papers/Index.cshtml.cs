using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Evidence.Exceptions.Papers;

/// <summary>The papers on what stands out: the one that is being written, and those that were signed.</summary>
[Allow(Role.Analyst, Role.Administrator, Role.StrategyOfficer)]
public sealed class IndexModel(ReadPapers read, CurrentPerson me) : PageModel
{
    public IReadOnlyList<ExceptionPaper> Papers { get; private set; } = [];
    public ExceptionPaper? Draft => Papers.FirstOrDefault(paper => paper.IsDraft);
    public bool Works => me.Is(Role.Analyst, Role.Administrator);
    public string Finds => read.Report.Sentence;

    public async Task OnGetAsync(CancellationToken cancellation) => Papers = await read.All(cancellation);

    public string State(ExceptionPaper paper) => (paper.IsDraft ? "Draft" : $"Signed by {paper.SignedAs}") + (paper.IsAbout(read.DraftNow) ? "" : "; the figures have changed since");
}
