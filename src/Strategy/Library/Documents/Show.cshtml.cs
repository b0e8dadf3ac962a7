using Endeavour.Platform.Calendar;
using Endeavour.Platform.Database;
using Endeavour.Strategy.Library.Marking;
using Endeavour.Strategy.Library.Matrix;
using Endeavour.Strategy.Library.Themes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Library.Documents;

/// <summary>One document: what it is, and which themes it names in which words.</summary>
[AllowAnonymous]
public sealed class ShowModel(AppDb db, ReadMatrix read, TimeProvider clock) : PageModel
{
    public MatrixPicture Matrix { get; private set; } = null!;
    public PartnerDocument Document { get; private set; } = null!;
    public DocumentStanding Standing { get; private set; }
    public IReadOnlyList<SuspectedDuplicate> Duplicates { get; private set; } = [];
    public IReadOnlyList<(Theme Theme, ThemeMark Mark)> Marks { get; private set; } = [];
    public IReadOnlyList<PlanMaps.PlanMap> Maps { get; private set; } = [];

    public string Sentence => $"It names {Versions.Wording.Many(Marks.Count, "theme", "themes")} of {Matrix.Themes.Count}, {Marks.Count(pair => pair.Mark.Level == MarkLevel.High)} of them as a high priority."
        + Marks.Count(pair => pair.Mark.IsHollow) switch { 0 => "", 1 => " 1 mark has no quotation.", var many => $" {many} marks have no quotation." };

    public async Task<IActionResult> OnGetAsync(string document, CancellationToken cancellation)
    {
        Matrix = await read.All(cancellation);
        if (Matrix.Parts.Documents.FirstOrDefault(each => each.Slug == document) is not { } found) return NotFound();
        (Document, Standing) = (found, found.StandingOn(London.Today(clock)));
        Duplicates = [.. Documents.Duplicates.In(Matrix.Parts.Documents).Where(pair => pair.Document == found)];
        Marks = [.. from theme in Matrix.Themes join mark in Matrix.Parts.Marks.Where(mark => mark.DocumentId == found.Id) on theme.Id equals mark.ThemeId select (theme, mark)];
        Maps = await db.PlanMaps.AsNoTracking().Where(map => map.DocumentId == found.Id).OrderBy(map => map.Title).ToListAsync(cancellation);
        return Page();
    }
}
