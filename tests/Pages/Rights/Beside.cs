using Endeavour.Strategy.Anchors;
using Endeavour.Strategy.Policies;
using Endeavour.Strategy.Principles;

namespace Endeavour.Tests.Pages.Rights;

/// <summary>What stands beside a strategy: where a principle is applied, a policy whose review is overdue, and a commitment with an update.</summary>
static class Beside
{
    public static object[] Furniture(Func<Guid> key, DateOnly today)
    {
        var evidence = new PrincipleEvidence { Id = key(), Slug = "seen" };
        evidence.Say(new("joint-health-and-wellbeing-strategy", "evidence-led", "best-start", null, Standing.Applied, "Every paper begins with figures.", today, "A paper", "Analyst"));
        var policy = new Policy { Id = key(), Slug = "their-policy" };
        policy.Say(new("Their policy", "The council", today.AddDays(-800), today.AddDays(-1), PolicyStatus.Adopted, "Its site", "https://example.org/policy", "Every decision says what it does to health.", [new("best-start", "In full")]));
        var promise = new AnchorCommitment { Id = key(), Slug = "their-promise" };
        promise.Say(new("The hospital", AnchorField.Procurement, "Buy more from local firms", "Head of buying", new("Share of spending with local firms", null, "Its accounts", null, "%", 20, "2020/21", 30), today.AddDays(400), "A paper", ["best-start"]));
        promise.Update(new(today.AddDays(-10), UpdateSays.OnTrack, "A first list of local firms was made.", 22, "Board paper 4"), today);
        return [evidence, policy, promise];
    }
}
