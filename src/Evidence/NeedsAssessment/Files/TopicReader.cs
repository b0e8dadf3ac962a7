using System.Globalization;
using Endeavour.Accounts.Obligations;
using Endeavour.Evidence.Claims.Syntax;
using Endeavour.Evidence.NeedsAssessment.Questions;
using Endeavour.Evidence.NeedsAssessment.Topics;
using Endeavour.Platform.Yaml;

namespace Endeavour.Evidence.NeedsAssessment.Files;

/// <summary>Reads a topic with its questions, and says all that is wrong with them.</summary>
static class TopicReader
{
    public static TopicLines Read(Fields fields, Dictionary<string, int> lines)
    {
        fields.Require("id", "title", "questions");
        var id = fields.Id("id") ?? "";
        if (NeedsTopic.Taken.Contains(id)) fields.Problems.Add(fields.LineOf("id"), fields.At("id"), "taken", $"`{id}` is the address of another page. Choose another id.");
        if (id != "" && !lines.TryAdd(id, fields.LineOf("id"))) fields.Problems.Add(fields.LineOf("id"), fields.At("id"), "duplicate-id", $"The id `{id}` is used twice: first on line {lines[id]}. Give this one an id of its own.");
        var owner = Name(fields, "owner");
        var numbers = new Dictionary<int, int>();
        var topic = new TopicLines(id, fields.Text("title") ?? "", Quoting(fields, "summary"), owner?.Value, fields.Date("refresh"), fields.Groups("questions", question => Question(question, numbers))) { OwnerAt = owner };
        if (topic.Refresh is not null && owner is null) fields.Problems.Add(fields.LineOf("refresh"), fields.At("refresh"), "refresh-without-owner", "A topic with a `refresh` date needs an `owner`: the post that is asked to do it.");
        fields.Close();
        return topic;
    }

    static QuestionLines Question(Fields fields, Dictionary<int, int> numbers)
    {
        fields.Require("number", "text");
        var number = fields.Whole("number", 1, 10_000) ?? 0;
        if (number > 0 && !numbers.TryAdd(number, fields.LineOf("number")))
            fields.Problems.Add(fields.LineOf("number"), fields.At("number"), "duplicate-id", string.Create(CultureInfo.InvariantCulture, $"The number {number} is used twice in this topic: first on line {numbers[number]}. A number is never given twice."));
        var goals = fields.List("goals", (node, path) => fields.Values.Id(node, path) is { } goal ? new Named(goal, node.Line, path) : null);
        var (because, who) = fields.Group("no-data") is { } reason ? NoData(reason) : (null, null);
        var (evidence, findings) = (fields.Has("evidence") ? Numbered(fields.Groups("evidence", Evidence)) : null, fields.Has("findings") ? Found(fields.Groups("findings", Finding)) : null);
        var question = new QuestionLines(number, fields.Text("text") ?? "", goals, Name(fields, "owner"), fields.Word<QuestionState>("state"), because, who, evidence, findings);
        Judge(fields, question);
        fields.Close();
        return question;
    }

    /// <summary>The rules of the record, said at the line.</summary>
    static void Judge(Fields fields, QuestionLines question)
    {
        if (question.State == QuestionState.Answered && question.Evidence is not { Count: > 0 })
            fields.Problems.Add(fields.LineOf("state"), fields.At("state"), "answered-without-evidence", "An `answered` question needs `evidence`: at least one item.");
        if (question.State == QuestionState.Answered && question.Findings?.Any(finding => finding.IsPublished) is not true)
            fields.Problems.Add(fields.LineOf("state"), fields.At("state"), "answered-without-finding", "An `answered` question needs one of its `findings` to be `published`.");
        if (question.State == QuestionState.NoData && !fields.Has("no-data"))
            fields.Problems.Add(fields.LineOf("state"), fields.At("state"), "no-data-without-reason", "A question with the state `no-data` needs `no-data: { because: …, who: … }`: why there is none, and who could supply it.");
        if (question.State != QuestionState.NoData && fields.Has("no-data"))
            fields.Problems.Add(fields.LineOf("no-data"), fields.At("no-data"), "reason-without-no-data", "`no-data` is for a question with `state: no-data`. Add the state, or delete this.");
        if (question.State != QuestionState.Answered && question.Evidence is not { Count: > 0 } && question.Findings?.Any(finding => finding.IsPublished) is true)
            fields.Problems.Add(fields.LineOf("findings"), fields.At("findings"), "finding-without-evidence", "A `published` finding needs `evidence` beside it.");
        if (question.Text.Length > NeedsQuestion.LongestText) fields.Problems.Add(fields.LineOf("text"), fields.At("text"), "too-long", $"A question can have {NeedsQuestion.LongestText} letters at most.");
    }

    static (string?, string?) NoData(Fields fields)
    {
        fields.Require("because", "who");
        var reason = (fields.Text("because"), fields.Text("who"));
        fields.Close();
        return reason;
    }

    static EvidenceItem Evidence(Fields fields)
    {
        fields.Require("kind", "title", "strength");
        var item = new EvidenceItem(0, fields.Word<EvidenceKind>("kind") ?? EvidenceKind.Document, fields.Text("title") ?? "", fields.Text("link"), fields.Whole("indicator", 1, int.MaxValue),
            fields.Text("area"), fields.Word<Strength>("strength") ?? Strength.Anecdotal, fields.Date("date"), fields.Text("note"));
        if (item.Kind == EvidenceKind.Indicator && !fields.Has("indicator")) fields.Problems.Add(fields.Line, fields.At("indicator"), "missing", "Evidence of the kind `indicator` needs the number of the `indicator`.");
        if (item.Kind != EvidenceKind.Indicator && (fields.Has("indicator") || fields.Has("area")))
            fields.Problems.Add(fields.Line, fields.At("indicator"), "not-an-indicator", "Only evidence of the kind `indicator` has an `indicator` and an `area`. Change its kind, or delete them.");
        if (item.Link is { } link && !Closing.IsAddress(link)) fields.Problems.Add(fields.LineOf("link"), fields.At("link"), "bad-link", $"`{link}` is not a link. Begin it with https:// or /.");
        fields.Close();
        return item;
    }

    static Finding Finding(Fields fields)
    {
        fields.Require("text", "date", "author");
        var finding = new Finding(0, Quoting(fields, "text") ?? "", fields.Date("date") ?? default, fields.Text("author") ?? "", fields.Date("published"));
        fields.Close();
        return finding;
    }

    /// <summary>A text that may quote figures. Whether the record answers them is seen when they are read; here is judged how they are written.</summary>
    static string? Quoting(Fields fields, string key)
    {
        var text = fields.Text(key);
        foreach (var problem in ClaimSyntax.Read(text ?? "").Select(span => span.Problem).OfType<ClaimProblem>())
            fields.Problems.Add(fields.LineOf(key), fields.At(key), "figure-not-understood", $"{problem.Fault.What} {problem.Fault.Do}");
        return text;
    }

    static List<EvidenceItem> Numbered(List<EvidenceItem> items) => [.. items.Select((item, at) => item with { Number = at + 1 })];

    static List<Finding> Found(List<Finding> findings) => [.. findings.Select((finding, at) => finding with { Number = at + 1 })];

    static Named? Name(Fields fields, string key) => fields.Text(key) is { } value ? new(value, fields.LineOf(key), fields.At(key)) : null;
}
