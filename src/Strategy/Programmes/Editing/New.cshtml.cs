using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Editing.Keeping;
using Endeavour.Strategy.Programmes.Files;
using Microsoft.AspNetCore.Mvc;

namespace Endeavour.Strategy.Programmes.Editing;

/// <summary>Begins a programme.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator)]
public sealed class NewModel(KeepProgramme keep) : FormPage<CoverInput>
{
    public override Task<bool> ReadAsync(CancellationToken cancellation) => Task.FromResult(true);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid) return Page();
        var slug = Input.Id.Clean() ?? Slug.From(Input.Title);
        if (!Slug.IsId(slug) || ProgrammeBlock.Taken.Contains(slug)) throw new Refusal("Use small letters, digits, hyphens and points, starting with a letter or a digit; and not “new”", "Input.Id");
        if (await keep.Read(slug, cancellation) is not null) throw new Refusal("There is a programme with that id already.", "Input.Id");
        var programme = new Programme { Id = keep.NewKey(), Slug = slug, Title = Input.Title.Trim() };
        keep.Db.Add(programme);
        var wanted = programme.Copy();
        Input.Tell(wanted);
        if (await keep.Keep(programme, wanted, keep.Because("ProgrammeBegun", Input.Why), cancellation) is [var problem, ..]) throw new Refusal(problem.Message.Replace("`", "", StringComparison.Ordinal));
        return LocalRedirect($"/{RouteData.Values["partnership"]}/edit/programme/{slug}");
    }
}
