using Endeavour.Evidence.Figures;
using Endeavour.Platform.Partnerships;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Evidence.HowWeAreDoing;

/// <summary>How the partnership's outcomes compare with England: one sentence, the counts, the table.</summary>
[AllowAnonymous]
public sealed class IndexModel(ReadFigures read, CurrentPartnership current) : PageModel
{
    public OutcomeList List { get; private set; } = null!;

    public void OnGet(string? verdict, string? part, string? area)
    {
        var figures = read.Of(current.Value);
        List = new(figures, OutcomeFilter.Read(figures, verdict, part, area));
    }
}
