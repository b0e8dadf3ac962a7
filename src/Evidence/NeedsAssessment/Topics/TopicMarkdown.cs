using System.Text;
using Endeavour.Accounts;
using Endeavour.Evidence.Claims;
using Endeavour.Evidence.Claims.Found;
using Endeavour.Evidence.NeedsAssessment.Questions;
using Endeavour.Platform.Partnerships;

namespace Endeavour.Evidence.NeedsAssessment.Topics;

/// <summary>A topic as a paper in Markdown, for a meeting. What is a draft is not in it.</summary>
public static class TopicMarkdown
{
    public static string Of(Partnership partnership, TopicPaper paper, ReadClaims read)
    {
        var (text, notes) = (new StringBuilder(), new ClaimNotes("", partnership.Id));
        string Figures(string words) => ClaimText.Plain(read, partnership, words, notes);
        Line(text, $"# Needs assessment: {paper.Topic.Title}");
        Line(text, $"{partnership.Name}. Owner: {paper.Owner}.{(paper.Topic.RefreshOn is { } day ? $" To be refreshed by {day.English}." : "")}");
        Line(text, paper.Sentence);
        if (paper.Topic.Summary is { } summary) Line(text, Figures(summary));
        foreach (var question in paper.Questions) Write(text, paper, question, Figures);
        if (paper.Advice.Count > 0) Line(text, "## Recommendations");
        foreach (var (number, line) in paper.Advice.Index())
            Line(text, FormattableString.Invariant($"{number + 1}. {Escaped(Figures(line.Recommendation.Text))} *{line.Promise.Obligation.Reference}. Owner: {line.Owner}. {line.Promise.Standing.Says}*"));
        if (notes.All.Count > 0) Line(text, "## Where the figures come from");
        foreach (var (number, note) in notes.Sentences.Index()) Line(text, FormattableString.Invariant($"[{number + 1}] {Escaped(note)}"));
        return text.ToString();
    }

    static void Write(StringBuilder text, TopicPaper paper, NeedsQuestion question, Func<string, string> figures)
    {
        Line(text, FormattableString.Invariant($"## {question.Number}. {Escaped(question.Text)}"));
        Line(text, $"**{question.State.Words()}.**{(question.State == QuestionState.NoData ? $" {Escaped(question.NoDataBecause!)} Who could supply it: {Escaped(question.WhoCouldSupply!)}." : "")}");
        var goals = paper.Needs.GoalsOf(question).Select(goal => goal.Title).ToList();
        if (goals.Count > 0) Line(text, $"Asked for: {string.Join("; ", goals)}.");
        foreach (var finding in question.Published) Line(text, $"{Escaped(figures(finding.Text))} *({finding.Author}, {finding.On.English})*");
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
