using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Publishing.Home;

/// <summary>The front page: what this site is, and who keeps a record here.</summary>
[AllowAnonymous]
public sealed class IndexModel(ReadCards cards) : PageModel
{
    public IReadOnlyList<PartnershipCard> Cards { get; private set; } = [];

    /// <summary>Once one partnership has real figures, made-up ones of others are not shown beside them.</summary>
    public bool AnyReal => Cards.Any(card => card.Figures.AnyReal);

    public void OnGet() => Cards = cards.All();
}
