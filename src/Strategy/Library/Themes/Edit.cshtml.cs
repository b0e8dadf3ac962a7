using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Accounts;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Library.Matrix;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Library.Themes;

/// <summary>Adds a theme, changes it, moves it, or takes it out.</summary>
[Allow(Role.StrategyOfficer)]
public sealed class EditModel(AppDb db, Acting acting, ReadMatrix read) : FormPage<EditModel.Fields>
{
    Theme? _theme;

    public bool IsNew => RouteData.Values["theme"] is null;
    public string? Name => _theme?.Name;
    public int Marks { get; private set; }
    public IReadOnlyList<SelectListItem> Groups { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Parts { get; private set; } = [];

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        var slug = $"{RouteData.Values["theme"]}";
        if (!IsNew && (_theme = await db.Themes.SingleOrDefaultAsync(theme => theme.Slug == slug, cancellation)) is null) return false;
        if (_theme is { } theme) Marks = await db.ThemeMarks.CountAsync(mark => mark.ThemeId == theme.Id, cancellation);
        Groups = [.. (await db.ThemeGroups.AsNoTracking().OrderBy(group => group.Order).ToListAsync(cancellation)).Select(group => new SelectListItem(group.Name, group.Slug))];
        var ours = await read.OurStrategy(cancellation);
        Parts = ours is null ? [] : [.. ours.Elements.Where(element => element.Depth <= 2).Select(element => new SelectListItem($"{ours.Label(element)}: {element.Title}", element.Slug))];
        return true;
    }

    protected override (object Input, int Revision)? Saved() => _theme is null ? null : (new Fields
    {
        Name = _theme.Name, Definition = _theme.Definition, Place = _theme.Order + 1, Elements = [.. _theme.Elements], Why = Input.Why,
        Group = db.ThemeGroups.AsNoTracking().Where(group => group.Id == _theme.GroupId).Select(group => group.Slug).First(),
    }, _theme.Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (await db.ThemeGroups.AsNoTracking().FirstOrDefaultAsync(group => group.Slug == Input.Group, cancellation) is not { } group) throw new Refusal("Choose a group.", "Input.Group");
        if (Input.TakeOut && !IsNew) await TakeOut(cancellation);
        else await Keep(group, cancellation);
        await db.SaveAsync(acting.Because(IsNew ? "ThemeAdded" : Input.TakeOut ? "ThemeRemoved" : "ThemeChanged", Input.Why), cancellation);
        return LocalRedirect($"/{RouteData.Values["partnership"]}/matrix/themes");
    }

    async Task Keep(ThemeGroup group, CancellationToken cancellation)
    {
        // Parts of earlier versions that the form does not list stay.
        List<string> parts = [.. Input.Elements.Distinct(), .. (_theme?.Elements ?? []).Where(slug => Parts.All(part => part.Value != slug))];
        var others = (await db.Themes.Where(theme => theme.GroupId == group.Id).OrderBy(theme => theme.Order).ToListAsync(cancellation)).Where(theme => theme != _theme).ToList();
        var place = Math.Clamp((Input.Place ?? others.Count + 1) - 1, 0, others.Count);
        var terms = new ThemeTerms(Input.Name, Input.Definition, group.Id, place, parts);
        if (_theme is null)
        {
            var slug = Slug.From(Input.Name);
            if (await db.Themes.AnyAsync(theme => theme.Slug == slug, cancellation)) throw new Refusal("There is a theme with that name already.", "Input.Name");
            db.Add(_theme = Theme.Add(acting.NewKey(), slug, terms));
        }
        else
        {
            _theme.Expect(Revision);
            _theme.Change(terms);
        }
        foreach (var (at, other) in others.Index()) other.Place(at < place ? at : at + 1);
    }

    async Task TakeOut(CancellationToken cancellation)
    {
        _theme!.Expect(Revision);
        db.RemoveRange(await db.ThemeMarks.Where(mark => mark.ThemeId == _theme.Id).ToListAsync(cancellation));
        db.Remove(_theme);
    }

    /// <summary>What the form asks.</summary>
    public sealed class Fields : Reason
    {
        [DisplayName("Name"), Required(ErrorMessage = "Enter the name of the theme"), StringLength(Theme.LongestName, ErrorMessage = "The name can have 80 letters at most")]
        public string Name { get; set; } = "";

        [DisplayName("Definition"), StringLength(1000, ErrorMessage = "The definition can have 1,000 letters at most")]
        public string? Definition { get; set; }

        [DisplayName("Group"), Required(ErrorMessage = "Choose a group")]
        public string Group { get; set; } = "";

        [DisplayName("Place"), Range(1, 500, ErrorMessage = "Enter its place as a number, 1 for the first")]
        public int? Place { get; set; }

        [DisplayName("Parts of our strategy")]
        public List<string> Elements { get; set; } = [];

        [DisplayName("Take it out")]
        public bool TakeOut { get; set; }
    }
}
