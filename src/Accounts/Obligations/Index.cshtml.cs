using Endeavour.Accounts.Obligations.Standings;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Endeavour.Accounts.Obligations;

/// <summary>All promises with how each stands today; what nobody owns is said first.</summary>
[AllowBelonging]
public sealed class IndexModel(ReadObligations read, CurrentPerson me) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string State { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Post { get; set; } = "";

    public IReadOnlyList<ObligationLine> Lines { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Posts { get; private set; } = [];
    public string Sentence { get; private set; } = "";
    /// <summary>"3 promises have nobody: …"; none when each has an owner.</summary>
    public string? Nobody { get; private set; }
    public bool CanMake => me.Is(Makers.Roles);
    public bool IsFiltered => State.Length > 0 || Post.Length > 0;
    public string Caption => Chosen is { } state ? new StateLook(state).Word : "Open promises, the most pressing first";

    public IEnumerable<SelectListItem> States { get; } = [new("All that are open", ""), .. Enum.GetValues<ObligationState>().Select(state => new SelectListItem(new StateLook(state).Word, $"{state}"))];

    ObligationState? Chosen => Enum.TryParse<ObligationState>(State, out var state) ? state : null;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var (open, now) = (await read.Open(cancellation), await read.Now(cancellation));
        (Sentence, Nobody) = (Count(open), Without(open));
        var lines = Chosen is ObligationState.Kept or ObligationState.Released ? await read.Closed(Chosen == ObligationState.Kept, cancellation) : open;
        var post = Guid.TryParse(Post, out var id) ? id : (Guid?)null;
        Lines = [.. lines.Where(line => (Chosen is null || line.Standing.State == Chosen) && (post is null || line.Obligation.OwnerPostId == post || line.Obligation.AskedPostId == post))];
        Posts = [new("Any post", ""), .. now.Posts.All.OrderBy(each => each.Title, StringComparer.Ordinal).Select(each => new SelectListItem(each.Title, $"{each.Id}"))];
    }

    static string Count(IReadOnlyList<ObligationLine> open) => open.Count switch
    {
        0 => "No promise is open.",
        1 => $"One promise is open: it is {new StateLook(open[0].Standing.State).Word.ToLowerInvariant()}.",
        _ => $"{open.Count} promises are open: {string.Join(", ", open.GroupBy(line => line.Standing.State).OrderBy(group => group.Key).Select(group => new StateLook(group.Key).Counted(group.Count())))}.",
    };

    static string? Without(IReadOnlyList<ObligationLine> open)
    {
        var (vacant, silent, unaccepted) = (open.Count(line => line.Standing is { State: ObligationState.Vacant, BySilence: false }), open.Count(line => line.Standing.BySilence),
            open.Count(line => line.Standing.State == ObligationState.NotAccepted));
        if (vacant + silent + unaccepted is not (> 0 and var all)) return null;
        string[] parts =
        [
            .. vacant > 0 ? [$"{vacant} of a post that nobody holds"] : Array.Empty<string>(),
            .. silent > 0 ? [$"{silent} of a post that has been silent for too long"] : Array.Empty<string>(),
            .. unaccepted > 0 ? [$"{unaccepted} that no post has accepted"] : Array.Empty<string>(),
        ];
        return $"{(all == 1 ? "1 promise has" : $"{all} promises have")} nobody: {string.Join(", ", parts)}.";
    }
}
