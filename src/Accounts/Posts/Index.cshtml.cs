using Endeavour.Platform.Calendar;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Accounts.Posts;

/// <summary>The posts of the partnership: those that are vacant first, the oldest vacancy at the top.</summary>
[AllowBelonging]
public sealed class IndexModel(AppDb db, TimeProvider clock) : PageModel
{
    public IReadOnlyList<PostRow> Rows { get; private set; } = [];
    public IReadOnlyList<PostRow> Vacant { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Rows = await PostRow.On(db, London.Today(clock), cancellation);
        Vacant = [.. Rows.Where(row => row.Vacancy is not null).OrderByDescending(row => row.Vacancy!.Days).ThenByDescending(row => row.Post.IsStatutory).ThenBy(row => row.Post.Title, StringComparer.Ordinal)];
    }
}
