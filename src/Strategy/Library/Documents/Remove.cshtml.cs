using System.ComponentModel;
using Endeavour.Accounts;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Endeavour.Strategy.Library.Matrix;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Library.Documents;

/// <summary>Takes a document out of the library, with its marks and its text. The history keeps what it was.</summary>
[Allow(Role.StrategyOfficer)]
public sealed class RemoveModel(AppDb db, Acting acting) : FormPage<RemoveModel.Fields>
{
    public PartnerDocument Document { get; private set; } = null!;
    public int Marks { get; private set; }
    /// <summary>Rows of the matrix for which only this document speaks.</summary>
    public IReadOnlyList<MatrixRow> Rows { get; private set; } = [];

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        var slug = $"{RouteData.Values["document"]}";
        if (await db.PartnerDocuments.SingleOrDefaultAsync(document => document.Slug == slug, cancellation) is not { } document) return false;
        (Document, Marks) = (document, await db.ThemeMarks.CountAsync(mark => mark.DocumentId == document.Id, cancellation));
        var others = (await db.PartnerDocuments.AsNoTracking().Where(each => each.Id != document.Id).ToListAsync(cancellation)).SelectMany(each => each.Rows).ToHashSet();
        Rows = [.. (await db.MatrixRows.ToListAsync(cancellation)).Where(row => document.Rows.Contains(row.Slug) && !others.Contains(row.Slug))];
        return true;
    }

    protected override (object Input, int Revision)? Saved() => (new Fields { Why = Input.Why }, Document.Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        Document.Expect(Revision);
        // Each mark is a change of its own, so that the history says which words went.
        db.RemoveRange(await db.ThemeMarks.Where(mark => mark.DocumentId == Document.Id).ToListAsync(cancellation));
        foreach (var map in await db.PlanMaps.Where(map => map.DocumentId == Document.Id).ToListAsync(cancellation)) map.Forget();
        if (Input.TakeRows) db.RemoveRange(Rows);
        db.Remove(Document);
        await db.SaveAsync(acting.Because("DocumentRemoved", Input.Why), cancellation);
        return LocalRedirect($"/{RouteData.Values["partnership"]}/library");
    }

    /// <summary>What the form asks.</summary>
    public sealed class Fields : Reason
    {
        [DisplayName("Its rows too")]
        public bool TakeRows { get; set; }
    }
}
