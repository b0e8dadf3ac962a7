using Endeavour.Evidence.Outcomes;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Measures;
using Endeavour.Platform.Yaml;

namespace Endeavour.Strategy.Files;

/// <summary>Reads the measures of an element: those it defines, and those it shares with another.</summary>
sealed class MeasureReader(Scope scope)
{
    static readonly string[] s_sexes = ["Persons", "Male", "Female"];
    int _order;

    public Measure? Read(Fields fields, Element element)
    {
        if (fields.Has("measure"))
        {
            if (Scope.Note(scope.MeasureUses, fields, "measure", fields.Id("measure")) is { } shared) Attach(fields, element, shared);
            fields.Close();
            return null;
        }
        fields.Require("id", "title");
        var measure = Measure(fields);
        JudgeSource(fields);
        JudgePath(fields, measure);
        fields.Close();
        element.Measures.Add(measure);
        if (measure.Slug != "") Attach(fields, element, measure.Slug);
        return measure;
    }

    static void Attach(Fields fields, Element element, string measure)
    {
        if (element.MeasuredBy.Contains(measure) && fields.Has("measure"))
            fields.Problems.Add(fields.Line, fields.Path, "duplicate-id", $"The measure `{measure}` is already listed under this element. Delete this line.");
        else element.MeasuredBy.Add(measure);
    }

    Measure Measure(Fields fields) => new()
    {
        Id = Guid.Empty,
        Slug = scope.Measures.Claim(fields),
        Title = fields.Text("title") ?? "",
        Indicator = fields.Whole("indicator", 1, int.MaxValue),
        Sex = fields.Word("sex", s_sexes),
        Age = fields.Text("age"),
        Kind = fields.Word<MeasureKind>("kind"),
        HigherIs = fields.Word<HigherIs>("higher-is"),
        Baselines = OneOrMore(fields, "baseline", Baseline),
        Targets = OneOrMore(fields, "target", Target),
        Steps = fields.Groups("path", Step),
        Achievable = fields.Text("achievable"),
        Relevant = fields.Text("relevant"),
        Note = fields.Text("note"),
        NoSource = fields.Text("no-source"),
        Order = _order++,
    };

    static void JudgeSource(Fields fields)
    {
        if (!fields.Has("indicator") && !fields.Has("no-source"))
            fields.Problems.Add(fields.Line, fields.Path, "no-indicator", "A measure needs an `indicator`, or `no-source` with the reason why there is none.");
        if (fields.Has("indicator") && fields.Has("no-source"))
            fields.Problems.Add(fields.LineOf("no-source"), fields.At("no-source"), "indicator-and-no-source", "A measure that has an `indicator` has a source. Delete `no-source`, or the indicator.");
    }

    /// <summary>A path leads day by day to its target, and no further.</summary>
    static void JudgePath(Fields fields, Measure measure)
    {
        foreach (var steps in measure.Steps.GroupBy(step => step.Area))
        {
            var days = steps.Select(step => step.Date).ToList();
            var end = measure.Targets.Find(target => target.Area == steps.Key)?.Date ?? measure.Targets.Find(target => target.Area is null)?.Date;
            if (measure.Targets.Count == 0) fields.Problems.Add(fields.LineOf("path"), fields.At("path"), "path-order", "A `path` leads to a target: give the `target`, or delete the path.");
            else if (days.Zip(days.Skip(1)).Any(pair => pair.First >= pair.Second) || days[^1] >= end)
                fields.Problems.Add(fields.LineOf("path"), fields.At("path"), "path-order", "The days of a `path` follow each other, and come before the target's. Put them in order.");
        }
    }

    /// <summary>One group of keys, or a list of them where each area has its own.</summary>
    static List<T> OneOrMore<T>(Fields fields, string key, Func<Fields, T> read) where T : class =>
        fields.IsList(key) ? fields.Groups(key, read) : fields.Group(key) is { } one ? [read(one)] : [];

    Baseline Baseline(Fields fields)
    {
        fields.Require("value", "period");
        if (!fields.Has("area")) scope.AreaLeftOut.Add(new("", fields.Line, fields.Path));
        var baseline = new Baseline(fields.Number("value") ?? 0, fields.Text("period") ?? "", Area(fields));
        fields.Close();
        return baseline;
    }

    Target Target(Fields fields)
    {
        fields.Require("value");
        var target = new Target(fields.Number("value") ?? 0, fields.Date("date"), Area(fields));
        fields.Close();
        return target;
    }

    TargetStep Step(Fields fields)
    {
        fields.Require("date", "value");
        var step = new TargetStep(fields.Date("date") ?? default, fields.Number("value") ?? 0, Area(fields));
        fields.Close();
        return step;
    }

    string? Area(Fields fields) =>
        Scope.Note(scope.AreaUses, fields, "area", PartnershipBlock.AreaCode(fields.Text("area"), fields.LineOf("area"), fields.At("area"), fields.Problems));
}
