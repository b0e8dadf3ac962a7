using System.Text;
using Endeavour.Accounts;
using Endeavour.Evidence.NeedsAssessment.Questions;

namespace Endeavour.Evidence.NeedsAssessment.Topics;

/// <summary>A topic as a paper in Markdown, for a meeting. What is a draft is not in it.</summary>
public static class TopicMarkdown
{
    public static string Of(string partnership, TopicPaper paper)
    {
        var text = new StringBuilder();
        Line(text, $"# Needs assessment: {paper.Topic.Title}");
        Line(text, $"{partnership}. Owner: {paper.Owner}.{(paper.Topic.RefreshOn is { } day ? $" To be refreshed by {day.English}." : "")}");
        Line(text, paper.Sentence);
        if (paper.Topic.Summary is { } summary) Line(text, summary);
        foreach (var question in paper.Questions) Write(text, paper, question);
        if (paper.Advice.Count > 0) Line(text, "## Recommendations");
        foreach (var (number, line) in paper.Advice.Index())
            Line(text, FormattableString.Invariant($"{number + 1}. {Escaped(line.Recommendation.Text)} *{line.Promise.Obligation.Reference}. Owner: {line.Owner}. {line.Promise.Standing.Says}*"));
        return text.ToString();
    }

    static void Write(StringBuilder text, TopicPaper paper, NeedsQuestion question)
    {
        Line(text, FormattableString.Invariant($"## {question.Number}. {Escaped(question.Text)}"));
        Line(text, $"**{question.State.Words()}.**{(question.State == QuestionState.NoData ? $" {Escaped(question.NoDataBecause!)} Who could supply it: {Escaped(question.WhoCouldSupply!)}." : "")}");
        var goals = paper.Needs.GoalsOf(question).Select(goal => goal.Title).ToList();
        if (goals.Count > 0) Line(text, $"Asked for: {string.Join("; ", goals)}.");
        foreach (var finding in question.Published) Line(text, $"{Escaped(finding.Text)} *({finding.Author}, {finding.On.English})*");
        if (question.Evidence.Count == 0) return;
        foreach (var item in question.Evidence) text.Append("- ").Append(Said(item)).Append('\n');
        text.Append('\n');
    }

    static string Said(EvidenceItem item) =>
        $"{item.Kind.Words()}: {Escaped(item.Title)}{(item.Figure is { } figure ? $" ({figure})" : "")}{(item.On is { } day ? $", {day.English}" : ", no date given")}. Strength: {item.Strength.Words().ToLowerInvariant()}.{(item.Link is { } link ? $" <{link}>" : "")}{(item.Note is { } note ? $" {Escaped(note)}" : "")}";

    static void Line(StringBuilder text, string line) => text.Append(line).Append("\n\n");

    /// <summary>Someone's words stay words: on one line, and nothing in them is a mark.</summary>
    static string Escaped(string words)
    {
        var text = new StringBuilder();
        foreach (var letter in words.ReplaceLineEndings(" ")) (letter is '*' or '_' or '#' or '[' or ']' or '<' or '>' or '`' or '\\' or '|' ? text.Append('\\') : text).Append(letter);
        return text.ToString();
    }
}
