using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Evidence.Desk.Indicators;

/// <summary>Every indicator of the partnership and how its figures stand, those that are late first.</summary>
[Allow(Role.Analyst, Role.Administrator, Role.StrategyOfficer)]
public sealed class IndexModel(AppDb db, ReadIndicators read, CurrentPerson me) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "page-number")]
    public int Number { get; set; } = 1;

    public int Count { get; private set; }
    public Paging Paging { get; private set; } = null!;
    public IReadOnlyList<IndicatorLine> Rows { get; private set; } = [];
    public string Sentence { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var lines = await read.All(db, me.Is(Role.Analyst, Role.Administrator), cancellation);
        Paging = Paging.Of(Count = lines.Count, Number);
        Rows = [.. lines.OrderBy(line => line.Rank).ThenBy(line => line.Name, StringComparer.Ordinal).Skip(Paging.Skip).Take(Paging.Size)];
        Sentence = Say(lines);
    }

    static string Say(IReadOnlyList<IndicatorLine> lines)
    {
        var (late, never) = (lines.Count(line => line.Standing.State == IndicatorState.Late), lines.Count(line => line.Standing.State == IndicatorState.NeverCame));
        var first = $"{lines.Count.Spoken()} {(lines.Count == 1 ? "indicator is" : "indicators are")} used here";
        return late + never == 0 ? $"{first}, and none is late." : $"{first}: {late.Spoken()} late, {never.Spoken()} without published figures.";
    }
}
