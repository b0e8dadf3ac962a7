using Endeavour.Evidence.NeedsAssessment.Questions;
using Endeavour.Platform.Database;
using Endeavour.Platform.Thread;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Evidence.Outcomes;

/// <summary>Outcomes in the golden thread: what in the strategy each measures, and those that have nothing to be seen by.</summary>
sealed class OutcomeThread : IThreadKind
{
    /// <summary>The kind by which the strategy's parts are known to threads.</summary>
    const string Element = "Element";

    public string Kind => nameof(Outcome);

    public string Called => "An outcome";

    public async Task<IReadOnlyList<ThreadRecord>> Read(AppDb db, string partnership, IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        [.. (await db.Outcomes.AsNoTracking().Where(outcome => ids.Contains(outcome.Slug)).ToListAsync(cancellation)).Select(outcome => Record(partnership, outcome))];

    public async Task<IReadOnlyList<ThreadRecord>> Search(AppDb db, string partnership, string words, CancellationToken cancellation)
    {
        var sought = words.ToLowerInvariant();
        return [.. (await db.Outcomes.AsNoTracking().Where(outcome => outcome.Title.ToLower().Contains(sought)).OrderBy(outcome => outcome.Order).Take(20).ToListAsync(cancellation)).Select(outcome => Record(partnership, outcome))];
    }

    public async Task<IReadOnlyList<ThreadTie>> Ties(AppDb db, IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        var outcomes = await db.Outcomes.AsNoTracking().Where(outcome => ids.Contains(outcome.Slug)).ToListAsync(cancellation);
        // The nearest part is what it measures; those above are reached through it.
        return [.. outcomes.Where(outcome => outcome.References.Count > 0).Select(outcome => new ThreadTie(End(outcome), Relation.Measures, new(Element, outcome.References[0].Id))),
            .. await QuestionTies.OfOutcomes(db, [.. outcomes.Select(outcome => (outcome.Slug, outcome.Indicator))], cancellation)];
    }

    public async Task<IReadOnlyList<BrokenThread>> Broken(AppDb db, string partnership, CancellationToken cancellation)
    {
        var outcomes = await db.Outcomes.AsNoTracking().OrderBy(outcome => outcome.Order).ToListAsync(cancellation);
        return [.. outcomes.Where(outcome => outcome.Indicator is null && outcome.NoSource is null).Select(outcome => Broken(partnership, outcome, "An outcome without an indicator, and no reason why.")),
            .. outcomes.Where(outcome => outcome.References.Count == 0).Select(outcome => Broken(partnership, outcome, "Outcomes that no part of the strategy uses.")),
            .. outcomes.Where(outcome => outcome.Indicator is not null && outcome.Targets.Count == 0).Select(outcome => Broken(partnership, outcome, "Outcomes that nobody has set a target for."))];
    }

    static BrokenThread Broken(string partnership, Outcome outcome, string says) =>
        new(Record(partnership, outcome), says, null, string.Join('\u001f', [$"{outcome.Indicator}", outcome.NoSource, outcome.Note, .. outcome.Targets.Select(target => $"{target}"), .. outcome.References.Select(part => part.Id)]));

    static ThreadEnd End(Outcome outcome) => new(nameof(Outcome), outcome.Slug);

    static ThreadRecord Record(string partnership, Outcome outcome) => new(End(outcome), "Outcome", outcome.Title, $"/{partnership}/outcomes/{outcome.Slug}");
}
