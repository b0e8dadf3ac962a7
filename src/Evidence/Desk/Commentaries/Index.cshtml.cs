using Endeavour.Evidence.Figures;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Evidence.Desk.Commentaries;

/// <summary>Each outcome and how its story stands.</summary>
[Allow(Role.Analyst, Role.Administrator, Role.StrategyOfficer)]
public sealed class IndexModel(ReadCommentaries read, CurrentPerson me) : PageModel
{
    public IReadOnlyList<(OutcomeFigures Outcome, Commentary? Published, Commentary? Draft)> Rows { get; private set; } = [];
    public bool Works => me.Is(Role.Analyst, Role.Administrator);

    public string Sentence
    {
        get
        {
            var (told, old) = (Rows.Count(row => row.Published is not null), Rows.Count(row => row.Published?.IsAbout(row.Outcome) == false));
            return $"{told.Spoken()} of {Rows.Count.Spoken()} outcomes have a story{(old > 0 ? $"; {old.Spoken()} of them {(old == 1 ? "was" : "were")} written about earlier figures" : "")}.";
        }
    }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var all = await read.All(cancellation);
        Rows = [.. read.Outcomes.Select(outcome => (read.Outcome(outcome.Slug)!, all[outcome.Slug].FirstOrDefault(each => !each.IsDraft), all[outcome.Slug].FirstOrDefault(each => each.IsDraft)))];
    }

    public static string State(OutcomeFigures outcome, Commentary? published, Commentary? draft)
    {
        var told = published is null ? "No story yet" : published.IsAbout(outcome) ? $"Version {published.Number} is published" : $"Version {published.Number} is published, written about an earlier release";
        return draft is null ? told : $"{told}; version {draft.Number} is a draft";
    }
}
