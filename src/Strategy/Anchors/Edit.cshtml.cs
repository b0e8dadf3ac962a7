using Endeavour.Platform.Changes;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Versions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Anchors;

/// <summary>Adds a commitment of an anchor organisation, or changes what it says.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator)]
public sealed class EditModel(ReadStrategies read, Acting acting) : FormPage<AnchorInput>
{
    public AnchorCommitment? Commitment { get; private set; }
    public static IReadOnlyList<SelectListItem> AllFields { get; } = [.. Enum.GetValues<AnchorField>().Select(field => new SelectListItem(Words.ForPeople(field), $"{field}"))];

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (RouteData.Values["commitment"] is not string slug) return true;
        Commitment = await read.Db.AnchorCommitments.SingleOrDefaultAsync(each => each.Slug == slug, cancellation);
        return Commitment is not null;
    }

    protected override (object Input, int Revision)? Saved() => Commitment is null ? null : (AnchorInput.Of(Commitment, Input.Why), Commitment.Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var (facts, tree) = (Input.Said(), await read.Now(cancellation));
        if (facts.Elements.FirstOrDefault(slug => tree?.Find(slug) is null && Commitment?.Elements.Contains(slug) != true) is { } unknown)
            throw new Refusal($"Our strategy has no part {unknown}.{Nearest.Hint(unknown, tree?.Elements.Select(each => each.Slug) ?? []).Replace("`", "", StringComparison.Ordinal)}", "Input.Elements");
        var what = Commitment is null ? "AnchorCommitmentMade" : Input.TakeOut ? "AnchorCommitmentTakenOut" : "AnchorCommitmentChanged";
        var commitment = Commitment;
        if (commitment is null) read.Db.Add(commitment = new() { Id = acting.NewKey(), Slug = await Free(cancellation) });
        else commitment.Expect(Revision);
        if (Input.TakeOut && Commitment is not null) read.Db.Remove(commitment);
        else commitment.Say(facts);
        await read.Db.SaveAsync(acting.Because(what, Input.Why), cancellation);
        return LocalRedirect($"/{RouteData.Values["partnership"]}/anchors");
    }

    async Task<string> Free(CancellationToken cancellation) => FreeSlug.Of($"{Input.Organisation} {Input.Field}", "commitment", await read.Db.AnchorCommitments.Select(each => each.Slug).ToListAsync(cancellation));
}
