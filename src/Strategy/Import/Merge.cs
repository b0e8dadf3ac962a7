using Endeavour.Platform.Database;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Measures;
using Endeavour.Strategy.Versions;

namespace Endeavour.Strategy.Import;

/// <summary>Makes a version in the record what a file says, thing by thing: what is the same by its slug stays, with its key, its history and its links; what says the same is not touched.</summary>
sealed class Merge(AppDb db, StrategyVersion held, Func<Guid> newKey)
{
    public void Take(StrategyVersion wanted)
    {
        held.Say(wanted);
        held.IsPrivate = false;
        var elements = held.Elements.ToDictionary(element => element.Slug);
        var measures = held.Elements.SelectMany(element => element.Measures).ToDictionary(measure => measure.Slug);
        var kept = new Dictionary<string, Element>();
        foreach (var element in wanted.Elements) kept[element.Slug] = Take(element, elements.GetValueOrDefault(element.Slug), element.Parent is { } parent ? kept[parent.Slug].Id : null);
        foreach (var measure in wanted.Elements.SelectMany(element => element.Measures, (element, measure) => (element, measure)))
        {
            Take(measure.measure, measures.GetValueOrDefault(measure.measure.Slug), kept[measure.element.Slug].Id);
            measures.Remove(measure.measure.Slug);
        }
        // What moved under another element must be seen to have moved before its old one goes, and all below it.
        db.ChangeTracker.DetectChanges();
        db.RemoveRange(measures.Values);
        db.RemoveRange(elements.Values.Where(element => !kept.ContainsKey(element.Slug)));
    }

    Element Take(Element wanted, Element? there, Guid? parent)
    {
        var element = there ?? new() { Id = newKey(), StrategyId = held.Id, Slug = wanted.Slug, Title = wanted.Title, Level = wanted.Level };
        element.Say(wanted);
        element.ParentId = parent;
        if (there is null) db.Add(element);
        return element;
    }

    void Take(Measure wanted, Measure? there, Guid element)
    {
        var measure = there ?? new() { Id = newKey(), Slug = wanted.Slug, Title = wanted.Title };
        measure.Say(wanted);
        measure.ElementId = element;
        if (there is null) db.Add(measure);
    }
}
