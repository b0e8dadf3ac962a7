using Endeavour.Accounts;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Mvc;

namespace Endeavour.Strategy.Choosing.Desk.Candidates;

/// <summary>Takes out a candidate that was entered by mistake. The history keeps what it was.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator)]
public sealed class RemoveModel(KeepChoice keep) : CandidatePage<RemoveModel.Fields>(keep)
{
    protected override (object Input, int Revision)? Saved() => (new Fields { Why = Input.Why }, Candidate.Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        Candidate.Expect(Revision);
        Keep.Db.Remove(Candidate);
        Candidates.Remove(Candidate);
        return await Done("CandidateRemoved", Input.Why, "#candidates", cancellation);
    }

    /// <summary>What the form asks.</summary>
    public sealed class Fields : Reason;
}
