using Endeavour.Platform.Calendar;
using Endeavour.Platform.Database;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Library.Documents;

/// <summary>The register of partners' strategies.</summary>
[AllowAnonymous]
public sealed class IndexModel(AppDb db, TimeProvider clock) : PageModel
{
    /// <summary>Words of the title or of the organisation.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Sought { get; set; }

    [BindProperty(SupportsGet = true, Name = "status")]
    public string? Standing { get; set; }

    public DateOnly Today { get; private set; }
    public IReadOnlyList<PartnerDocument> All { get; private set; } = [];
    public IReadOnlyList<PartnerDocument> Shown { get; private set; } = [];
    public ILookup<Guid, SuspectedDuplicate> Duplicates { get; private set; } = Array.Empty<SuspectedDuplicate>().ToLookup(_ => Guid.Empty);

    public bool IsFiltered => !string.IsNullOrWhiteSpace(Sought) || !string.IsNullOrWhiteSpace(Standing);

    public string Sentence
    {
        get
        {
            if (All.Count == 0) return "No partner's strategy has been registered yet.";
            var (expired, drafts, twice) = (All.Count(document => document.StandingOn(Today) == DocumentStanding.Expired), All.Count(document => document.IsDraft), Duplicates.Count);
            return $"{Versions.Wording.Many(All.Count, "document", "documents")} of {Versions.Wording.Many(All.Select(document => document.Organisation).Distinct().Count(), "organisation", "organisations")}: "
                + $"{All.Count - expired - drafts} current, {expired} expired, {drafts} {(drafts == 1 ? "draft" : "drafts")}."
                + (twice == 0 ? "" : $" {twice} may be registered twice.");
        }
    }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Today = London.Today(clock);
        All = await db.PartnerDocuments.AsNoTracking().OrderBy(document => document.Organisation).ThenBy(document => document.From).ThenBy(document => document.Title).ToListAsync(cancellation);
        Duplicates = Documents.Duplicates.In(All).ToLookup(found => found.Document.Id);
        Shown = [.. All.Where(document => IsSought(document) && Stands(document))];
    }

    bool IsSought(PartnerDocument document) => string.IsNullOrWhiteSpace(Sought)
        || $"{document.Title} {document.Organisation}".Contains(Sought.Trim(), StringComparison.OrdinalIgnoreCase);

    bool Stands(PartnerDocument document) => Standing switch
    {
        "duplicate" => Duplicates.Contains(document.Id),
        "open-ended" => document.IsOpenEnded,
        _ => !Enum.TryParse<DocumentStanding>(Standing, ignoreCase: true, out var standing) || document.StandingOn(Today) == standing,
    };
}
