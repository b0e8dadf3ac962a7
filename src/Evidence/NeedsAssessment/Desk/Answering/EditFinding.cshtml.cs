using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Accounts;
using Endeavour.Accounts.Obligations.Standings;
using Endeavour.Evidence.Claims.Kept;
using Endeavour.Evidence.NeedsAssessment.Questions;
using Endeavour.Evidence.NeedsAssessment.Quoting;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Mvc;

namespace Endeavour.Evidence.NeedsAssessment.Desk.Answering;

/// <summary>Writes what the evidence shows: a draft first, published when someone stands by it.</summary>
[Allow(Role.Analyst, Role.StrategyOfficer)]
public sealed class EditFindingModel(AppDb db, ReadObligations obligations, Acting acting, NeedsClaims claims) : QuestionPage<EditFindingModel.Fields>(db, obligations, acting)
{
    [BindProperty(SupportsGet = true, Name = "item")]
    public int? ItemNumber { get; set; }

    public Finding? Finding { get; private set; }

    /// <summary>Figures of its text that are others now.</summary>
    public IReadOnlyList<KeptClaim> Moved { get; private set; } = [];

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (!await base.ReadAsync(cancellation)) return false;
        Finding = Question.Findings.FirstOrDefault(each => each.Number == ItemNumber);
        if (Finding is not null) Moved = await claims.Moved(NeedsTexts.Finding(Question, Finding), cancellation);
        return ItemNumber is null || Finding is not null;
    }

    protected override (object Input, int Revision)? Saved() =>
        (Finding is null ? Input : new Fields { Text = Finding.Text, Publish = Finding.IsPublished, Why = Input.Why }, Question.Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!Input.Withdraw) claims.Judge(Input.Text, "Input.Text", ModelState);
        if (!ModelState.IsValid) return Page();
        if (Finding is not null) Question.Expect(Revision);
        if (Finding is not null && Input.Withdraw)
        {
            Question.WithdrawFinding(Finding.Number);
            await claims.Forget(Question, Finding, cancellation);
            return await Save("FindingWithdrawn", Input.Why, Anchor, cancellation);
        }
        var written = Written();
        Question.Keep(written);
        await claims.Keep(Topic, Question, written, cancellation);
        return await Save(Finding is null ? Input.Publish ? "FindingPublished" : "FindingDrafted" : Input.Publish && !Finding.IsPublished ? "FindingPublished" : "FindingChanged", Input.Why, Anchor, cancellation);
    }

    /// <summary>Changed words are those of whoever changed them, today; words that stay keep their author and their days.</summary>
    Finding Written()
    {
        var published = Input.Publish ? Finding?.PublishedOn ?? Today : (DateOnly?)null;
        if (Finding is not null && Finding.Text == Input.Text.Trim()) return Finding with { PublishedOn = published };
        return new(Finding?.Number ?? Question.Findings.Select(each => each.Number).DefaultIfEmpty().Max() + 1, Input.Text.Trim(), Today, Acting.Who.Post, published);
    }

    /// <summary>What the form asks.</summary>
    public sealed class Fields : Reason
    {
        [DisplayName("What the evidence shows"), Required(ErrorMessage = "Write what the evidence shows"), StringLength(5000, ErrorMessage = "A finding can have 5,000 letters at most")]
        public string Text { get; set; } = "";

        [DisplayName("Publish it")]
        public bool Publish { get; set; }

        [DisplayName("Withdraw it")]
        public bool Withdraw { get; set; }
    }
}
