using Endeavour.Evidence.Figures;
using Endeavour.Evidence.HowWeAreDoing;
using Endeavour.Indicators.Reading;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Endeavour.Strategy;
using Endeavour.Strategy.Versions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Publishing.Home;

/// <summary>A partnership's own front page: its vision, how it is doing, what changed, its strategy.</summary>
[AllowAnonymous]
public sealed class ShowModel(ReadFigures read, EvidenceLayers evidence, AppDb db, CurrentPartnership current) : PageModel
{
    /// <summary>None while the partnership has no strategy.</summary>
    public Tree? Tree { get; private set; }
    public OutcomeList Outcomes { get; private set; } = null!;
    /// <summary>None while there are no figures.</summary>
    public WhatChanged? Changed { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var figures = read.Of(current.Value);
        Outcomes = new(figures, new OutcomeFilter(null, null, null));
        Changed = WhatChanged.Of(figures, evidence.Of(current.Id).Releases);
        if (await Current.Of(db.Strategies.AsNoTracking()).FirstOrDefaultAsync(cancellation) is { } version)
            Tree = await Tree.Load(db, current.Id, version, isCurrent: true, cancellation);
    }
}
