using System.Globalization;
using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Anchors;
using Endeavour.Strategy.Files.Writing;
using Endeavour.Strategy.Policies;
using Endeavour.Strategy.Principles;
using static Endeavour.Strategy.Files.Writing.YamlLines;

namespace Endeavour.Strategy.Commitments;

/// <summary>All that is recorded of principles, policies and anchors, as the file that an import takes: bringing it in again changes nothing.</summary>
public sealed class CommitmentsText
{
    readonly YamlLines _lines = new();

    public static string Of(string partnership, CommitmentsHeld held)
    {
        var text = new CommitmentsText();
        text._lines.Group("commitments", () => text.Write(partnership, held));
        return "# yaml-language-server: $schema=commitments.schema.json\n" + text._lines;
    }

    void Write(string partnership, CommitmentsHeld held)
    {
        _lines.Key("partnership", partnership);
        var named = held.Owners.Select(each => (each.Strategy, each.Principle)).Concat(held.Evidence.Select(each => (each.Strategy, each.Principle))).Distinct().OrderBy(each => each.Strategy, StringComparer.Ordinal).ThenBy(each => each.Principle, StringComparer.Ordinal).ToList();
        _lines.List("principles", named, each => Principle(each.Strategy, each.Principle, held));
        _lines.List("policies", [.. held.Policies.OrderBy(policy => policy.Slug, StringComparer.Ordinal)], Policy);
        _lines.List("anchors", [.. held.Anchors.OrderBy(anchor => anchor.Slug, StringComparer.Ordinal)], Anchor);
    }

    void Principle(string strategy, string id, CommitmentsHeld held)
    {
        _lines.Key("strategy", strategy);
        _lines.Key("id", id);
        _lines.Key("owner", held.Owners.FirstOrDefault(each => each.Strategy == strategy && each.Principle == id)?.Post);
        _lines.List("evidence", [.. held.Evidence.Where(each => each.Strategy == strategy && each.Principle == id).OrderBy(each => each.Slug, StringComparer.Ordinal)], Evidence);
    }

    void Evidence(PrincipleEvidence evidence) => Keys(("id", evidence.Slug), ("element", evidence.Element), ("where", evidence.Where), ("state", Words.Of(evidence.State)), ("shows", evidence.Shows), ("date", Date(evidence.On)), ("source", evidence.Source), ("owner", evidence.Owner));

    void Policy(Policy policy)
    {
        Keys(("id", policy.Slug), ("title", policy.Title), ("owner", policy.Owner), ("adopted", Date(policy.Adopted)), ("review", Date(policy.Review)), ("status", Words.Of(policy.Status)), ("source", policy.Source), ("link", policy.Link), ("health", policy.Health));
        _lines.List("supports", policy.Supports, each => _lines.Line(Inline(("element", Text(each.Element)), ("how", Text(each.How)))));
    }

    void Anchor(AnchorCommitment anchor)
    {
        Keys(("id", anchor.Slug), ("organisation", anchor.Organisation), ("field", Words.Of(anchor.Field)), ("what", anchor.What), ("lead", anchor.Lead));
        if (anchor.Measure is { } measure) _lines.Group("measure", () => Measure(measure));
        Keys(("by", Date(anchor.By)), ("source", anchor.Source));
        _lines.Words("elements", anchor.Elements);
        _lines.List("updates", anchor.Updates, each => _lines.Line(Inline(("date", Date(each.On)), ("says", Words.Of(each.Says)), ("text", Text(each.Text)), ("value", Number(each.Value)), ("proof", Text(each.Proof)))));
    }

    void Measure(AnchorMeasure measure)
    {
        _lines.Key("title", measure.Title);
        _lines.Key("indicator", measure.Indicator);
        Keys(("figure", measure.Figure), ("no-source", measure.NoSource), ("unit", measure.Unit));
        if (measure.Baseline is { } baseline) _lines.Line("baseline: " + Inline(("value", Number(baseline)), ("period", Text(measure.BaselinePeriod))));
        if (measure.Target is { } target) _lines.Line($"target: {Number(target)}");
    }

    void Keys(params IEnumerable<(string Key, string? Value)> keys)
    {
        foreach (var (key, value) in keys) _lines.Key(key, value);
    }

    static string? Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture);
}
