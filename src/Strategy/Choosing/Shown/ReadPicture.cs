using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Endeavour.Strategy.Choosing.Candidates;
using Endeavour.Strategy.Choosing.Choices;
using Endeavour.Strategy.Choosing.Rules;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Versions;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Choosing.Shown;

/// <summary>Reads all that a page shows of a choice.</summary>
public sealed class ReadPicture(AppDb db, ReadFacts facts, CurrentPartnership current)
{
    public async Task<ChoicePicture> Of(Choice choice, IReadOnlyCollection<Candidate> candidates, CancellationToken cancellation)
    {
        var looks = new Dictionary<Guid, IReadOnlyList<RuleLook>>();
        if (choice.Rules.Count > 0)
            foreach (var (id, known) in await facts.Of(candidates, cancellation)) looks[id] = [.. choice.Rules.Order().Select(rule => PriorityRule.Of(rule).Look(known))];
        return new(choice, new(choice, candidates), looks, await Parts(candidates, cancellation), facts.Illustrative);
    }

    /// <summary>Only parts that everyone may see, where the latest such version has them.</summary>
    async Task<Dictionary<string, (string, string)>> Parts(IReadOnlyCollection<Candidate> candidates, CancellationToken cancellation)
    {
        var slugs = candidates.Select(each => each.Element).OfType<string>().ToList();
        if (slugs.Count == 0) return [];
        var versions = await Current.Of(db.Strategies.AsNoTracking()).ToListAsync(cancellation);
        var found = await db.Elements.AsNoTracking().Where(element => slugs.Contains(element.Slug)).ToListAsync(cancellation);
        return found.Where(element => versions.Exists(version => version.Id == element.StrategyId)).GroupBy(element => element.Slug)
            .ToDictionary(same => same.Key, same => same.MinBy(element => versions.FindIndex(version => version.Id == element.StrategyId))! is var best ? (best.Title, ElementAddress.Of(current.Id, versions.First(version => version.Id == best.StrategyId), best)) : default);
    }
}
