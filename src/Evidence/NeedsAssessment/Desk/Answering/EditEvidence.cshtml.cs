using Endeavour.Accounts.Obligations.Standings;
using Endeavour.Evidence.NeedsAssessment.Questions;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Endeavour.Evidence.NeedsAssessment.Desk.Answering;

/// <summary>Adds a piece of evidence to a question, changes it, or withdraws it.</summary>
[Allow(Role.Analyst, Role.StrategyOfficer)]
public sealed class EditEvidenceModel(AppDb db, ReadObligations obligations, Acting acting) : QuestionPage<EvidenceFields>(db, obligations, acting)
{
    [BindProperty(SupportsGet = true, Name = "item")]
    public int? ItemNumber { get; set; }

    public EvidenceItem? Item { get; private set; }

    public static IEnumerable<SelectListItem> Kinds { get; } = [.. Enum.GetValues<EvidenceKind>().Select(kind => new SelectListItem(kind.Words(), $"{kind}"))];

    public static IEnumerable<SelectListItem> Strengths { get; } = [.. Enum.GetValues<Strength>().Select(strength => new SelectListItem($"{strength.Words()}: {strength.Meaning()}", $"{strength}"))];

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (!await base.ReadAsync(cancellation)) return false;
        Item = Question.Evidence.FirstOrDefault(each => each.Number == ItemNumber);
        return ItemNumber is null || Item is not null;
    }

    protected override (object Input, int Revision)? Saved() => (Item is null ? Input : EvidenceFields.Of(Item, Input.Why), Question.Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (Item is not null) Question.Expect(Revision);
        if (Item is not null && Input.Withdraw)
        {
            Question.WithdrawEvidence(Item.Number);
            return await Save("EvidenceWithdrawn", Input.Why, Anchor, cancellation);
        }
        Question.Keep(Input.ToItem(Item?.Number ?? Question.Evidence.Select(each => each.Number).DefaultIfEmpty().Max() + 1), Today);
        return await Save(Item is null ? "EvidenceAdded" : "EvidenceChanged", Input.Why, Anchor, cancellation);
    }
}
