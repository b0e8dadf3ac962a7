using System.ComponentModel;
using Endeavour.Accounts;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Files;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Endeavour.Strategy.Library.Documents;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Library.Texts;

/// <summary>Keeps the words of a document, from its file or as they are pasted, and looks for every quotation in them. The file itself is not kept.</summary>
[Allow(Role.StrategyOfficer)]
[RequestFormLimits(ValueLengthLimit = 12 << 20)]
public sealed class EditModel(AppDb db, Acting acting) : FormPage<EditModel.Fields>
{
    public PartnerDocument Document { get; private set; } = null!;

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        var slug = $"{RouteData.Values["document"]}";
        if (await db.PartnerDocuments.SingleOrDefaultAsync(document => document.Slug == slug, cancellation) is not { } document) return false;
        Document = document;
        return true;
    }

    protected override (object Input, int Revision)? Saved() => (new Fields { Why = Input.Why }, Document.Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        var (from, read) = await Read(cancellation);
        if (read?.Problem is { } problem) ModelState.AddModelError(Input.File is null ? "Input.Pasted" : "Input.File", problem);
        if (!ModelState.IsValid) return Page();
        Document.Expect(Revision);
        await Keep(from, read!.Pages, cancellation);
        await db.SaveAsync(acting.Because("DocumentTextKept", Input.Why), cancellation);
        return LocalRedirect($"/{RouteData.Values["partnership"]}/library/{Document.Slug}");
    }

    async Task<(string From, TextRead? Read)> Read(CancellationToken cancellation)
    {
        if (Input.File is { } file && !string.IsNullOrWhiteSpace(Input.Pasted)) ModelState.AddModelError("Input.File", "Give either a file or pasted text, not both.");
        else if (Input.File is not null)
        {
            await using var content = Input.File.OpenReadStream();
            return (FileName.Clean(Input.File.FileName), await ReadText.From(Input.File.FileName, content, cancellation));
        }
        else if (!string.IsNullOrWhiteSpace(Input.Pasted)) return ("pasted text", ReadText.Pasted(Input.Pasted));
        else ModelState.AddModelError("Input.File", "Choose a file, or paste the text.");
        return ("", null);
    }

    async Task Keep(string from, IReadOnlyList<DocumentPage> pages, CancellationToken cancellation)
    {
        var text = await db.DocumentTexts.FirstOrDefaultAsync(text => text.Id == Document.Id, cancellation);
        if (text is null) db.Add(text = new() { Id = Document.Id });
        text.Pages.Clear();
        text.Pages.AddRange(pages);
        Document.KeepText(from, pages.Count);
        foreach (var mark in await db.ThemeMarks.Where(mark => mark.DocumentId == Document.Id && mark.Quotation != null).ToListAsync(cancellation)) mark.LookIn(text);
    }

    /// <summary>What the form asks.</summary>
    public sealed class Fields : Reason
    {
        [DisplayName("File")]
        public IFormFile? File { get; set; }

        [DisplayName("Pasted text")]
        public string? Pasted { get; set; }
    }
}
