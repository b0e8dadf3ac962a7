using Endeavour.Evidence;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Endeavour.Strategy.Choosing.Candidates;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Choosing.Desk.Candidates;

/// <summary>Puts a candidate on the longlist, or changes what it says of itself.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator)]
public sealed class EditModel(KeepChoice keep) : CandidatePage<CandidateInput>(keep)
{
    public static IReadOnlyList<SelectListItem> Kinds { get; } = Listed.Of<SuggestedAs>("Not said");
    public static IReadOnlyList<SelectListItem> Provenances { get; } = Listed.Of<Provenance>("Not said");
    public static IReadOnlyList<SelectListItem> Levels { get; } = Listed.Of<LowestLevel>("Not said");

    public IReadOnlyList<SelectListItem> Parts { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Topics { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Register { get; private set; } = [];

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (!await base.ReadAsync(cancellation)) return false;
        var parts = await Keep.Db.Elements.AsNoTracking().Where(each => each.Strategy!.Slug == Choice.Strategy && (Choice.Version == null || each.Strategy.Version == Choice.Version)).OrderByDescending(each => each.Strategy!.Dated).ThenBy(each => each.Order)
            .Select(each => new { each.Slug, each.Title, each.Strategy!.Version }).ToListAsync(cancellation);
        Parts = [new("None", ""), .. parts.DistinctBy(each => each.Slug).Select(each => new SelectListItem($"{each.Title} ({each.Version})", each.Slug))];
        Topics = [.. (await Keep.Db.NeedsTopics.AsNoTracking().OrderBy(each => each.Order).ToListAsync(cancellation)).Select(each => new SelectListItem(each.Title, each.Slug))];
        Register = [.. (await Keep.Db.Inspections.AsNoTracking().OrderBy(each => each.When).ToListAsync(cancellation)).Select(each => new SelectListItem(each.Name, each.Slug))];
        return true;
    }

    protected override (object Input, int Revision)? Saved() => CandidateSlug is null ? null : (CandidateInput.Of(Candidate, Input.Why), Candidate.Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        foreach (var (field, says) in Input.Problems()) ModelState.AddModelError($"Input.{field}", says);
        if (!ModelState.IsValid) return Page();
        var terms = Input.Terms();
        if (terms.Element is not null && Parts.All(part => part.Value != terms.Element)) throw new Refusal("Choose a part of that strategy.", "Input.Element");
        if (terms.Needs.Any(slug => Topics.All(topic => topic.Value != slug))) throw new Refusal("Choose topics of this needs assessment.", "Input.Needs");
        if (terms.Inspections.Any(slug => Register.All(each => each.Value != slug))) throw new Refusal("Choose inspections of the register.", "Input.Inspections");
        if (CandidateSlug is null)
        {
            var added = Choosing.Candidates.Candidate.Suggest(Keep.NewKey(), Choice, Free(Input.Title, [.. Candidates.Select(each => each.Slug)]), Candidates.Select(each => each.Order).DefaultIfEmpty(-1).Max() + 1, terms);
            Keep.Db.Add(added);
            Candidates.Add(added);
        }
        else
        {
            Candidate.Expect(Revision);
            Candidate.Change(terms);
        }
        return await Done(CandidateSlug is null ? "CandidateSuggested" : "CandidateChanged", Input.Why, "#candidates", cancellation);
    }
}
