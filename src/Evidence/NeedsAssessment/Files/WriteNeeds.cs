using Endeavour.Accounts;
using Endeavour.Evidence.NeedsAssessment.Questions;
using Endeavour.Evidence.NeedsAssessment.Topics;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Evidence.NeedsAssessment.Files;

/// <summary>
/// Brings a needs assessment into a record. What the file says is set; what it leaves out stays, so that what was entered on screen is not lost. The same file again
/// changes nothing.
/// </summary>
public sealed class WriteNeeds(AppDb db, Because because)
{
    readonly Dictionary<string, Guid> _posts = [];

    /// <summary>How many topics and questions were added or changed. Without saving when <paramref name="write"/> is false.</summary>
    public async Task<int> Write(NeedsBlock block, bool write, CancellationToken cancellation)
    {
        foreach (var post in await db.Posts.AsNoTracking().OrderBy(post => post.Id).Select(post => new { post.Id, post.Title }).ToListAsync(cancellation)) _posts.TryAdd(post.Title, post.Id);
        var topics = await db.NeedsTopics.ToDictionaryAsync(topic => topic.Slug, cancellation);
        var questions = await db.NeedsQuestions.ToDictionaryAsync(question => question.Slug, cancellation);
        foreach (var (order, lines) in block.Topics.Index())
        {
            var topic = Topic(lines, order, topics);
            foreach (var (place, line) in lines.Questions.Index()) Question(topic, line, place, questions);
        }
        db.ChangeTracker.DetectChanges();
        var changed = Snapshot.Changed(db.ChangeTracker).Count;
        if (write && changed > 0) await db.SaveAsync(because with { What = "NeedsAssessmentImported" }, cancellation);
        return changed;
    }

    NeedsTopic Topic(TopicLines lines, int order, Dictionary<string, NeedsTopic> held)
    {
        var owner = lines.Owner is { } post ? _posts[post] : held.GetValueOrDefault(lines.Id)?.OwnerPostId;
        var terms = new TopicTerms(lines.Title, lines.Summary ?? held.GetValueOrDefault(lines.Id)?.Summary, order, owner, lines.Refresh ?? held.GetValueOrDefault(lines.Id)?.RefreshOn);
        if (held.TryGetValue(lines.Id, out var topic))
        {
            topic.Change(terms);
            return topic;
        }
        topic = NeedsTopic.Open(Key(), lines.Id, terms);
        db.Add(topic);
        return topic;
    }

    void Question(NeedsTopic topic, QuestionLines lines, int order, Dictionary<string, NeedsQuestion> held)
    {
        var question = held.GetValueOrDefault(FormattableString.Invariant($"{topic.Slug}.{lines.Number}"));
        var terms = new QuestionTerms(lines.Text, order, [.. lines.Goals.Select(goal => goal.Value)], lines.Owner is { } owner ? _posts[owner.Value] : question?.OwnerPostId);
        if (question is null) db.Add(question = NeedsQuestion.Ask(Key(), topic, lines.Number, terms));
        else question.Change(terms);
        question.Tell(lines, London.DayOf(because.At));
    }

    Guid Key() => Guid.CreateVersion7(because.At);
}

/// <summary>What a file says is known of a question.</summary>
static class Telling
{
    extension(NeedsQuestion question)
    {
        public void Tell(QuestionLines lines, DateOnly today)
        {
            // Numbers have gaps where something was withdrawn; a file counts without them.
            var same = (lines.Evidence is null || lines.Evidence.SequenceEqual(question.Evidence.Select((item, at) => item with { Number = at + 1 })))
                && (lines.Findings is null || lines.Findings.SequenceEqual(question.Findings.Select((finding, at) => finding with { Number = at + 1 })))
                && (lines.State is null || (lines.State, lines.Because, lines.Who) == (question.State, question.NoDataBecause, question.WhoCouldSupply));
            if (same) return;
            // Taken apart and put together again, so that the record's own rules judge the whole.
            var (state, because, who) = lines.State is { } said ? (said, lines.Because, lines.Who) : (question.State, question.NoDataBecause, question.WhoCouldSupply);
            question.MarkUnanswered();
            var (evidence, findings) = (lines.Evidence ?? [.. question.Evidence], lines.Findings ?? [.. question.Findings]);
            foreach (var item in question.Evidence.ToList()) question.WithdrawEvidence(item.Number);
            foreach (var finding in question.Findings.ToList()) question.WithdrawFinding(finding.Number);
            foreach (var item in evidence) question.Keep(item with { }, today);
            foreach (var finding in findings) question.Keep(finding with { });
            if (state == QuestionState.Answered) question.MarkAnswered();
            if (state == QuestionState.NoData) question.MarkNoData(because ?? "", who ?? "");
        }
    }
}
