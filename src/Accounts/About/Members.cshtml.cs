using Endeavour.Accounts.Posts;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Database;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Accounts.About;

/// <summary>Who sits on the partnership's bodies today, for the public: posts and organisations, and names only of those who are public.</summary>
[AllowAnonymous]
public sealed class MembersModel(AppDb db, TimeProvider clock) : PageModel
{
    public DateOnly Today { get; private set; }
    public IReadOnlyList<IGrouping<string, PostRow>> Bodies { get; private set; } = [];
    public int Vacant { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Today = London.Today(clock);
        var rows = (await PostRow.On(db, Today, cancellation)).Where(row => row.Post.Organisation!.IsBody).ToList();
        Bodies = [.. rows.GroupBy(row => row.Post.Organisation!.Name)];
        Vacant = rows.Sum(row => row.Vacancy?.Seats ?? 0);
    }
}
