using System.ComponentModel;
using System.Globalization;
using Endeavour.Accounts;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Endeavour.Strategy.Choosing.Candidates;
using Endeavour.Strategy.Choosing.Choices;
using Endeavour.Strategy.Editing.Keeping;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Endeavour.Strategy.Choosing.Desk.Candidates;

/// <summary>Scores a candidate on each principle, with the reasons.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator)]
public sealed class ScoresModel(KeepChoice keep) : CandidatePage<ScoresModel.Fields>(keep)
{
    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (!await base.ReadAsync(cancellation)) return false;
        // In the order of the principles, whatever was sent.
        var sent = Input.Rows.Where(row => row.Criterion is not null).ToLookup(row => row.Criterion);
        Input.Rows = [.. Choice.Scored.Select(criterion => sent[criterion.Id].FirstOrDefault() ?? new ScoreRow { Criterion = criterion.Id })];
        return true;
    }

    /// <summary>"Open", then each score with what it means.</summary>
    public IReadOnlyList<SelectListItem> Scale(Criterion criterion) => [new("Open", ""), .. criterion.Scores.Select((means, score) => new SelectListItem(string.Create(CultureInfo.InvariantCulture, $"{score}: {means}"), score.ToString(CultureInfo.InvariantCulture)))];

    protected override (object Input, int Revision)? Saved() => (new Fields
    {
        Rows = [.. Choice.Scored.Select(criterion => Candidate.Scores.Find(score => score.Criterion == criterion.Id) is { } held ? new ScoreRow { Criterion = criterion.Id, Value = held.Value, Reason = held.Reason } : new ScoreRow { Criterion = criterion.Id })],
        Why = Input.Why,
    }, Candidate.Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        List<ScoreRow> sent = [.. Input.Rows];
        if (!await ReadAsync(cancellation)) return NotFound();
        if (sent.Exists(row => row.Value is not null && Choice.Scored.All(criterion => criterion.Id != row.Criterion))) throw new Refusal("Someone else took out a principle meanwhile. Look at the scores again, and save what still holds.");
        foreach (var (at, row) in Input.Rows.Index())
        {
            var named = FormattableString.Invariant($"Input.Rows[{at}]");
            var (criterion, reason) = (Choice.Scored[at], row.Reason.Clean());
            if (row.Value is not null && reason is null) ModelState.AddModelError($"{named}.Reason", $"Say why it has this score: {criterion.Title}");
            if (row.Value is null && reason is not null) ModelState.AddModelError($"{named}.Value", $"Give the score that you say why of: {criterion.Title}");
            if (row.Value < 0 || row.Value > criterion.Highest) ModelState.AddModelError($"{named}.Value", $"Choose a score from 0 to {criterion.Highest}: {criterion.Title}");
            if (reason?.Length > Score.LongestReason) ModelState.AddModelError($"{named}.Reason", $"A reason can have 1,000 letters at most: {criterion.Title}");
        }
        if (!ModelState.IsValid) return Page();
        Candidate.Expect(Revision);
        Candidate.Rate(Choice, [.. Input.Rows.Where(row => row.Value is not null).Select(row => new Score(row.Criterion!, row.Value!.Value, row.Reason!))]);
        return await Done("CandidateScored", Input.Why, $"#{Candidate.Slug}", cancellation);
    }

    /// <summary>What the form asks.</summary>
    public sealed class Fields : Reason
    {
        [DisplayName("Scores")]
        public List<ScoreRow> Rows { get; set; } = [];
    }
}

/// <summary>One principle of the form; without a score it is open.</summary>
public sealed class ScoreRow
{
    public string? Criterion { get; set; }
    public int? Value { get; set; }
    public string? Reason { get; set; }

    /// <summary>For two versions side by side.</summary>
    public override string ToString() => Value is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{Criterion}: {Value}, {Reason.Clean()}");
}
