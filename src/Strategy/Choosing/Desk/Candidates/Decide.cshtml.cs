using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Accounts;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Endeavour.Strategy.Choosing.Candidates;
using Endeavour.Strategy.Choosing.Choices;
using Endeavour.Strategy.Choosing.Shown;
using Endeavour.Strategy.Editing.Keeping;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Endeavour.Strategy.Choosing.Desk.Candidates;

/// <summary>Writes down what was decided about a candidate. Against the order of the scores it asks why, and keeps that.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator)]
public sealed class DecideModel(KeepChoice keep) : CandidatePage<DecideModel.Fields>(keep)
{
    public static IReadOnlyList<SelectListItem> Standings { get; } = [new("Not decided: it is on the longlist", "Longlist"), new("On the shortlist", "Shortlist"), new("Dropped", "Dropped")];

    public IReadOnlyList<SelectListItem> Bodies { get; private set; } = [];

    public string Scored { get; private set; } = "";

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (!await base.ReadAsync(cancellation)) return false;
        Bodies = [new("Not said", ""), .. Choice.InOrder.Select(step => new SelectListItem($"{step.Body}, {RouteDay.Words(step.When)}", step.Id))];
        var ranking = new Ranking(Choice, Candidates);
        Scored = ChoiceWords.Total(Choice, ranking, Candidate) + ".";
        return true;
    }

    protected override (object Input, int Revision)? Saved() => (new Fields { Standing = Candidate.Standing, Because = Candidate.Because, AgainstOrder = Candidate.AgainstOrder, At = Candidate.DecidedAt, Why = Input.Why }, Candidate.Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        Candidate.Expect(Revision);
        Candidate.Decide(Choice, new(Input.Standing!.Value, Input.Because, Input.AgainstOrder, Input.At.Clean()));
        var against = new Ranking(Choice, Candidates).Against(Candidate);
        if (against.Count > 0 && Candidate.AgainstOrder is null) throw new Refusal($"This goes against the order of the scores: {ChoiceWords.Titles(against)} {(Candidate.IsChosen ? "scored more and was dropped" : "scored less and is on the shortlist")}. Say why.", "Input.AgainstOrder");
        return await Done("CandidateDecided", Input.Why, $"#{Candidate.Slug}", cancellation);
    }

    /// <summary>What the form asks.</summary>
    public sealed class Fields : Reason
    {
        [DisplayName("Decided"), Required(ErrorMessage = "Choose what was decided"), EnumDataType(typeof(CandidateStanding), ErrorMessage = "Choose what was decided")]
        public CandidateStanding? Standing { get; set; }

        [DisplayName("Because"), StringLength(Choosing.Candidates.Candidate.LongestText, ErrorMessage = "This can have 2,000 letters at most")]
        public string? Because { get; set; }

        [DisplayName("Against the order"), StringLength(Choosing.Candidates.Candidate.LongestText, ErrorMessage = "This can have 2,000 letters at most")]
        public string? AgainstOrder { get; set; }

        [DisplayName("Decided by")]
        public string? At { get; set; }
    }
}
