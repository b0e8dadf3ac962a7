using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Endeavour.Strategy.Editing.Elements;
using Endeavour.Strategy.Editing.Keeping;
using Microsoft.AspNetCore.Mvc;

namespace Endeavour.Strategy.Leads.Pages;

/// <summary>Says how a lead of a part stands today, or names another lead, beside a version of any status.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator)]
public sealed class EditModel(KeepVersion keep, ReadLeads read, KeepLead leads) : ElementPage<LeadInput>(keep)
{
    [BindProperty(SupportsGet = true, Name = "lead")]
    public string? LeadCode { get; set; }

    /// <summary>None while another is named.</summary>
    public StandingLead? Lead { get; private set; }

    public LeadStandings Standings { get; private set; } = null!;

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (!await base.ReadAsync(cancellation)) return false;
        Standings = await read.Standings(cancellation);
        Lead = Standings.Of(Version, Element).FirstOrDefault(each => each.Key.Code == LeadCode);
        return LeadCode is null || Lead is not null;
    }

    protected override (object Input, int Revision)? Saved() => Lead is null ? (new LeadInput { Why = Input.Why }, 0) : (LeadInput.Of(Lead.Lead, Input.Why), Standings.Find(Lead.Key.Code)?.Revision ?? 0);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (Lead is null && Input.Post.Clean() is null) ModelState.AddModelError("Input.Post", "Enter the post that leads");
        if ((Lead is null || !Input.Ends) && Input.Since is null) ModelState.AddModelError("Input.Since", "Enter since when");
        if (!ModelState.IsValid) return Page();
        var key = Lead?.Key ?? new(Version.Slug, Element.Slug, Input.Post.Clean()!, Input.Organisation.Clean(), Input.Role);
        if (Lead is null && Standings.Of(Version, Element).Any(each => each.Key.Code == key.Code)) throw new Refusal("It leads this part already: change how it stands instead.", "Input.Post");
        await Record(key, cancellation);
        return To($"{Home}/leads");
    }

    async Task Record(LeadKey key, CancellationToken cancellation)
    {
        var statement = await leads.Find(key.Code, cancellation) ?? leads.Begin(key, Lead is null ? Version.Version : null);
        if (Lead is not null) statement.Expect(Revision);
        if (Input.Ends && Lead is not null) statement.End(Version.Version, Lead.Lead, Input.Note.Clean());
        else statement.Say(Input.State, Input.Since!.Value, Input.Note.Clean(), leads.Today);
        await leads.Save(statement, Input.Why, cancellation);
    }
}
