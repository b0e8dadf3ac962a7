using Endeavour.Evidence.Desk.Imports;
using Endeavour.Evidence.Desk.Indicators;
using Endeavour.Evidence.Desk.Releases;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Evidence.Desk;

/// <summary>The analyst's desk: what is late, what the server has that is newer, and what was imported last.</summary>
[Allow(Role.Analyst, Role.Administrator, Role.StrategyOfficer)]
public sealed class IndexModel(AppDb db, ReadIndicators read, Shelf shelf, NewerOnServer newer) : PageModel
{
    const int Shown = 5;

    public bool Works => shelf.Works;
    public IReadOnlyList<IndicatorLine> Late { get; private set; } = [];
    public int Indicators { get; private set; }
    public int Newer { get; private set; }
    public IReadOnlyList<ImportRow> Imports { get; private set; } = [];

    /// <summary>Without published figures, late or not.</summary>
    public int Empty { get; private set; }

    public string Sentence => Indicators == 0 ? "No outcome names an indicator yet." : $"{LateWords}{EmptyWords}";

    string LateWords => Late.Count switch
    {
        0 => $"None of {Indicators.Spoken()} indicators is late",
        var late => $"{late.Spoken()} of {Indicators.Spoken()} indicators {(late == 1 ? "is" : "are")} late: a month that should have brought figures did not",
    };

    /// <summary>What has no figures is not late, and not well either.</summary>
    string EmptyWords => Empty switch { 0 => ".", 1 => "; 1 has no published figures.", var many => $"; {many.Spoken()} have no published figures." };

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var lines = await read.All(db, Works, cancellation);
        (Indicators, Late) = (lines.Count, [.. lines.Where(line => line.Standing.Missed).OrderBy(line => line.Standing.Expected).ThenBy(line => line.Name, StringComparer.Ordinal)]);
        Empty = lines.Count(line => line.Standing.State == IndicatorState.NeverCame);
        Newer = newer.Read().Count(each => each.IsNewer);
        if (Works) Imports = [.. (await ImportRow.Read(db, Paging.Of(1, 1), cancellation)).Take(Shown)];
    }
}
