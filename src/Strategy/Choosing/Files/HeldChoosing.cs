using Endeavour.Evidence;
using Endeavour.Platform.Database;
using Endeavour.Strategy.Choosing.Candidates;
using Endeavour.Strategy.Choosing.Choices;
using Endeavour.Strategy.Choosing.Inspections;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Choosing.Files;

/// <summary>How a partnership chose, as its record has it.</summary>
public sealed record HeldChoosing(IReadOnlyList<Choice> Choices, IReadOnlyList<Candidate> Candidates, IReadOnlyList<Inspection> Inspections, IReadOnlyCollection<string> Topics)
{
    public static HeldChoosing Nothing { get; } = new([], [], [], []);

    public static async Task<HeldChoosing> Read(AppDb db, CancellationToken cancellation) => new(await db.Choices.AsNoTracking().OrderBy(each => each.Slug).ToListAsync(cancellation), await db.Candidates.AsNoTracking().OrderBy(each => each.Order).ToListAsync(cancellation),
        await db.Inspections.AsNoTracking().OrderBy(each => each.Slug).ToListAsync(cancellation), await db.NeedsTopics.AsNoTracking().Select(topic => topic.Slug).ToListAsync(cancellation));

    public ChoiceLines Lines(Choice choice) => ChoiceLines.Of(choice, Candidates.Where(each => each.ChoiceId == choice.Id));

    public static InspectionLines Lines(Inspection inspection) => new(inspection.Slug, inspection.Terms);

    /// <summary>The whole as a file.</summary>
    public string Text(string partnership) => ChoosingText.Of(partnership, [.. Inspections.Select(Lines)], [.. Choices.Select(Lines)]);

    /// <summary>Whether the record says the same of that choice.</summary>
    public bool Has(ChoiceLines lines) => Choices.FirstOrDefault(each => each.Slug == lines.Id) is { } held && ChoosingText.HashOf(Lines(held)) == ChoosingText.HashOf(lines);

    /// <summary>Whether a file would change anything.</summary>
    public bool Differs(ChoosingBlock block) =>
        block.Choices.Any(lines => !Has(lines))
        || block.Inspections.Any(lines => Inspections.FirstOrDefault(each => each.Slug == lines.Id)?.Terms != lines.Terms);

    /// <summary>What was written on screen since the last import, and says otherwise than the file: line, id and what it is.</summary>
    public IEnumerable<(int Line, string What)> Edited(ChoosingBlock block)
    {
        foreach (var lines in block.Choices)
            if (Choices.FirstOrDefault(each => each.Slug == lines.Id) is { } held && ChoosingText.HashOf(Lines(held)) is var now && now != held.ImportedHash && now != ChoosingText.HashOf(lines)) yield return (lines.Line, $"The choice `{lines.Id}`");
        foreach (var lines in block.Inspections)
            if (Inspections.FirstOrDefault(each => each.Slug == lines.Id) is { } held && ChoosingText.HashOf(Lines(held)) is var now && now != held.ImportedHash && now != ChoosingText.HashOf(lines)) yield return (lines.Line, $"The inspection `{lines.Id}`");
    }
}
