using Endeavour.Evidence;
using Endeavour.Evidence.Outcomes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Thread;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Measures;
using Endeavour.Strategy.Versions;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Import;

/// <summary>Makes the partnership's outcomes those of its current strategy: the latest by date. An outcome that stays keeps its key.</summary>
sealed class FillOutcomes(AppDb db, TimeProvider clock)
{
    public async Task Fill(string partnership, CancellationToken cancellation)
    {
        // Tracked, so that each element finds its parent.
        var current = await Current.Of(db.Strategies.Include(version => version.Elements).ThenInclude(element => element.Measures)).FirstOrDefaultAsync(cancellation);
        var held = await db.Outcomes.ToDictionaryAsync(outcome => outcome.Slug, cancellation);
        foreach (var measure in current?.Elements.OrderBy(element => element.Order).SelectMany(element => element.Measures.OrderBy(measure => measure.Order)) ?? [])
        {
            if (!held.Remove(measure.Slug, out var outcome))
            {
                outcome = new() { Id = Guid.CreateVersion7(clock.GetUtcNow()), Slug = measure.Slug, Title = measure.Title };
                db.Outcomes.Add(outcome);
            }
            Fill(outcome, measure, References(current!, measure, partnership));
            outcome.Voices = [.. current!.Statements.Where(statement => statement.Measures.Contains(measure.Slug)).Select(statement => new Voice(statement.Text, statement.By))];
        }
        db.Outcomes.RemoveRange(held.Values);
        await db.SaveChangesAsync(cancellation);
    }

    static void Fill(Outcome outcome, Measure measure, List<Reference> references)
    {
        outcome.Title = measure.Title;
        outcome.Indicator = measure.Indicator;
        outcome.Sex = measure.Sex;
        outcome.Age = measure.Age;
        outcome.HigherIs = measure.HigherIs;
        outcome.Baselines = [.. measure.Baselines.Select(baseline => baseline with { })];
        outcome.Targets = [.. measure.Targets.Select(target => target with { })];
        outcome.NoSource = measure.NoSource;
        outcome.Note = measure.Note;
        outcome.Order = measure.Order;
        outcome.References = references;
    }

    /// <summary>The elements that it measures, then what they are part of, step by step to the top.</summary>
    static List<Reference> References(StrategyVersion version, Measure measure, string partnership)
    {
        var found = new List<Element>();
        var step = version.Elements.Where(element => element.MeasuredBy.Contains(measure.Slug)).OrderBy(element => element.Order).ToList();
        while (step.Count > 0)
        {
            found.AddRange(step.Where(element => !found.Contains(element)));
            step = [.. step.Select(element => element.Parent).OfType<Element>().Distinct()];
        }
        return [.. found.Select(element => new Reference(version.LevelOf(element).Name, element.Slug, element.Title, ElementAddress.Of(partnership, version, element)))];
    }
}
