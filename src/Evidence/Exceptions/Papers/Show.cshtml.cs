using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Evidence.Exceptions.Papers;

/// <summary>A paper as it is read.</summary>
[Allow(Role.Analyst, Role.Administrator, Role.StrategyOfficer)]
public sealed class ShowModel(ReadPapers read, CurrentPerson me) : PageModel
{
    public ExceptionPaper Paper { get; private set; } = null!;
    public bool Works => me.Is(Role.Analyst, Role.Administrator);
    public bool IsOld => !Paper.IsAbout(read.DraftNow);

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancellation)
    {
        if (await read.Find(number, cancellation) is not { } paper) return NotFound();
        Paper = paper;
        return Page();
    }
}
