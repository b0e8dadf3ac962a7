using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Search.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Platform.Search;

/// <summary>One box over all that whoever asks may read.</summary>
[AllowAnonymous]
public sealed class IndexModel(AskIndex index, CurrentPartnership current) : PageModel
{
    public SearchAnswer Answer { get; private set; } = null!;

    public string Says => Answer.Sentence(current.Value.ShortName);

    /// <summary>Kinds that have something, and the one that was asked for.</summary>
    public IEnumerable<ISearched> Kinds => index.Kinds.Where(kind => Answer.CountOf(kind) > 0 || kind == Answer.Only);

    public async Task OnGetAsync(string? q, string? kind, [FromQuery(Name = "page-number")] string? page, CancellationToken cancellation)
    {
        // What people look for is kept nowhere, and what they type must not push pages out of the memory that is for all.
        Response.Headers.CacheControl = "no-cache, no-store";
        Answer = await index.Ask(q, kind, int.TryParse(page, out var number) ? number : 1, cancellation);
    }

    public string Address(ISearched? kind, int page = 1) =>
        $"?q={Uri.EscapeDataString(Answer.Question.Typed)}{(kind is null ? "" : $"&kind={kind.Kind}")}{(page == 1 ? "" : FormattableString.Invariant($"&page-number={page}"))}";
}
