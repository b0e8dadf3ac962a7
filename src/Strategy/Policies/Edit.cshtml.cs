using Endeavour.Platform.Changes;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Versions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Policies;

/// <summary>Registers a policy, or changes what the register says of it.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator)]
public sealed class EditModel(ReadStrategies read, Acting acting) : FormPage<PolicyInput>
{
    public Policy? Policy { get; private set; }
    public Tree? Tree { get; private set; }
    public static IReadOnlyList<SelectListItem> States { get; } = [.. Enum.GetValues<PolicyStatus>().Select(state => new SelectListItem(Words.ForPeople(state), $"{state}"))];

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        Tree = await read.Now(cancellation);
        if (RouteData.Values["policy"] is not string slug) return true;
        Policy = await read.Db.Policies.SingleOrDefaultAsync(policy => policy.Slug == slug, cancellation);
        return Policy is not null;
    }

    protected override (object Input, int Revision)? Saved() => Policy is null ? null : (PolicyInput.Of(Policy, Input.Why), Policy.Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var facts = Input.Said();
        if (facts.Supports.FirstOrDefault(each => Tree?.Find(each.Element) is null && Policy?.Supports.Exists(held => held.Element == each.Element) != true) is { } unknown)
            throw new Refusal($"Our strategy has no part {unknown.Element}.{Nearest.Hint(unknown.Element, Tree?.Elements.Select(each => each.Slug) ?? []).Replace("`", "", StringComparison.Ordinal)}", "Input.Supports");
        var what = Policy is null ? "PolicyRegistered" : Input.TakeOut ? "PolicyTakenOut" : "PolicyChanged";
        var policy = Policy;
        if (policy is null) read.Db.Add(policy = new() { Id = acting.NewKey(), Slug = await Free(cancellation) });
        else policy.Expect(Revision);
        if (Input.TakeOut && Policy is not null) read.Db.Remove(policy);
        else policy.Say(facts);
        await read.Db.SaveAsync(acting.Because(what, Input.Why), cancellation);
        return LocalRedirect($"/{RouteData.Values["partnership"]}/policies");
    }

    async Task<string> Free(CancellationToken cancellation) => FreeSlug.Of(Input.Title, "policy", await read.Db.Policies.Select(policy => policy.Slug).ToListAsync(cancellation));
}
