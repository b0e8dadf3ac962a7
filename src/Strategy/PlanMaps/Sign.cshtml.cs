using Endeavour.Accounts;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Mvc;

namespace Endeavour.Strategy.PlanMaps;

/// <summary>A reviewer says that the pairs of a comparison are right; or takes that back. A change of a pair ends it too.</summary>
[Allow(Role.StrategyOfficer, Role.SystemLeader, Role.Chair, Role.PartnerContributor)]
public sealed class SignModel(AppDb db, Acting acting, ReadPlans read) : FormPage<SignModel.Fields>
{
    public static IReadOnlyList<Role> Reviewers { get; } = [Role.StrategyOfficer, Role.SystemLeader, Role.Chair, Role.PartnerContributor];

    public PlanPicture Plan { get; private set; } = null!;

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (await read.Find($"{RouteData.Values["map"]}", cancellation) is not { } map) return false;
        Plan = new(map, await read.OurStrategy(cancellation));
        return true;
    }

    protected override (object Input, int Revision)? Saved() => (new Fields { Why = Input.Why }, Plan.Map.Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        // What is signed is what was read.
        Plan.Map.Expect(Revision);
        var signed = Plan.Map.IsSigned;
        if (signed) Plan.Map.Withdraw(acting.Now);
        else Plan.Map.Sign(acting.Who.Post, acting.Now);
        await db.SaveAsync(acting.Because(signed ? "PlanMapSignOffWithdrawn" : "PlanMapSigned", Input.Why), cancellation);
        return LocalRedirect($"/{RouteData.Values["partnership"]}/plan-maps/{Plan.Map.Slug}");
    }

    /// <summary>What the form asks.</summary>
    public sealed class Fields : Reason;
}
