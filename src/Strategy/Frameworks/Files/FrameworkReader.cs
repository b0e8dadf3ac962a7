using System.Globalization;
using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Files;
using Endeavour.Strategy.Library.Files;

namespace Endeavour.Strategy.Frameworks.Files;

/// <summary>Reads frameworks, what parts of a strategy answer in them, and what is spent on their items.</summary>
static class FrameworkReader
{
    const double Whole = 100, Slack = 0.001;

    public static Framework Read(Fields fields, Ids ids)
    {
        fields.Require("id", "title", "source", "items");
        var items = new Ids(fields.Problems);
        var framework = new Framework(ids.Claim(fields), fields.Text("title") ?? "")
        {
            Owner = fields.Text("owner"), Published = RoughDateOf(fields, "published"), Lapsed = RoughDateOf(fields, "lapsed"), After = fields.Text("after"), Source = fields.Text("source"), Link = Link(fields), About = fields.Text("about"),
            Items = fields.Groups("items", item => Item(item, items)),
        };
        if (fields.Has("items") && fields.IsList("items") && framework.Items.Count == 0) fields.Problems.Add(fields.LineOf("items"), fields.At("items"), "too-few", "A framework has at least one item: `- { id: best-start, title: Give every child the best start in life }`.");
        if (framework is { After: not null, Lapsed: null } && !fields.Has("lapsed")) fields.Problems.Add(fields.LineOf("after"), fields.At("after"), "after-without-lapsed", "Something came `after` it, so it lapsed: say since when in `lapsed`. A year is enough.");
        Weigh(fields, framework);
        fields.Close();
        return framework;
    }

    public static Alignment? Alignment(Fields fields, Scope scope)
    {
        fields.Require("to");
        var alignment = new Alignment(To(fields, scope) ?? "", fields.Text("note"));
        fields.Close();
        return alignment;
    }

    public static Spending? Spending(Fields fields, Scope scope)
    {
        fields.Require("to", "amount", "period", "source");
        var spending = new Spending(To(fields, scope) ?? "", fields.Number("amount") ?? 0, fields.Text("period") ?? "", fields.Text("source") ?? "");
        if (spending.Amount < 0) fields.Problems.Add(fields.LineOf("amount"), fields.At("amount"), "out-of-range", "What is spent cannot be below nought.");
        fields.Close();
        return spending;
    }

    static string? To(Fields fields, Scope scope)
    {
        if (Scope.Note(scope.FrameworkUses, fields, "to", fields.Text("to")) is not { } to) return null;
        if (to.Split('/') is [var framework, var item] && Slug.IsId(framework) && Slug.IsId(item)) return to;
        scope.FrameworkUses.RemoveAt(scope.FrameworkUses.Count - 1);
        fields.Problems.Add(fields.LineOf("to"), fields.At("to"), "bad-alignment", $"`{to}` does not name an item of a framework. Write the framework, a stroke and the item: `marmot/best-start`.");
        return null;
    }

    static FrameworkItem Item(Fields fields, Ids ids)
    {
        fields.Require("id", "title");
        var item = new FrameworkItem(ids.Claim(fields), fields.Text("title") ?? "", fields.Text("text"), fields.Number("weight"));
        if (item.Weight is <= 0 or > Whole) fields.Problems.Add(fields.LineOf("weight"), fields.At("weight"), "out-of-range", "A weight is a share in per cent: more than 0, and 100 at most.");
        fields.Close();
        return item;
    }

    /// <summary>A model shares out the whole, no more and no less.</summary>
    static void Weigh(Fields fields, Framework framework)
    {
        if (!framework.IsModel) return;
        var sum = framework.Items.Sum(item => item.Weight ?? 0);
        if (framework.Items.Find(item => item.Weight is null) is { } without)
            fields.Problems.Add(fields.LineOf("items"), fields.At("items"), "weights", $"Some items have a `weight`, but `{without.Id}` has none. Weigh all of them, or none.");
        else if (Math.Abs(sum - Whole) > Slack)
            fields.Problems.Add(fields.LineOf("items"), fields.At("items"), "weights", string.Create(CultureInfo.InvariantCulture, $"The weights make {sum:0.###}%, and should make 100%. Correct them."));
    }

    static string? RoughDateOf(Fields fields, string key)
    {
        if (fields.Text(key) is not { } text || RoughDate.IsOne(text)) return fields.Text(key);
        fields.Problems.Add(fields.LineOf(key), fields.At(key), "bad-date", $"`{text}` is not a date. Write the year, the year and month, or the day: `2010`, `2010-02` or `2010-02-11`.");
        return null;
    }

    static string? Link(Fields fields)
    {
        if (fields.Text("link") is not { } link || DocumentReader.IsWebAddress(link)) return fields.Text("link");
        fields.Problems.Add(fields.LineOf("link"), fields.At("link"), "bad-link", $"`{link}` is not a link. Begin it with https://.");
        return null;
    }
}
