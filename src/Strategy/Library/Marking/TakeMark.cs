using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Problems;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Library.Marking;

/// <summary>Takes one cell as the grid sends it. What someone else saved meanwhile is sent back, and nothing is overwritten unseen.</summary>
public sealed class TakeMark(AppDb db, Acting acting, PartnershipRecords records, IAntiforgery forms)
{
    public async Task<IResult> Run(HttpContext http, CancellationToken cancellation)
    {
        if (!await forms.IsRequestValidAsync(http)) return Results.BadRequest();
        var form = await http.Request.ReadFormAsync(cancellation);
        var (documentSlug, themeSlug) = ($"{form["document"]}", $"{form["theme"]}");
        var document = await db.PartnerDocuments.AsNoTracking().FirstOrDefaultAsync(each => each.Slug == documentSlug, cancellation);
        var theme = await db.Themes.AsNoTracking().FirstOrDefaultAsync(each => each.Slug == themeSlug, cancellation);
        if (document is null || theme is null) return Results.NotFound();
        var typed = new MarkInput { Level = form["level"], Quotation = form["quotation"], Place = form["place"], Revision = int.TryParse(form["revision"], out var revision) ? revision : 0 };
        if (typed.Problems(theme.Name).FirstOrDefault() is { Says: { } says }) return Results.Json(new { says }, statusCode: StatusCodes.Status400BadRequest);
        var mark = await db.ThemeMarks.FirstOrDefaultAsync(each => each.DocumentId == document.Id && each.ThemeId == theme.Id, cancellation);
        if (typed.Revision != (mark?.Revision ?? 0)) return Meanwhile(mark);
        if (!typed.Differs(mark)) return Results.Json(Now(mark));
        try { return Results.Json(Now(await Save(typed, mark, document.Id, theme.Id, cancellation))); }
        catch (Refusal refusal) { return Results.Json(new { says = refusal.Message }, statusCode: StatusCodes.Status400BadRequest); }
        catch (DbUpdateException)
        {
            // Two at the same instant: the other one was first.
            db.ChangeTracker.Clear();
            return Meanwhile(await db.ThemeMarks.AsNoTracking().FirstOrDefaultAsync(each => each.DocumentId == document.Id && each.ThemeId == theme.Id, cancellation));
        }
    }

    async Task<ThemeMark?> Save(MarkInput typed, ThemeMark? mark, Guid document, Guid theme, CancellationToken cancellation)
    {
        if (typed.Chosen is { } level)
        {
            if (mark is null) db.Add(mark = new() { Id = acting.NewKey(), DocumentId = document, ThemeId = theme });
            mark.Say(level, typed.Quotation, typed.Place, await db.DocumentTexts.AsNoTracking().FirstOrDefaultAsync(text => text.Id == document, cancellation));
        }
        else if (mark is not null)
        {
            db.Remove(mark);
            mark = null;
        }
        await db.SaveAsync(acting.Because("ThemeMarked", "Marked in the matrix"), cancellation);
        records.LookAgain();
        return mark;
    }

    static IResult Meanwhile(ThemeMark? held) => Results.Json(Now(held), statusCode: StatusCodes.Status409Conflict);

    /// <summary>The cell as it stands, for the grid to show.</summary>
    static object Now(ThemeMark? mark) => mark is null
        ? new { level = "", quotation = "", place = "", revision = 0, sign = "", said = "Not mentioned", found = "" }
        : new { level = $"{mark.Level}", quotation = mark.Quotation ?? "", place = mark.Place ?? "", revision = mark.Revision, sign = MarkWords.Sign(mark), said = MarkWords.Said(mark), found = MarkWords.Checked(mark) ?? "" };
}
