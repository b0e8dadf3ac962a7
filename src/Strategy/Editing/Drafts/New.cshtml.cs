using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Editing.Keeping;
using Endeavour.Strategy.Versions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Editing.Drafts;

/// <summary>Begins a strategy with nothing in it. Only those who write it see it.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator)]
public sealed class NewModel(KeepVersion keep) : FormPage<NewInput>
{
    public override Task<bool> ReadAsync(CancellationToken cancellation) => Task.FromResult(true);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid) return Page();
        var (slug, id) = (Input.SlugOrTitle, Input.Version.Trim());
        if (!Slug.IsId(slug)) throw new Refusal("Enter a name for addresses: the title has no letter that can stand in one.", "Input.Slug");
        if (StrategyVersion.Taken.Contains(slug)) throw new Refusal("That is the address of another page. Give it another name.", "Input.Slug");
        if (await keep.Db.Strategies.AnyAsync(each => each.Slug == slug, cancellation)) throw new Refusal("There is a strategy of that name already. Make a new draft from it, or give this one another name.", "Input.Slug");
        var level = new Level(Slug.From(Input.Level), Input.Level.Trim(), Input.Plural.Trim());
        if (!Slug.IsId(level.Id)) throw new Refusal("The name of the level has no letter that can stand in an address.", "Input.Level");
        var version = new StrategyVersion
        {
            Id = keep.NewKey(), Slug = slug, Version = id, Title = Input.Title.Trim(), Dated = Input.Dated!.Value, Hash = "", IsPrivate = true, ImportedAt = keep.Now, Levels = { level },
        };
        keep.Db.Add(version);
        if (await keep.Keep(version, "StrategyBegun", Input.Why, null, cancellation) is [var problem, ..]) throw new Refusal(problem.Message.Replace("`", "", StringComparison.Ordinal), "Input.Plural");
        return LocalRedirect($"/{RouteData.Values["partnership"]}/edit/{slug}/{id}");
    }
}
