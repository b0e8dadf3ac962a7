using Endeavour.Evidence;
using Endeavour.Platform.Calendar;
using Endeavour.Strategy.Versions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Anchors;

/// <summary>What anchor organisations have said that they will do, and how each stands today.</summary>
[AllowAnonymous]
public sealed class IndexModel(ReadStrategies read, TimeProvider clock) : PageModel
{
    public IReadOnlyList<AnchorCommitment> All { get; private set; } = [];

    /// <summary>None while the partnership has no strategy.</summary>
    public Tree? Tree { get; private set; }

    /// <summary>The outcomes that have a page, by their indicators.</summary>
    public IReadOnlyDictionary<int, (string Title, string Slug)> Outcomes { get; private set; } = new Dictionary<int, (string, string)>();

    public DateOnly Today { get; } = London.Today(clock);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Tree = await read.Now(cancellation);
        All = [.. (await read.Db.AnchorCommitments.AsNoTracking().ToListAsync(cancellation)).OrderBy(each => each.Field).ThenBy(each => each.Organisation, StringComparer.OrdinalIgnoreCase).ThenBy(each => each.Slug, StringComparer.Ordinal)];
        Outcomes = (await read.Db.Outcomes.AsNoTracking().Where(each => each.Indicator != null).OrderBy(each => each.Order).ToListAsync(cancellation)).GroupBy(each => each.Indicator!.Value).ToDictionary(same => same.Key, same => (same.First().Title, same.First().Slug));
    }

    public string Sentence
    {
        get
        {
            if (All.Count == 0) return "No anchor organisation has committed itself to anything here yet.";
            var standings = All.Select(each => AnchorStanding.Of(each, Today).Words).ToList();
            var (bare, silent) = (All.Count(each => each.Measure is not { HasSource: true }), standings.Count(words => words.Contains("o update", StringComparison.Ordinal) || words == "No recent update"));
            return $"{Wording.Many(All.Select(each => each.Organisation).Distinct(StringComparer.OrdinalIgnoreCase).Count(), "organisation has", "organisations have")} made {Wording.Many(All.Count, "commitment", "commitments")}. "
                + $"{Count(standings, "On track")}, {Count(standings, "Done")}; {silent} {(silent == 1 ? "has" : "have")} no recent update. {(bare == 0 ? "Each has a measure with a source." : $"{bare} {(bare == 1 ? "has" : "have")} no measure with a source.")}";
        }
    }

    static string Count(List<string> standings, string words) => $"{standings.Count(each => each == words)} {(standings.Count(each => each == words) == 1 ? "is" : "are")} {(words == "Done" ? "done" : "on track")}";
}
