using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Accounts;
using Endeavour.Accounts.Obligations.Standings;
using Endeavour.Evidence.NeedsAssessment.Questions;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Endeavour.Evidence.NeedsAssessment.Desk.Answering;

/// <summary>Says how far a question is. The record refuses an answer without evidence, and a gap without a reason.</summary>
[Allow(Role.Analyst, Role.StrategyOfficer)]
public sealed class MarkStateModel(AppDb db, ReadObligations obligations, Acting acting) : QuestionPage<MarkStateModel.Fields>(db, obligations, acting)
{
    public static IEnumerable<SelectListItem> States { get; } = [.. Enum.GetValues<QuestionState>().Select(state => new SelectListItem(state.Words(), $"{state}"))];

    protected override (object Input, int Revision)? Saved() =>
        (new Fields { State = Question.State, Because = Question.NoDataBecause, WhoCouldSupply = Question.WhoCouldSupply, Why = Input.Why }, Question.Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        Question.Expect(Revision);
        var what = Mark();
        return await Save(what, Input.Why, Anchor, cancellation);
    }

    string Mark()
    {
        switch (Input.State)
        {
            case QuestionState.Answered:
                Question.MarkAnswered();
                return "QuestionAnswered";
            case QuestionState.NoData:
                Question.MarkNoData(Input.Because ?? "", Input.WhoCouldSupply ?? "");
                return "QuestionWithoutData";
            default:
                Question.MarkUnanswered();
                return "QuestionReopened";
        }
    }

    /// <summary>What the form asks.</summary>
    public sealed class Fields : Reason, IValidatableObject
    {
        [DisplayName("How far it is"), Required(ErrorMessage = "Choose how far it is")]
        public QuestionState? State { get; set; }

        [DisplayName("Why there is no data"), StringLength(1000, ErrorMessage = "The reason can have 1,000 letters at most")]
        public string? Because { get; set; }

        [DisplayName("Who could supply it"), StringLength(300, ErrorMessage = "Who could supply it can have 300 letters at most")]
        public string? WhoCouldSupply { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (State != QuestionState.NoData) yield break;
            if (string.IsNullOrWhiteSpace(Because)) yield return new("Say why there is no data", [nameof(Because)]);
            if (string.IsNullOrWhiteSpace(WhoCouldSupply)) yield return new("Say who could supply it", [nameof(WhoCouldSupply)]);
        }
    }
}
