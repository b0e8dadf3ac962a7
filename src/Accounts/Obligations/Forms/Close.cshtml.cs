using Endeavour.Accounts.Obligations.Duties;
using Endeavour.Accounts.Obligations.Standings;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.Obligations.Forms;

/// <summary>Closes a promise: kept, with proof, or released by someone's decision. A turn of a duty makes the next one.</summary>
[AllowBelonging]
public sealed class CloseModel(AppDb db, ReadObligations read, Acting acting, CurrentPerson me) : ObligationPage<CloseModel.Form>(db, read, acting, me)
{
    public static IEnumerable<SelectListItem> Ways { get; } = [new("It was kept: it is done", "kept"), new("It is released: it is no longer needed", "released")];

    public Duty? Duty { get; private set; }

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (!await base.ReadAsync(cancellation)) return false;
        Duty = Obligation.DutyId is { } duty ? await Db.Duties.SingleAsync(each => each.Id == duty, cancellation) : null;
        return true;
    }

    protected override IEnumerable<(string Field, string Says)> Problems()
    {
        if (Input.How is not ("kept" or "released")) yield return (nameof(Input.How), "Choose what became of it.");
        if (Input.How == "kept" && string.IsNullOrWhiteSpace(Input.Proof)) yield return (nameof(Input.Proof), "Say what shows that it is done. A promise is not closed without proof.");
        if (Input.How == "kept" && !string.IsNullOrWhiteSpace(Input.Link) && !Closing.IsAddress(Input.Link.Trim())) yield return (nameof(Input.Link), "Enter a link that begins with https:// or /.");
        if (Input.How == "released" && string.IsNullOrWhiteSpace(Input.DecidedBy)) yield return (nameof(Input.DecidedBy), "Say who decided that it is no longer needed.");
        if (Input.How == "released" && string.IsNullOrWhiteSpace(Input.Reason)) yield return (nameof(Input.Reason), "Say why it is no longer needed.");
    }

    protected override async Task<(string What, string Why)> Act(Speaker by, CancellationToken cancellation)
    {
        var post = Obligation.OwnerPost ?? Obligation.AskedPost;
        if (Input.How == "kept") Obligation.Keep(Input.Proof, Input.Link, by);
        else Obligation.Release(Input.DecidedBy, Input.Reason, by);
        var today = London.DayOf(by.At);
        if (Duty?.NextDue(Obligation, Now.Working) is { } due && post?.ExistsOn(today) == true)
        {
            var next = Duty.Turn(Acting.NewKey(), await ObligationReference.Next(Db, today.Year, cancellation), due, post, by, $"{RouteData.Values["partnership"]}");
            Db.Add(next);
            Db.Add(next.Tie(Acting.NewKey(), today)!);
        }
        return Input.How == "kept" ? ("ObligationKept", Input.Proof) : ("ObligationReleased", $"{Input.DecidedBy}: {Input.Reason}");
    }

    public sealed class Form
    {
        public string How { get; set; } = "";
        public string Proof { get; set; } = "";
        public string Link { get; set; } = "";
        public string DecidedBy { get; set; } = "";
        public string Reason { get; set; } = "";
    }
}
