using Endeavour.Evidence.Outcomes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Search;
using Endeavour.Strategy.Measures;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Endeavour.Strategy.Search;

/// <summary>Outcomes, by what they are called and what is said of them. Their figures are in no index.</summary>
sealed class OutcomeSearch : ISearched
{
    public string Kind => "outcomes";

    public string Called => "How we are doing";

    public int Order => 2;

    public IEnumerable<string> Touched(EntityEntry change) => change.Entity switch
    {
        _ when OpenVersions.Turns(change) => [Roots.All],
        Measure measure => [measure.Slug],
        Outcome outcome => [outcome.Slug],
        _ => [],
    };

    public async Task<IReadOnlyList<SearchText>> Read(AppDb db, string partnership, Roots roots, CancellationToken cancel) =>
        [.. (await OpenOutcome.Read(db, roots, cancel)).Select(outcome => new SearchText(outcome.Slug, outcome.Key, outcome.For == Audience.Everyone ? "Outcome" : "Outcome, draft", outcome.Title, $"/{partnership}/outcomes/{outcome.Slug}", outcome.Text, outcome.For))];
}
