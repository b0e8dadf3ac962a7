using Endeavour.Evidence.Search;
using Endeavour.Platform.Database;
using Endeavour.Platform.Search;
using Endeavour.Strategy.Library.Documents;
using Endeavour.Strategy.Library.Marking;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Endeavour.Strategy.Search;

/// <summary>Partners' strategies, by their titles and what is quoted of them. The whole words of a document are kept to look quotations up in, and can be found by nobody; a partner's draft by those who belong.</summary>
sealed class LibrarySearch : ISearched
{
    public string Kind => "library";

    public string Called => "Partners' strategies";

    public int Order => 5;

    public IEnumerable<string> Touched(EntityEntry change) => change.Entity switch
    {
        PartnerDocument document => [document.Id.ToString()],
        ThemeMark mark => [mark.DocumentId.ToString()],
        _ => [],
    };

    public async Task<IReadOnlyList<SearchText>> Read(AppDb db, string partnership, Roots roots, CancellationToken cancel)
    {
        List<Guid>? keys = roots.Named is { } named ? [.. named.Select(Guid.Parse)] : null;
        var documents = await db.PartnerDocuments.AsNoTracking().Where(document => keys == null || keys.Contains(document.Id)).ToListAsync(cancel);
        var quotations = (await db.ThemeMarks.AsNoTracking().Where(mark => mark.Quotation != null && (keys == null || keys.Contains(mark.DocumentId))).OrderBy(mark => mark.Id)
            .Select(mark => new { mark.DocumentId, mark.Quotation }).ToListAsync(cancel)).ToLookup(mark => mark.DocumentId, mark => mark.Quotation);
        return [.. documents.Select(document => new SearchText(document.Id.ToString(), document.Slug, document.IsDraft ? "Partner's draft" : "Partner's strategy", $"{document.Title}, {document.Organisation}",
            $"/{partnership}/library/{document.Slug}", PlainWords.Join([document.Years, .. quotations[document.Id].Distinct()]), document.IsDraft ? Audience.Partnership : Audience.Everyone))];
    }
}
