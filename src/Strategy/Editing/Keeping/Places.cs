using Endeavour.Platform.Database;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Measures;
using Endeavour.Strategy.Versions;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Editing.Keeping;

/// <summary>
/// Numbers a tree without a gap: parents before their children, measures as they are listed. The numbers follow from the tree, so writing them is no change
/// of the elements that only moved up or down with others.
/// </summary>
static class Places
{
    /// <param name="version">With its whole tree, saved.</param>
    /// <param name="among">Where an element stands among its siblings; only the order of these numbers counts.</param>
    public static async Task Write(AppDb db, StrategyVersion version, Func<Element, double> among, CancellationToken cancellation)
    {
        var ordered = new List<(Element Element, int Depth)>();
        Walk(version.Elements.OrderBy(among).ToLookup(element => element.ParentId), null, 0, ordered);
        foreach (var moved in ordered.Select((each, order) => (each.Element, Order: order - each.Element.Order, Depth: each.Depth - each.Element.Depth)).Where(each => each is not (_, 0, 0)).GroupBy(each => (each.Order, each.Depth), each => each.Element.Id))
        {
            var (ids, (order, depth)) = (moved.ToList(), moved.Key);
            await db.Elements.Where(element => ids.Contains(element.Id))
                .ExecuteUpdateAsync(row => row.SetProperty(element => element.Order, element => element.Order + order).SetProperty(element => element.Depth, element => element.Depth + depth), cancellation);
        }
        await Write(db, ordered.SelectMany(each => each.Element.Measures.OrderBy(measure => each.Element.MeasuredBy.IndexOf(measure.Slug))), cancellation);
    }

    static void Walk(ILookup<Guid?, Element> below, Element? parent, int depth, List<(Element, int)> ordered)
    {
        foreach (var element in below[parent?.Id])
        {
            ordered.Add((element, depth));
            Walk(below, element, depth + 1, ordered);
        }
    }

    static async Task Write(AppDb db, IEnumerable<Measure> measures, CancellationToken cancellation)
    {
        foreach (var moved in measures.Select((measure, order) => (measure.Id, By: order - measure.Order)).Where(each => each.By != 0).GroupBy(each => each.By, each => each.Id))
        {
            var (ids, by) = (moved.ToList(), moved.Key);
            await db.Measures.Where(measure => ids.Contains(measure.Id)).ExecuteUpdateAsync(row => row.SetProperty(measure => measure.Order, measure => measure.Order + by), cancellation);
        }
    }
}
