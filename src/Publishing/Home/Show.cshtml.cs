using Endeavour.Evidence;
using Endeavour.Evidence.Figures;
using Endeavour.Evidence.HowWeAreDoing;
using Endeavour.Evidence.NeedsAssessment.Overview;
using Endeavour.Evidence.NeedsAssessment.Questions;
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
public sealed class ShowModel(ReadFigures read, EvidenceLayers evidence, AppDb db, ReadStrategies strategies, CurrentPartnership current) : PageModel
{
    /// <summary>None while the partnership has no strategy.</summary>
    public Tree? Tree { get; private set; }
    public OutcomeList Outcomes { get; private set; } = null!;
    /// <summary>None while there are no figures.</summary>
    public WhatChanged? Changed { get; private set; }

    /// <summary>How many questions of the needs assessment are answered.</summary>
    public Tally Needs { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var figures = read.Of(current.Value);
        Outcomes = new(figures, new OutcomeFilter(null, null, null));
        var states = await db.NeedsQuestions.GroupBy(question => question.State).Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(same => same.Key, same => same.Count, cancellation);
        Needs = new(states.GetValueOrDefault(QuestionState.Answered), states.GetValueOrDefault(QuestionState.NoData), states.GetValueOrDefault(QuestionState.Unanswered));
        Changed = WhatChanged.Of(figures, evidence.Of(current.Id).Releases);
        Tree = await strategies.Now(cancellation);
    }
}
