using Endeavour.Accounts;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Endeavour.Strategy.Library.Documents;
using Endeavour.Strategy.Library.Matrix;
using Endeavour.Strategy.Library.Themes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Library.Marking;

/// <summary>One document and every theme: how strongly it names each, in which words, and where they stand. Works without JavaScript.</summary>
[Allow(Role.StrategyOfficer)]
public sealed class MarkModel(AppDb db, Acting acting, ReadMatrix read) : FormPage<MarkModel.Fields>
{
    List<ThemeMark> _marks = [];

    public PartnerDocument Document { get; private set; } = null!;
    public MatrixPicture Matrix { get; private set; } = null!;

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        var slug = $"{RouteData.Values["document"]}";
        if (await db.PartnerDocuments.SingleOrDefaultAsync(document => document.Slug == slug, cancellation) is not { } document) return false;
        Document = document;
        Matrix = await read.All(cancellation);
        _marks = await db.ThemeMarks.Where(mark => mark.DocumentId == document.Id).ToListAsync(cancellation);
        return true;
    }

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        Input.Marks = Matrix.Themes.ToDictionary(theme => theme.Slug, theme => MarkInput.Of(Mark(theme)));
        Input.IsReviewed = Document.ReviewedOn is not null;
        return Page();
    }

    public MarkInput Typed(Theme theme) => Input.Marks.GetValueOrDefault(theme.Slug) ?? MarkInput.Of(Mark(theme));

    public ThemeMark? Mark(Theme theme) => _marks.Find(mark => mark.ThemeId == theme.Id);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        foreach (var theme in Matrix.Themes.Where(theme => Input.Marks.ContainsKey(theme.Slug))) Judge(theme, Input.Marks[theme.Slug]);
        if (!ModelState.IsValid) return Page();
        var text = await db.DocumentTexts.AsNoTracking().FirstOrDefaultAsync(text => text.Id == Document.Id, cancellation);
        var changed = 0;
        foreach (var theme in Matrix.Themes)
            if (Input.Marks.TryGetValue(theme.Slug, out var typed) && typed.Differs(Mark(theme)))
            {
                Take(theme, typed, text);
                changed++;
            }
        if (Input.IsReviewed != (Document.ReviewedOn is not null)) Document.Reviewed(Input.IsReviewed ? Platform.Calendar.London.DayOf(acting.Now) : null);
        await db.SaveAsync(acting.Because("ThemesMarked", Input.Why), cancellation);
        return LocalRedirect($"/{RouteData.Values["partnership"]}/library/{Document.Slug}");
    }

    void Judge(Theme theme, MarkInput typed)
    {
        foreach (var (field, says) in typed.Problems(theme.Name)) ModelState.AddModelError($"Input.Marks[{theme.Slug}].{field}", says);
        // Somebody else's mark of this theme, changed since this page was filled: not overwritten unseen.
        var held = Mark(theme);
        if (typed.Differs(held) && typed.Revision != (held?.Revision ?? 0))
            ModelState.AddModelError($"Input.Marks[{theme.Slug}].Level", $"{theme.Name}: someone else has meanwhile saved {(held is null ? "that it is not mentioned" : $"{held.Level.Words().ToLowerInvariant()}{(held.Quotation is null ? "" : $", “{held.Quotation}”")}")}. Save again to replace it with yours.");
        typed.Revision = held?.Revision ?? 0;
        ModelState.Remove($"Input.Marks[{theme.Slug}].Revision");
    }

    void Take(Theme theme, MarkInput typed, Texts.DocumentText? text)
    {
        var mark = Mark(theme);
        if (typed.Chosen is not { } level)
        {
            if (mark is not null) db.Remove(mark);
            return;
        }
        if (mark is null) db.Add(mark = new() { Id = acting.NewKey(), DocumentId = Document.Id, ThemeId = theme.Id });
        mark.Say(level, typed.Quotation, typed.Place, text);
    }

    /// <summary>What the form asks.</summary>
    public sealed class Fields : Reason
    {
        /// <summary>By the slug of the theme.</summary>
        public Dictionary<string, MarkInput> Marks { get; set; } = [];

        public bool IsReviewed { get; set; }
    }
}
