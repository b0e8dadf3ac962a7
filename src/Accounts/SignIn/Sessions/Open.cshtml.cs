using System.Globalization;
using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Accounts.SignIn.Proof;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.SignIn.Sessions;

/// <summary>The browsers in which the account is signed in; any of them can be signed out from here.</summary>
[AllowSignedIn]
[RecentProof]
public sealed class OpenModel(DirectoryDb directory, CurrentSession current, EndSessions end, TimeProvider clock) : PageModel
{
    static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public sealed record Row(Guid Id, string Device, string Since, string LastUsed, bool IsThis);

    public IReadOnlyList<Row> Open { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var sessions = await directory.Sessions.AsNoTracking().Where(each => each.AccountId == current.Account!.Id && each.EndedAt == null).OrderByDescending(each => each.LastSeenAt).ToListAsync(cancellation);
        Open = [.. sessions.Where(each => each.IsOpen(now)).Select(each => new Row(each.Id, each.Device, Words(each.CreatedAt), Words(each.LastSeenAt), each.Id == current.Session!.Id)).OrderByDescending(row => row.IsThis)];
    }

    public async Task<IActionResult> OnPostOneAsync(Guid session, CancellationToken cancellation) =>
        await end.One(current.Account!.Id, session, "Signed out from another device.", cancellation) ? LocalRedirect("/account/sessions") : NotFound();

    public async Task<IActionResult> OnPostOthersAsync(CancellationToken cancellation)
    {
        await end.Others(current.Account!.Id, "Signed out from another device.", cancellation);
        return LocalRedirect("/account/sessions");
    }

    static string Words(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, London).ToString("d MMMM yyyy 'at' HH:mm", CultureInfo.GetCultureInfo("en-GB"));
}
