using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Accounts;
using Endeavour.Platform.Rights;
using Endeavour.Strategy.Choosing.Candidates;
using Endeavour.Strategy.Choosing.Choices;
using Endeavour.Strategy.Editing.Keeping;
using Microsoft.AspNetCore.Mvc;

namespace Endeavour.Strategy.Choosing.Desk.Parts;

/// <summary>Adds a principle to a choice, changes it, or takes it out.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator)]
public sealed class CriterionModel(KeepChoice keep) : ChoosingPage<CriterionModel.Fields>(keep)
{
    Criterion? _criterion;

    [BindProperty(SupportsGet = true, Name = "criterion")]
    public string? CriterionId { get; set; }

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (!await base.ReadAsync(cancellation)) return false;
        _criterion = Choice.Criteria.Find(each => each.Id == CriterionId);
        return CriterionId is null || _criterion is not null;
    }

    protected override (object Input, int Revision)? Saved() =>
        (_criterion is null ? new Fields { Why = Input.Why } : new Fields { Title = _criterion.Title, Text = _criterion.Text, Scores = string.Join('\n', _criterion.Scores), Weight = _criterion.Weight, Why = Input.Why }, Choice.Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        Choice.Expect(Revision);
        var given = Candidates.SelectMany(each => each.Scores).Where(score => score.Criterion == CriterionId).Select(score => (int?)score.Value).Max();
        if (Input.TakeOut && CriterionId is not null) Choice.DropCriterion(CriterionId, given is not null);
        else Choice.Keep(new Criterion(CriterionId ?? Free(Input.Title, [.. Choice.Criteria.Select(each => each.Id)]), Input.Title.Clean() ?? "", Input.Text.Clean(), Input.Weight, Listed.Lines(Input.Scores)), given);
        return await Done(CriterionId is null ? "PrincipleAdded" : Input.TakeOut ? "PrincipleTakenOut" : "PrincipleChanged", Input.Why, "#principles", cancellation);
    }

    /// <summary>What the form asks.</summary>
    public sealed class Fields : Reason
    {
        [DisplayName("Principle"), Required(ErrorMessage = "Enter the principle"), StringLength(Choice.LongestLine, ErrorMessage = "The principle can have 500 letters at most")]
        public string Title { get; set; } = "";

        [DisplayName("In full"), StringLength(Candidate.LongestText, ErrorMessage = "This can have 2,000 letters at most")]
        public string? Text { get; set; }

        [DisplayName("What each score means"), StringLength(2000, ErrorMessage = "This can have 2,000 letters at most"), LineLength(Choice.LongestLine)]
        public string? Scores { get; set; }

        [DisplayName("Weight"), Range(1, Criterion.MostWeight, ErrorMessage = "Enter a whole number from 1 to 10")]
        public int? Weight { get; set; }

        [DisplayName("Take it out")]
        public bool TakeOut { get; set; }
    }
}

/// <summary>Each line of a box has so many letters at most.</summary>
[AttributeUsage(AttributeTargets.Property)]
sealed class LineLengthAttribute(int most) : ValidationAttribute(() => FormattableString.Invariant($"A line can have {most} letters at most"))
{
    public int Most => most;

    public override bool IsValid(object? value) => Listed.Lines(value as string).TrueForAll(line => line.Length <= most);
}
