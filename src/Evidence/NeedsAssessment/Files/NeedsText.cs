using System.Globalization;
using System.Text;
using System.Text.Json;
using Endeavour.Evidence.NeedsAssessment.Overview;
using Endeavour.Evidence.NeedsAssessment.Questions;
using Endeavour.Evidence.NeedsAssessment.Topics;
using Endeavour.Platform.Yaml;

namespace Endeavour.Evidence.NeedsAssessment.Files;

/// <summary>The needs assessment as the file that an import takes: bringing it in again changes nothing. Recommendations are promises of the record and are not in it.</summary>
public sealed class NeedsText(NeedsPicture needs)
{
    static readonly JsonSerializerOptions Quoted = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly StringBuilder _text = new();

    public static string Of(string partnership, NeedsPicture needs) => new NeedsText(needs).Write(partnership);

    string Write(string partnership)
    {
        _text.Append("# yaml-language-server: $schema=needs-assessment.schema.json\nneeds-assessment:\n");
        Line(2, "partnership", partnership);
        _text.Append(CultureInfo.InvariantCulture, $"  expect: {{ topics: {needs.Topics.Count}, questions: {needs.Questions.Count} }}\n");
        _text.Append(needs.Topics.Count == 0 ? "  topics: []\n" : "  topics:\n");
        foreach (var topic in needs.Topics) Topic(topic);
        return _text.ToString();
    }

    void Topic(NeedsTopic topic)
    {
        _text.Append("    - id: ").Append(topic.Slug).Append('\n');
        Line(6, "title", topic.Title);
        Line(6, "summary", topic.Summary);
        Line(6, "owner", needs.Post(topic.OwnerPostId));
        Line(6, "refresh", topic.RefreshOn);
        var questions = needs.Of(topic);
        _text.Append(questions.Count == 0 ? "      questions: []\n" : "      questions:\n");
        foreach (var question in questions) Question(question);
    }

    void Question(NeedsQuestion question)
    {
        _text.Append(CultureInfo.InvariantCulture, $"        - number: {question.Number}\n");
        Line(10, "text", question.Text);
        if (question.Goals.Count > 0) _text.Append("          goals: [").AppendJoin(", ", question.Goals.Select(Quote)).Append("]\n");
        Line(10, "owner", needs.Post(question.OwnerPostId));
        if (question.State != QuestionState.Unanswered) _text.Append("          state: ").Append(Words.Of(question.State)).Append('\n');
        if (question.State == QuestionState.NoData) _text.Append(CultureInfo.InvariantCulture, $"          no-data: {{ because: {Quote(question.NoDataBecause!)}, who: {Quote(question.WhoCouldSupply!)} }}\n");
        if (question.Evidence.Count > 0) _text.Append("          evidence:\n");
        foreach (var item in question.Evidence) Evidence(item);
        if (question.Findings.Count > 0) _text.Append("          findings:\n");
        foreach (var finding in question.Findings) Finding(finding);
    }

    void Evidence(EvidenceItem item)
    {
        _text.Append("            - kind: ").Append(Words.Of(item.Kind)).Append('\n');
        Line(14, "title", item.Title);
        Line(14, "link", item.Link);
        if (item.Indicator is { } indicator) _text.Append(CultureInfo.InvariantCulture, $"              indicator: {indicator}\n");
        Line(14, "area", item.Area);
        _text.Append("              strength: ").Append(Words.Of(item.Strength)).Append('\n');
        Line(14, "date", item.On);
        Line(14, "note", item.Note);
    }

    void Finding(Finding finding)
    {
        _text.Append("            - text: ").Append(Quote(finding.Text)).Append('\n');
        Line(14, "date", finding.On);
        Line(14, "author", finding.Author);
        Line(14, "published", finding.PublishedOn);
    }

    void Line(int indent, string key, string? value)
    {
        if (value is not null) _text.Append(' ', indent).Append(key).Append(": ").Append(Quote(value)).Append('\n');
    }

    void Line(int indent, string key, DateOnly? value)
    {
        if (value is { } day) _text.Append(' ', indent).Append(key).Append(": ").Append(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append('\n');
    }

    /// <summary>A text of JSON is one of YAML too.</summary>
    static string Quote(string text) => JsonSerializer.Serialize(text, Quoted);
}
