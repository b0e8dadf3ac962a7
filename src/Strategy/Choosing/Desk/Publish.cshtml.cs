using Endeavour.Accounts;
using Endeavour.Platform.Rights;
using Endeavour.Strategy.Choosing.Choices;
using Microsoft.AspNetCore.Mvc;

namespace Endeavour.Strategy.Choosing.Desk;

/// <summary>Shows a choice to everyone, or takes it back; or says everything that stands in the way.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator)]
public sealed class PublishModel(KeepChoice keep) : ChoosingPage<PublishModel.Fields>(keep)
{
    public IReadOnlyList<string> Unready { get; private set; } = [];

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (!await base.ReadAsync(cancellation)) return false;
        Unready = Choices.Unready.To(Choice, Candidates);
        return true;
    }

    protected override (object Input, int Revision)? Saved() => (new Fields { Why = Input.Why }, Choice.Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        var open = Choice.IsPublished;
        if (!open)
            foreach (var says in Unready) ModelState.AddModelError("", says);
        if (!ModelState.IsValid) return Page();
        Choice.Expect(Revision);
        if (open) Choice.TakeBack();
        else Choice.Publish();
        return await Done(open ? "ChoiceTakenBack" : "ChoicePublished", Input.Why, "", cancellation);
    }

    /// <summary>What the form asks.</summary>
    public sealed class Fields : Reason;
}
