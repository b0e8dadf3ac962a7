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
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Library.Themes;

/// <summary>Adds a group of themes, changes it, moves it, or takes an empty one out.</summary>
[Allow(Role.StrategyOfficer)]
public sealed class GroupModel(AppDb db, Acting acting) : FormPage<GroupModel.Fields>
{
    ThemeGroup? _group;

    public bool IsNew => RouteData.Values["group"] is null;
    public string? Name => _group?.Name;
    public bool IsEmpty { get; private set; }

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        var slug = $"{RouteData.Values["group"]}";
        if (IsNew) return true;
        if ((_group = await db.ThemeGroups.SingleOrDefaultAsync(group => group.Slug == slug, cancellation)) is not { } found) return false;
        IsEmpty = !await db.Themes.AnyAsync(theme => theme.GroupId == found.Id, cancellation);
        return true;
    }

    protected override (object Input, int Revision)? Saved() => _group is null ? null : (new Fields { Name = _group.Name, Definition = _group.Definition, Place = _group.Order + 1, Why = Input.Why }, _group.Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var others = (await db.ThemeGroups.OrderBy(group => group.Order).ToListAsync(cancellation)).Where(group => group != _group).ToList();
        var place = Math.Clamp((Input.Place ?? others.Count + 1) - 1, 0, others.Count);
        if (_group is null)
        {
            var slug = Slug.From(Input.Name);
            if (others.Exists(group => group.Slug == slug)) throw new Refusal("There is a group with that name already.", "Input.Name");
            db.Add(ThemeGroup.Add(acting.NewKey(), slug, Input.Name, Input.Definition, place));
        }
        else
        {
            _group.Expect(Revision);
            if (Input.TakeOut && !IsEmpty) throw new Refusal("You cannot take a group out while it has themes. Move them to another first.", "Input.TakeOut");
            if (Input.TakeOut) db.Remove(_group);
            else _group.Change(Input.Name, Input.Definition, place);
        }
        foreach (var (at, other) in others.Index()) other.Change(other.Name, other.Definition, at < place ? at : at + (Input.TakeOut ? 0 : 1));
        await db.SaveAsync(acting.Because(IsNew ? "ThemeGroupAdded" : Input.TakeOut ? "ThemeGroupRemoved" : "ThemeGroupChanged", Input.Why), cancellation);
        return LocalRedirect($"/{RouteData.Values["partnership"]}/matrix/themes");
    }

    /// <summary>What the form asks.</summary>
    public sealed class Fields : Reason
    {
        [DisplayName("Name"), Required(ErrorMessage = "Enter the name of the group"), StringLength(Theme.LongestName, ErrorMessage = "The name can have 80 letters at most")]
        public string Name { get; set; } = "";

        [DisplayName("Definition"), StringLength(1000, ErrorMessage = "The definition can have 1,000 letters at most")]
        public string? Definition { get; set; }

        [DisplayName("Place"), Range(1, 500, ErrorMessage = "Enter its place as a number, 1 for the first")]
        public int? Place { get; set; }

        [DisplayName("Take it out")]
        public bool TakeOut { get; set; }
    }
}
