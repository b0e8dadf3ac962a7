using Endeavour.Platform.Rights;
using Endeavour.Strategy.Library.Matrix;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Strategy.Library.Themes;

/// <summary>The themes in their groups, for whoever keeps them.</summary>
[Allow(Role.StrategyOfficer)]
public sealed class IndexModel(ReadMatrix read) : PageModel
{
    public MatrixPicture Matrix { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation) => Matrix = await read.All(cancellation);
}
