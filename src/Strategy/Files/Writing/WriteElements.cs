using System.Globalization;
using Endeavour.Evidence.Outcomes;
using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Frameworks.Files;
using Endeavour.Strategy.Measures;
using Endeavour.Strategy.Versions;
using static Endeavour.Strategy.Files.Writing.YamlLines;

namespace Endeavour.Strategy.Files.Writing;

/// <summary>The tree of a strategy with its measures, each where it is defined.</summary>
sealed class WriteElements(YamlLines lines, StrategyVersion version)
{
    readonly ILookup<Element?, Element> _below = version.Elements.OrderBy(element => element.Order).ToLookup(element => element.Parent);

    public void Write() => lines.List("elements", [.. _below[null]], Write);

    void Write(Element element)
    {
        lines.Key("id", element.Slug);
        lines.Key("number", element.Number);
        lines.Key("title", element.Title);
        lines.Key("statement", element.Statement);
        lines.Key("why", element.Why);
        if (element.Level != LevelBelow(element.Parent)) lines.Key("level", element.Level);
        lines.Key("stage", element.Stage);
        lines.Words("reach", [.. element.Reach.Select(Words.Of)]);
        lines.Words("areas", element.Areas);
        lines.Key("group", element.Group);
        if (element.Tier is { } tier) lines.Key("tier", Words.Of(tier));
        if (element.Due is { } due) lines.Line("due: " + Inline(("date", Date(due.Date)), ("note", Text(due.Note))));
        lines.Key("replaces", element.Replaces);
        lines.Words("overlaps", element.Overlaps);
        lines.List("leads", element.Leads, lead => lines.Line(Inline(("post", Text(lead.Post)), ("organisation", Text(lead.Organisation)), ("role", Words.Of(lead.Role)), ("state", Words.Of(lead.State)), ("since", Date(lead.Since)), ("note", Text(lead.Note)))));
        lines.List("evidence", element.Evidence, note => lines.Line(Inline(("kind", Words.Of(note.Kind)), ("text", Text(note.Text)))));
        WriteFrameworks.Aligned(lines, element.Aligns);
        lines.List("measures", [.. element.MeasuredBy.Distinct()], measure => Write(element, measure));
        lines.List("children", [.. _below[element]], Write);
    }

    /// <summary>The level that a reader takes when the file says none.</summary>
    string? LevelBelow(Element? parent) =>
        version.Levels.ElementAtOrDefault(parent is null ? 0 : version.Levels.FindIndex(level => level.Id == parent.Level) + 1)?.Id;

    void Write(Element element, string slug)
    {
        if (element.Measures.Find(measure => measure.Slug == slug) is { } measure) Write(measure);
        else lines.Line(Inline(("measure", Text(slug))));
    }

    void Write(Measure measure)
    {
        lines.Key("id", measure.Slug);
        lines.Key("title", measure.Title);
        lines.Key("indicator", measure.Indicator);
        lines.Key("sex", measure.Sex);
        lines.Key("age", measure.Age);
        if (measure.Kind is { } kind) lines.Key("kind", Words.Of(kind));
        if (measure.HigherIs is { } higher) lines.Key("higher-is", Words.Of(higher));
        OneOrMore("baseline", measure.Baselines, baseline => Inline(("value", Number(baseline.Value)), ("period", Text(baseline.Period)), ("area", Text(baseline.Area))));
        OneOrMore("target", measure.Targets, target => Inline(("value", Number(target.Value)), ("date", Date(target.Date)), ("area", Text(target.Area))));
        lines.List("path", measure.Steps, step => lines.Line(Inline(("date", Date(step.Date)), ("value", Number(step.Value)), ("area", Text(step.Area)))));
        lines.Key("achievable", measure.Achievable);
        lines.Key("relevant", measure.Relevant);
        lines.Key("note", measure.Note);
        lines.Key("no-source", measure.NoSource);
    }

    void OneOrMore<T>(string key, List<T> items, Func<T, string> said)
    {
        if (items.Count == 1) lines.Line($"{key}: {said(items[0])}");
        else lines.List(key, items, item => lines.Line(said(item)));
    }

    static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
