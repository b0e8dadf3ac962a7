using Endeavour.Accounts;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Endeavour.Strategy.Editing.Keeping;
using Endeavour.Strategy.Elements;
using Microsoft.AspNetCore.Mvc;

namespace Endeavour.Strategy.Editing.Elements;

/// <summary>Deletes an element with everything below it. What they said stays in the history.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator)]
public sealed class DeleteModel(KeepVersion keep) : ElementPage<DeleteModel.Fields>(keep)
{
    /// <summary>What goes, the element itself first.</summary>
    public IReadOnlyList<Element> Going { get; private set; } = [];

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (!await base.ReadAsync(cancellation)) return false;
        Going = [.. Whole(Element)];
        return true;
    }

    protected override (object Input, int Revision)? Saved() => (new Fields { Going = Going.Count, Why = Input.Why }, Element.Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        Version.MustBeEditable();
        Element.Expect(Revision);
        if (Input.Going != Going.Count) throw new Refusal($"Someone else changed what is below it meanwhile: {Going.Count} would be deleted now. Look at the list, and delete again if you still want to.");
        var slugs = Going.Select(each => each.Slug).ToHashSet();
        var measures = Going.SelectMany(each => each.Measures).Select(measure => measure.Slug).ToHashSet();
        if (Version.Elements.Find(each => !slugs.Contains(each.Slug) && each.MeasuredBy.Exists(measures.Contains)) is { } other)
            throw new Refusal($"You cannot delete it while “{other.Title}” is measured by a measure that is defined here. Stop sharing that measure first.");
        foreach (var each in Version.Elements.Where(each => !slugs.Contains(each.Slug) && each.Overlaps.Exists(slugs.Contains))) each.Overlaps = [.. each.Overlaps.Where(slug => !slugs.Contains(slug))];
        // Each by itself, so that each has its end in the history.
        foreach (var each in Going.Reverse())
        {
            Keep.Db.RemoveRange(each.Measures);
            Keep.Db.Remove(each);
        }
        var parent = Element.Parent?.Slug;
        return await Done("ElementDeleted", Input.Why, parent is null ? "#tree" : $"#{parent}", null, cancellation);
    }

    /// <summary>What the form asks.</summary>
    public sealed class Fields : Reason
    {
        /// <summary>How many were going when the form was filled in.</summary>
        public int Going { get; set; }
    }
}
