using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Choosing.Candidates;
using Endeavour.Strategy.Choosing.Choices;
using Endeavour.Strategy.Choosing.Rules;
using Endeavour.Strategy.Files;
using Endeavour.Strategy.Versions;

namespace Endeavour.Strategy.Choosing.Files;

/// <summary>Reads one round of choosing, and says all that is wrong with it.</summary>
static class ChoiceReader
{
    static readonly string[] Longlist = ["known", "not-known"], State = ["draft", "published"];

    public static ChoiceLines Read(Fields fields, Ids ids)
    {
        fields.Require("id", "title", "candidates");
        var id = ids.Claim(fields);
        if (Choice.Taken.Contains(id)) fields.Problems.Add(fields.LineOf("id"), fields.At("id"), "taken", $"`{id}` is the address of another page. Choose another id.");
        var names = new ChoiceNames(fields.Problems);
        var (published, known) = (fields.Word("state", State) == "published", fields.Word("longlist", Longlist) != "not-known");
        var terms = new ChoiceTerms(fields.Words("title", Choice.LongestTitle) ?? "", names.Note(NamedKind.Strategy, fields, "strategy"), names.Note(NamedKind.Version, fields, "version"), fields.Words("about", Choice.LongestText), known,
            fields.Lines("not-known", Choice.LongestLine), Source(fields), [.. fields.List("rules", (node, path) => fields.Values.Word<PriorityRuleId>(node, path) is { } rule ? (object)rule : null).Cast<PriorityRuleId>().Distinct().Order()]);
        if (terms.Version is not null && !fields.Has("strategy")) fields.Problems.Add(fields.LineOf("version"), fields.At("strategy"), "missing", "Say under `strategy` of which strategy that is a version.");
        var criteria = fields.Groups("criteria", each => Criterion(each, names));
        foreach (var criterion in criteria.Where(each => each.IsScored)) names.Scales[criterion.Id] = criterion.Highest;
        var route = fields.Groups("route", each => Step(each, names));
        var lines = new ChoiceLines(id, terms, published, criteria, route, fields.Groups("candidates", each => CandidateReader.Read(each, names))) { Line = fields.Line, Names = names.Outside };
        if (criteria.Count > Choice.MostParts || route.Count > Choice.MostParts) fields.Problems.Add(fields.Line, fields.Path, "too-many", $"A choice can have {Choice.MostParts} principles and {Choice.MostParts} bodies at most.");
        names.Check();
        if (published) CheckReady(fields, lines);
        fields.Close();
        return lines;
    }

    /// <summary>What is published on screen must be ready, and so must what a file publishes.</summary>
    static void CheckReady(Fields fields, ChoiceLines lines)
    {
        var (choice, candidates) = WriteChoosing.Unsaved(lines);
        foreach (var says in Unready.To(choice, candidates)) fields.Problems.Add(fields.LineOf("state"), fields.At("state"), "not-ready", $"It cannot be published: {says}");
    }

    static Source? Source(Fields fields)
    {
        if (fields.Group("source") is not { } source) return null;
        source.Require("title");
        var read = new Source(source.Words("title", Choice.LongestLine) ?? "", source.Words("organisation", Choice.LongestLine), source.Date("date"), source.Words("pages", Choice.LongestLine));
        source.Close();
        return read;
    }

    static Criterion Criterion(Fields fields, ChoiceNames names)
    {
        fields.Require("id", "title");
        var criterion = new Criterion(names.Criteria.Claim(fields), fields.Words("title", Choice.LongestLine) ?? "", fields.Words("text", Candidate.LongestText), fields.Whole("weight", 1, Choices.Criterion.MostWeight), fields.Lines("scores", Choice.LongestLine));
        if (fields.Has("scores") && (criterion.Scores.Count < 2 || criterion.Scores.Count > Choices.Criterion.MostScores))
            fields.Problems.Add(fields.LineOf("scores"), fields.At("scores"), "scores", $"Say what each score means, from 0 up: two at least, {Choices.Criterion.MostScores} at most.");
        fields.Close();
        return criterion;
    }

    static RouteStep Step(Fields fields, ChoiceNames names)
    {
        fields.Require("id", "body", "when", "act");
        var step = new RouteStep(names.Steps.Claim(fields), fields.Words("body", Choice.LongestLine) ?? "", InspectionReader.When(fields), fields.Word<RouteAct>("act") ?? RouteAct.Considered, fields.Words("what", Candidate.LongestText), fields.Words("amendment", Candidate.LongestText));
        if (fields.Has("act") && step.Act == RouteAct.AgreedWithAmendment != fields.Has("amendment"))
            fields.Problems.Add(fields.LineOf(fields.Has("amendment") ? "amendment" : "act"), fields.At("amendment"), "amendment", fields.Has("amendment") ? "Only a body that `agreed-with-amendment` amended anything." : "Say under `amendment` what it changed.");
        fields.Close();
        return step;
    }
}

/// <summary>What a choice gives a name to, and what it names: compared when all of it is known.</summary>
sealed class ChoiceNames(Problems problems)
{
    public Ids Criteria { get; } = new(problems);
    public Ids Steps { get; } = new(problems);
    public Ids Candidates { get; } = new(problems);
    /// <summary>The highest score of each principle.</summary>
    public Dictionary<string, int> Scales { get; } = [];
    public List<Use> StepUses { get; } = [];
    public List<Use> CriterionUses { get; } = [];
    public List<NamedOutside> Outside { get; } = [];

    public string? Note(NamedKind kind, Fields fields, string key)
    {
        var value = fields.Id(key);
        if (value is not null) Outside.Add(new(kind, value, fields.LineOf(key), fields.At(key)));
        return value;
    }

    public List<string> NoteAll(NamedKind kind, Fields fields, string key) => fields.List(key, (node, path) =>
    {
        if (fields.Values.Id(node, path) is not { } value) return null;
        Outside.Add(new(kind, value, node.Line, path));
        return value;
    });

    public void Check()
    {
        foreach (var use in StepUses.Where(use => !Steps.Has(use.Value))) problems.Add(use.Line, use.Path, "unknown-step", $"There is no step `{use.Value}` in the route of this choice.{Nearest.Hint(use.Value, Steps.All)}");
        foreach (var use in CriterionUses.Where(use => !Criteria.Has(use.Value))) problems.Add(use.Line, use.Path, "unknown-criterion", $"There is no principle `{use.Value}` in this choice.{Nearest.Hint(use.Value, Criteria.All)}");
    }
}
