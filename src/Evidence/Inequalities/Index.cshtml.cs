using Endeavour.Evidence.Figures;
using Endeavour.Platform.Partnerships;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Evidence.Inequalities;

/// <summary>On which outcomes the most deprived are furthest behind, and of which that is not known.</summary>
[AllowAnonymous]
public sealed class IndexModel(ReadFigures read, CurrentPartnership current) : PageModel
{
    public InequalityList List { get; private set; } = null!;

    public void OnGet() => List = new(read.Of(current.Value));
}
