using Endeavour.Evidence;
using Endeavour.Evidence.NeedsAssessment.Goals;
using Endeavour.Platform.Database;
using Endeavour.Platform.Thread;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Versions;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Import;

/// <summary>Tells the needs assessment the parts of the current strategy, which its questions belong to. One that stays keeps its key.</summary>
sealed class FillGoals(AppDb db, TimeProvider clock)
{
    public async Task Fill(string partnership, CancellationToken cancellation)
    {
        var current = await Current.Of(db.Strategies.Include(version => version.Elements)).FirstOrDefaultAsync(cancellation);
        var held = await db.AssessedGoals.ToDictionaryAsync(goal => goal.Slug, cancellation);
        foreach (var element in current?.Elements.OrderBy(element => element.Order) ?? Enumerable.Empty<Element>())
        {
            var part = new Reference(current!.LevelOf(element).Name, element.Slug, element.Title, ElementAddress.Of(partnership, current, element));
            if (!held.Remove(element.Slug, out var goal))
            {
                goal = new() { Id = Guid.CreateVersion7(clock.GetUtcNow()), Slug = element.Slug, Part = part };
                db.AssessedGoals.Add(goal);
            }
            if (goal.Part != part) goal.Part = part;
            (goal.Number, goal.Above, goal.Order) = (element.Number, element.Parent?.Title, element.Order);
        }
        db.AssessedGoals.RemoveRange(held.Values);
        await db.SaveChangesAsync(cancellation);
    }
}
