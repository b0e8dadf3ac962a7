using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Platform.Thread.Leaving;

/// <summary>Leaves a broken thread as it is, with a reason; or takes it up again.</summary>
[Allow(Role.Administrator, Role.Clerk, Role.StrategyOfficer, Role.Analyst, Role.EngagementOfficer, Role.EqualityLead, Role.SystemLeader)]
public sealed class LeaveModel(AppDb db, ReadBreaks read, CurrentPartnership current, Acting acting) : FormPage<LeaveModel.Form>
{
    LeftThread? _left;

    /// <summary>Who may leave one as it is.</summary>
    public static IReadOnlyList<Role> Leavers { get; } = typeof(LeaveModel).GetCustomAttribute<AllowAttribute>()!.Holders;

    public Break Break { get; private set; } = null!;

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        var (rule, kind, id) = ($"{RouteData.Values["rule"]}", $"{RouteData.Values["kind"]}", $"{RouteData.Values["id"]}");
        if ((await read.All(current.Id, cancellation)).FirstOrDefault(each => each.Thread.Rule == rule && string.Equals(each.Thread.Record.End.Kind, kind, StringComparison.OrdinalIgnoreCase) && each.Thread.Record.End.Id == id) is not { } found) return false;
        Break = found;
        _left = found.Left is { } left ? await db.LeftThreads.SingleAsync(each => each.Id == left.Id, cancellation) : null;
        return true;
    }

    protected internal override (object Input, int Revision)? Saved() => (new Form { Why = Break.Left?.Why ?? "" }, _left?.Revision ?? 0);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        _left?.Expect(Revision);
        var left = _left ?? LeftThread.Of(acting.NewKey(), Break.Thread);
        left.Leave(Break.Thread, Input.Why, acting.Who.Post, London.DayOf(acting.Now));
        if (_left is null) db.Add(left);
        await db.SaveAsync(acting.Because("ThreadLeft", Input.Why), cancellation);
        return LocalRedirect($"/{current.Id}/thread/broken");
    }

    public async Task<IActionResult> OnPostTakeUpAsync(CancellationToken cancellation)
    {
        ModelState.Clear();
        if (!await ReadAsync(cancellation) || _left is null) return NotFound();
        _left.Expect(Revision);
        _left.TakeUp(London.DayOf(acting.Now));
        await db.SaveAsync(acting.Because("ThreadTakenUp", "It is to be mended after all"), cancellation);
        return LocalRedirect($"/{current.Id}/thread/broken");
    }

    /// <summary>The form.</summary>
    public sealed class Form
    {
        [Required(ErrorMessage = "Say why it is left as it is. Someone will ask."), StringLength(500, ErrorMessage = "The reason can have 500 letters at most")]
        public string Why { get; set; } = "";
    }
}
