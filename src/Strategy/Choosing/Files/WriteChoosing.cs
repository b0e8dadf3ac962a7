using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Strategy.Choosing.Candidates;
using Endeavour.Strategy.Choosing.Choices;
using Endeavour.Strategy.Choosing.Inspections;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Choosing.Files;

/// <summary>Brings into a record how a partnership chose. A choice becomes what the file says, candidate by candidate; choices and inspections that the file leaves out stay. The same file again changes nothing.</summary>
public sealed class WriteChoosing(AppDb db, Because because)
{
    public async Task Write(ChoosingBlock block, CancellationToken cancellation)
    {
        var inspections = await db.Inspections.ToDictionaryAsync(each => each.Slug, cancellation);
        foreach (var lines in block.Inspections) Take(lines, inspections.GetValueOrDefault(lines.Id));
        foreach (var lines in block.Choices)
        {
            var choice = await db.Choices.FirstOrDefaultAsync(each => each.Slug == lines.Id, cancellation);
            var candidates = choice is null ? [] : await db.Candidates.Where(each => each.ChoiceId == choice.Id).ToListAsync(cancellation);
            Take(lines, choice, candidates);
        }
        await db.SaveAsync(because with { What = "ChoosingImported" }, cancellation);
    }

    void Take(InspectionLines lines, Inspection? held)
    {
        if (held is null) db.Add(held = Inspection.Enter(Key(), lines.Id, lines.Terms));
        else if (held.Terms != lines.Terms) held.Change(lines.Terms);
        held.Imported(ChoosingText.HashOf(lines));
    }

    void Take(ChoiceLines lines, Choice? choice, List<Candidate> candidates)
    {
        if (choice is null) db.Add(choice = Choice.Begin(Key(), lines.Id, lines.Terms));
        Fill(choice, lines);
        choice.Imported(ChoosingText.HashOf(lines));
        var held = candidates.ToDictionary(each => each.Slug);
        foreach (var (order, each) in lines.Candidates.Index())
        {
            if (held.Remove(each.Id, out var candidate)) candidate.Change(each.Terms);
            else db.Add(candidate = Candidate.Suggest(Key(), choice, each.Id, order, each.Terms));
            candidate.Order = order;
            candidate.Take(each.Decision, each.Scores);
        }
        db.RemoveRange(held.Values);
    }

    static void Fill(Choice choice, ChoiceLines lines)
    {
        choice.Change(lines.Terms);
        choice.Take(lines.Criteria, lines.Route);
        if (lines.IsPublished) choice.Publish();
        else choice.TakeBack();
    }

    /// <summary>As it would be in the record, to be looked at. Ids and titles that are missing are a problem of their own.</summary>
    internal static (Choice Choice, IReadOnlyList<Candidate> Candidates) Unsaved(ChoiceLines lines)
    {
        var choice = Choice.Begin(Guid.Empty, "unsaved", lines.Terms with { Title = "Unsaved", Strategy = null, Version = null });
        choice.Take(lines.Criteria, lines.Route);
        List<Candidate> candidates = [];
        foreach (var (order, each) in lines.Candidates.Index())
        {
            var candidate = Candidate.Suggest(new Guid(order, 0, 0, new byte[8]), choice, $"{order}", order, new(each.Terms.Title is "" ? "?" : each.Terms.Title, null, null, null, null, null, null, null, null, null, null));
            candidate.Take(each.Decision, each.Scores.DistinctBy(score => score.Criterion));
            candidates.Add(candidate);
        }
        return (choice, candidates);
    }

    Guid Key() => Guid.CreateVersion7(because.At);
}
