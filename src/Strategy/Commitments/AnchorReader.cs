using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Anchors;

namespace Endeavour.Strategy.Commitments;

/// <summary>Reads what an anchor organisation will do, how it is measured, and how it went.</summary>
static class AnchorReader
{
    static readonly string[] s_sources = ["indicator", "figure", "no-source"];

    public static AnchorLines Read(Fields fields, CommitmentNames names)
    {
        fields.Require("id", "organisation", "field", "what", "source");
        var id = names.Anchors.Claim(fields);
        var facts = new AnchorFacts(fields.Text("organisation") ?? "", fields.Word<AnchorField>("field") ?? default, fields.Text("what") ?? "", fields.Text("lead"), fields.Group("measure") is { } measure ? Measure(measure) : null, fields.Date("by"), fields.Text("source") ?? "",
            fields.List("elements", (node, path) => names.Part(fields.Values.Id(node, path), node.Line, path)));
        var updates = fields.Groups("updates", Update);
        Judge.Facts(fields, facts.Problem);
        fields.Close();
        return new(id, facts, updates, fields.Line);
    }

    static AnchorMeasure Measure(Fields fields)
    {
        fields.Require("title");
        var baseline = fields.Group("baseline");
        baseline?.Require("value", "period");
        var measure = new AnchorMeasure(fields.Text("title") ?? "", fields.Whole("indicator", 1, int.MaxValue), fields.Text("figure"), fields.Text("no-source"), fields.Text("unit"), baseline?.Number("value"), baseline?.Text("period"), fields.Number("target"));
        baseline?.Close();
        var sources = s_sources.Count(fields.Has);
        if (sources == 0) fields.Problems.Add(fields.Line, fields.Path, "no-indicator", "A measure needs an `indicator`, or a `figure` (who counts it), or `no-source` with the reason why there is neither.");
        if (sources > 1) fields.Problems.Add(fields.Line, fields.Path, "indicator-and-no-source", "A measure has one of `indicator`, `figure` and `no-source`. Delete the others.");
        fields.Close();
        return measure;
    }

    static AnchorUpdate Update(Fields fields)
    {
        fields.Require("date", "says", "text");
        var update = new AnchorUpdate(fields.Date("date") ?? default, fields.Word<UpdateSays>("says") ?? UpdateSays.Behind, fields.Text("text") ?? "", fields.Number("value"), fields.Text("proof"));
        if (update.Problem is ("Proof", var says)) fields.Problems.Add(fields.Line, fields.Path, "no-proof", says);
        else Judge.Facts(fields, update.Problem);
        fields.Close();
        return update;
    }
}
