using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Platform.Database;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Endeavour.Strategy.Editing.Keeping;
using Endeavour.Strategy.Elements;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Endeavour.Strategy.Leads.Pages;

/// <summary>The post that was invited to lead accepts or declines. Nobody else can answer here.</summary>
[AllowBelonging]
public sealed class AnswerModel(AppDb db, ReadLeads read, KeepLead leads, CurrentPerson person) : FormPage<AnswerModel.Fields>
{
    [BindProperty(SupportsGet = true, Name = "lead")]
    public string LeadCode { get; set; } = "";

    public PlacedLead Placed { get; private set; } = null!;

    /// <summary>Whether whoever asks holds the post that was invited.</summary>
    public bool IsTheirs { get; private set; }

    public bool IsInvited => Placed.Lead.Lead.State == LeadState.Invited;

    public static IReadOnlyList<SelectListItem> Answers { get; } = [new("We accept: this post leads it from today", "accept"), new("We decline", "decline")];

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if ((await read.Current(cancellation)).FirstOrDefault(each => each.Lead.Key.Code == LeadCode) is not { } placed) return false;
        Placed = placed;
        IsTheirs = (await LeadPosts.Read(db, leads.Today, cancellation)).Of(placed.Lead.Lead.Post, placed.Lead.Lead.Organisation) is { } post && person.Posts.Contains(post.Id);
        return true;
    }

    protected override (object Input, int Revision)? Saved() => (new Fields(), Placed.Lead.Statement?.Revision ?? 0);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!IsTheirs) return Forbid();
        if (Input.Answer == "decline" && Input.Words.Clean() is null) ModelState.AddModelError("Input.Words", "Say why, so that another can be asked");
        if (!ModelState.IsValid) return Page();
        if (!IsInvited) throw new Refusal("This invitation is not open any more.");
        var statement = await leads.Find(LeadCode, cancellation) ?? leads.Begin(Placed.Lead.Key, null);
        var accepts = Input.Answer == "accept";
        statement.Say(accepts ? LeadState.Accepted : LeadState.Vacant, leads.Today, accepts ? Input.Words.Clean() : $"{Placed.Lead.Lead.Post} declined: {Input.Words.Clean()}", leads.Today);
        await leads.Save(statement, accepts ? "The invitation was accepted" : "The invitation was declined", cancellation);
        return LocalRedirect($"{ElementAddress.Of($"{RouteData.Values["partnership"]}", Placed.Version, Placed.Element)}");
    }

    /// <summary>What the form asks.</summary>
    public sealed class Fields
    {
        [DisplayName("Answer"), Required(ErrorMessage = "Choose whether you accept or decline"), RegularExpression("accept|decline", ErrorMessage = "Choose whether you accept or decline")]
        public string? Answer { get; set; }

        [DisplayName("Words"), StringLength(800, ErrorMessage = "You can write 800 letters at most")]
        public string? Words { get; set; }
    }
}
