using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Evidence.Desk.Releases;

/// <summary>Every release, the newest first: the partnership's own, or the server's.</summary>
[Allow(Role.Analyst, Role.Administrator, Role.StrategyOfficer)]
public sealed class IndexModel(Shelf shelf, NewerOnServer newer) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "page-number")]
    public int Number { get; set; } = 1;

    /// <summary><c>server</c> for the server's.</summary>
    [BindProperty(SupportsGet = true)]
    public string Of { get; set; } = "";

    public bool Own => Of != "server";
    public bool Works => shelf.Works;
    public Paging Paging { get; private set; } = null!;
    public IReadOnlyList<ShelfRelease> Rows { get; private set; } = [];
    /// <summary>Indicators of which the server has newer figures than the partnership's own.</summary>
    public int Newer { get; private set; }

    public void OnGet()
    {
        var names = shelf.Names(Own ? shelf.Own : shelf.Server);
        Paging = Paging.Of(names.Count, Number, Own ? "" : "of=server");
        Rows = shelf.Read(Own, names.Skip(Paging.Skip).Take(Paging.Size));
        Newer = newer.Read().Count(each => each.IsNewer);
    }
}
