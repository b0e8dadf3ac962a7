using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Versions;

namespace Endeavour.Strategy.Files;

/// <summary>Reads the "I" statements of a strategy and its table of metrics. Both name measures, which may be defined further down.</summary>
static class PeopleParts
{
    public static ResidentStatement Statement(Fields fields, Scope scope)
    {
        fields.Require("id", "text");
        var statement = new ResidentStatement(scope.Statements.Claim(fields), fields.Text("text") ?? "", fields.Text("by"))
        {
            Measures = fields.List("measures", (node, at) => Measure(fields, scope, node, at)),
            Stories = fields.Groups("stories", Story),
        };
        fields.Close();
        return statement;
    }

    static StoryLink Story(Fields fields)
    {
        fields.Require("title", "at");
        var story = new StoryLink(fields.Text("title") ?? "", fields.Text("at") ?? "");
        if (story.Address != "" && !StoryLink.IsAddress(story.Address))
            fields.Problems.Add(fields.LineOf("at"), fields.At("at"), "bad-address", $"`{story.Address}` is not an address. Begin it with `/` for a page of this site, or with `https://`.");
        fields.Close();
        return story;
    }

    public static MetricColumn Column(Fields fields, Scope scope)
    {
        fields.Require("id", "title", "metrics");
        var column = new MetricColumn(scope.Columns.Claim(fields), fields.Text("title") ?? "", fields.Text("know")) { Metrics = fields.Groups("metrics", metric => Metric(metric, scope)) };
        fields.Close();
        return column;
    }

    static Metric Metric(Fields fields, Scope scope)
    {
        fields.Require("text");
        var metric = new Metric(fields.Text("text") ?? "", fields.Text("no-source")) { Measures = fields.List("measures", (node, at) => Measure(fields, scope, node, at)) };
        if (metric.Measures.Count == 0 && !fields.Has("no-source") && !fields.Has("measures"))
            fields.Problems.Add(fields.Line, fields.Path, "no-indicator", "A metric needs the `measures` that it became, or `no-source` with the reason why it became none.");
        if (metric.Measures.Count > 0 && fields.Has("no-source"))
            fields.Problems.Add(fields.LineOf("no-source"), fields.At("no-source"), "indicator-and-no-source", "A metric that became a measure has its source there. Delete `no-source`, or the measures.");
        fields.Close();
        return metric;
    }

    static string? Measure(Fields fields, Scope scope, Node node, string at)
    {
        var measure = fields.Values.Id(node, at);
        if (measure is not null) scope.MeasureUses.Add(new(measure, node.Line, at));
        return measure;
    }
}
