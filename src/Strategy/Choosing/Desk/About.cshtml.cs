using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Endeavour.Strategy.Choosing.Candidates;
using Endeavour.Strategy.Choosing.Choices;
using Endeavour.Strategy.Choosing.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Choosing.Desk;

/// <summary>Begins a choice, or changes what it says of itself.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator)]
public sealed class AboutModel(KeepChoice keep) : FormPage<AboutInput>
{
    Choice? _choice;
    List<Candidate> _candidates = [];

    public bool IsNew => RouteData.Values["choice"] is null;
    public string? Slug => _choice?.Slug;
    public string? Title => _choice?.Title;
    public IReadOnlyList<SelectListItem> Strategies { get; private set; } = [];
    public IReadOnlyList<SelectListItem> AllRules { get; } = [.. PriorityRule.All.Select(rule => new SelectListItem(rule.Title, $"{rule.Id}"))];

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (!IsNew)
        {
            if (await keep.Read($"{RouteData.Values["choice"]}", HttpMethods.IsPost(Request.Method), cancellation) is not var (choice, candidates)) return false;
            (_choice, _candidates) = (choice, candidates);
        }
        Strategies = [new("None yet", ""), .. (await keep.Db.Strategies.AsNoTracking().OrderByDescending(each => each.Dated).Select(each => new { each.Slug, each.Title }).ToListAsync(cancellation)).DistinctBy(each => each.Slug).Select(each => new SelectListItem(each.Title, each.Slug))];
        return true;
    }

    protected override (object Input, int Revision)? Saved() => _choice is null ? (new AboutInput { IsLonglistKnown = true, Strategy = Strategies.Count == 2 ? Strategies[1].Value : null }, 0) : (AboutInput.Of(_choice, Input.Why), _choice.Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        foreach (var (field, says) in Input.Problems()) ModelState.AddModelError($"Input.{field}", says);
        if (!ModelState.IsValid) return Page();
        var terms = Input.Terms();
        await CheckNames(terms, cancellation);
        if (_choice is null) keep.Db.Add(_choice = Choice.Begin(keep.NewKey(), await Free(cancellation), terms));
        else
        {
            _choice.Expect(Revision);
            _choice.Change(terms);
        }
        await keep.Save(_choice, _candidates, IsNew ? "ChoiceBegun" : "ChoiceChanged", Input.Why, cancellation);
        return LocalRedirect($"/{RouteData.Values["partnership"]}/edit/choosing/{_choice.Slug}");
    }

    /// <summary>A file could not name what is not there either.</summary>
    async Task CheckNames(ChoiceTerms terms, CancellationToken cancellation)
    {
        if (terms.Strategy is null) return;
        var versions = await keep.Db.Strategies.Where(each => each.Slug == terms.Strategy).Select(each => each.Version).ToListAsync(cancellation);
        if (versions.Count == 0) throw new Refusal("Choose a strategy of this partnership.", "Input.Strategy");
        if (terms.Version is not null && !versions.Contains(terms.Version)) throw new Refusal($"That strategy has no version {terms.Version}. It has {string.Join(", ", versions)}.", "Input.Version");
    }

    async Task<string> Free(CancellationToken cancellation) => ChoosingPage<AboutInput>.Free(Input.Title, [.. Choice.Taken, .. await keep.Db.Choices.Select(each => each.Slug).ToListAsync(cancellation)]);
}
