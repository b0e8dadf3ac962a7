using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Accounts;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Endeavour.Strategy.Editing.Keeping;
using Endeavour.Strategy.Versions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Principles;

/// <summary>Names the post that owns a principle.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator)]
public sealed class OwnerModel(ReadStrategies read, Acting acting) : FormPage<OwnerModel.Fields>
{
    PrincipleOwner? _owner;
    string _strategy = "";

    /// <summary>None where one is still to be chosen.</summary>
    public Principle? Principle { get; private set; }

    public IReadOnlyList<Principle> All { get; private set; } = [];

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        var tree = await read.Now(cancellation);
        All = tree?.Version.Principles ?? [];
        if (RouteData.Values["principle"] is not string id) return true;
        if (tree is null || tree.Version.Principles.Find(each => each.Id == id) is not { } principle) return false;
        (Principle, _strategy) = (principle, tree.Version.Slug);
        _owner = await read.Db.PrincipleOwners.SingleOrDefaultAsync(each => each.Strategy == _strategy && each.Principle == id, cancellation);
        return true;
    }

    protected override (object Input, int Revision)? Saved() => (new Fields { Post = _owner?.Post, Why = Input.Why }, _owner?.Revision ?? 0);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation) || Principle is null) return NotFound();
        if (!ModelState.IsValid) return Page();
        // Named by someone else meanwhile, or taken away.
        if (Revision != (_owner?.Revision ?? 0)) throw new Stale();
        if (Input.Post.Clean() is not { } post)
        {
            if (_owner is not null) read.Db.Remove(_owner);
        }
        else if (_owner is null) read.Db.Add(new PrincipleOwner { Id = acting.NewKey(), Strategy = _strategy, Principle = Principle.Id, Post = post });
        else _owner.Post = post;
        await read.Db.SaveAsync(acting.Because("PrincipleOwnerNamed", Input.Why), cancellation);
        return LocalRedirect($"/{RouteData.Values["partnership"]}/principles#principle-{Principle.Id}");
    }

    /// <summary>What the form asks.</summary>
    public sealed class Fields : Reason
    {
        [DisplayName("Post"), StringLength(300, ErrorMessage = "The post can have 300 letters at most")]
        public string? Post { get; set; }
    }
}
