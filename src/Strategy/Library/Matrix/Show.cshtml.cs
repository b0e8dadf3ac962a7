using Endeavour.Strategy.Library.Documents;
using Endeavour.Platform.Calendar;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Strategy.Library.Matrix;

/// <summary>What partners' strategies have in common, and where they differ from ours.</summary>
[AllowAnonymous]
public sealed class ShowModel(ReadMatrix read, TimeProvider clock) : PageModel
{
    public MatrixPicture Matrix { get; private set; } = null!;

    /// <summary>None while there is no strategy to compare with.</summary>
    public MatrixGaps? Gaps { get; private set; }

    public Versions.Tree? Ours { get; private set; }

    public int Expired { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Matrix = await read.All(cancellation);
        Ours = await read.OurStrategy(cancellation);
        if (Ours is not null && Matrix.Filled > 0) Gaps = new(Matrix, Ours);
        var today = London.Today(clock);
        Expired = Matrix.Parts.Documents.Count(document => document.StandingOn(today) == DocumentStanding.Expired);
    }
}
