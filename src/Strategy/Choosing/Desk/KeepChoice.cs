using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Problems;
using Endeavour.Strategy.Choosing.Candidates;
using Endeavour.Strategy.Choosing.Choices;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Choosing.Desk;

/// <summary>Reads a choice with its candidates to be written on, and saves it. What is published stays fit to be.</summary>
public sealed class KeepChoice(AppDb db, Acting acting)
{
    public AppDb Db => db;

    public Guid NewKey() => acting.NewKey();

    /// <param name="toChange">Then nobody else changes it until this transaction ends, so that an order is looked at whole.</param>
    public async Task<(Choice Choice, List<Candidate> Candidates)?> Read(string slug, bool toChange, CancellationToken cancellation)
    {
        // Writing the row, though nothing changes in it, makes others wait.
        if (toChange) await db.Choices.Where(each => each.Slug == slug).ExecuteUpdateAsync(row => row.SetProperty(each => each.IsLonglistKnown, each => each.IsLonglistKnown), cancellation);
        if (await db.Choices.SingleOrDefaultAsync(each => each.Slug == slug, cancellation) is not { } choice) return null;
        return (choice, await db.Candidates.Where(each => each.ChoiceId == choice.Id).OrderBy(each => each.Order).ToListAsync(cancellation));
    }

    /// <param name="candidates">As they will be.</param>
    public async Task Save(Choice choice, IReadOnlyCollection<Candidate> candidates, string what, string why, CancellationToken cancellation)
    {
        if (choice.IsPublished && Unready.To(choice, candidates) is { Count: > 0 } unready)
            throw new Refusal($"Everyone sees this choice, so it cannot be left like that: {string.Join(" ", unready)} Take it back first, or decide that with it.");
        await db.SaveAsync(acting.Because(what, why), cancellation);
    }
}
