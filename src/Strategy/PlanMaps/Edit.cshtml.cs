using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Accounts;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Endeavour.Platform.Yaml;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.PlanMaps;

/// <summary>Begins a comparison with a partner's plan, or changes the items of that plan.</summary>
[Allow(Role.StrategyOfficer)]
public sealed class EditModel(AppDb db, Acting acting, ReadPlans read) : FormPage<EditModel.Fields>
{
    PlanMap? _map;

    public bool IsNew => RouteData.Values["map"] is null;
    public PlanMap? Map => _map;
    public IReadOnlyList<SelectListItem> Documents { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Levels { get; private set; } = [];

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (!IsNew && (_map = await read.Find($"{RouteData.Values["map"]}", cancellation)) is null) return false;
        Documents = [new("", ""), .. (await db.PartnerDocuments.AsNoTracking().OrderBy(document => document.Title).ToListAsync(cancellation)).Select(document => new SelectListItem($"{document.Title} ({document.Organisation})", document.Slug))];
        Levels = [.. (await read.OurStrategy(cancellation))?.Version.Levels.Select(level => new SelectListItem(level.Plural, level.Id)) ?? []];
        return true;
    }

    protected override (object Input, int Revision)? Saved() => _map is null ? null : (new Fields
    {
        Title = _map.Title, Level = _map.Level, Items = string.Join('\n', _map.Items.Select(item => item.Text)), Why = Input.Why,
        Document = db.PartnerDocuments.AsNoTracking().Where(document => document.Id == _map.DocumentId).Select(document => document.Slug).FirstOrDefault(),
    }, _map.Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (ModelState.IsValid && Levels.All(level => level.Value != Input.Level)) ModelState.AddModelError("Input.Level", "Choose a level of our strategy");
        if (!ModelState.IsValid) return Page();
        var document = string.IsNullOrEmpty(Input.Document) ? null : await db.PartnerDocuments.AsNoTracking().FirstOrDefaultAsync(each => each.Slug == Input.Document, cancellation) ?? throw new Refusal("Choose a document of the library.", "Input.Document");
        var items = Input.Items.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var terms = new PlanTerms(Input.Title, document?.Id, Input.Level, items);
        if (_map is null)
        {
            var slug = Slug.From(Input.Title);
            if (await db.PlanMaps.AnyAsync(map => map.Slug == slug, cancellation)) throw new Refusal("There is a plan with that name already.", "Input.Title");
            db.Add(_map = PlanMap.Begin(acting.NewKey(), slug, terms, acting.Now));
        }
        else
        {
            _map.Expect(Revision);
            _map.Change(terms, acting.Now);
        }
        await db.SaveAsync(acting.Because(IsNew ? "PlanMapBegun" : "PlanMapChanged", Input.Why), cancellation);
        return LocalRedirect($"/{RouteData.Values["partnership"]}/plan-maps/{_map.Slug}");
    }

    /// <summary>What the form asks.</summary>
    public sealed class Fields : Reason
    {
        [DisplayName("Plan"), Required(ErrorMessage = "Enter the name of the partner's plan"), StringLength(PlanMap.LongestTitle, ErrorMessage = "The name can have 200 letters at most")]
        public string Title { get; set; } = "";

        [DisplayName("Document")]
        public string? Document { get; set; }

        [DisplayName("Level"), Required(ErrorMessage = "Choose a level of our strategy")]
        public string Level { get; set; } = "";

        [DisplayName("Items"), Required(ErrorMessage = "Enter the items of the partner's plan, one on each line"), StringLength(200_000, ErrorMessage = "The items can have 200,000 letters at most")]
        public string Items { get; set; } = "";
    }
}
