using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Strategy.Library.Documents;
using Endeavour.Strategy.Library.Marking;
using Endeavour.Strategy.Library.Matrix;
using Endeavour.Strategy.Library.Themes;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Library.Files;

/// <summary>
/// Brings partners' strategies into a record. What the file says is set; what it leaves out stays, so that what was entered on screen is not lost. The same file again changes nothing.
/// </summary>
public sealed class WriteLibrary(AppDb db, Because because)
{
    /// <summary>How many things were added or changed. Without saving when <paramref name="write"/> is false.</summary>
    public async Task<int> Write(LibraryBlock block, bool write, CancellationToken cancellation)
    {
        var rows = await db.MatrixRows.ToDictionaryAsync(row => row.Slug, cancellation);
        foreach (var (order, lines) in block.Rows.Index())
        {
            if (rows.TryGetValue(lines.Id, out var row)) row.Change(lines.Name, order);
            else db.Add(MatrixRow.Add(Key(), lines.Id, lines.Name, order));
        }
        var themes = await Themes(block, cancellation);
        await Documents(block, themes, cancellation);
        db.ChangeTracker.DetectChanges();
        var changed = Snapshot.Changed(db.ChangeTracker).Count;
        if (write && changed > 0) await db.SaveAsync(because with { What = "PartnerStrategiesImported" }, cancellation);
        return changed;
    }

    async Task<Dictionary<string, Theme>> Themes(LibraryBlock block, CancellationToken cancellation)
    {
        var (groups, themes) = (await db.ThemeGroups.ToDictionaryAsync(group => group.Slug, cancellation), await db.Themes.ToDictionaryAsync(theme => theme.Slug, cancellation));
        foreach (var (order, lines) in block.Groups.Index())
        {
            if (groups.TryGetValue(lines.Id, out var group)) group.Change(lines.Name, lines.Definition ?? group.Definition, order);
            else db.Add(group = ThemeGroup.Add(Key(), lines.Id, lines.Name, lines.Definition, order));
            foreach (var (place, line) in lines.Themes.Index())
            {
                var theme = themes.GetValueOrDefault(line.Id);
                var terms = new ThemeTerms(line.Name, line.Definition ?? theme?.Definition, group.Id, place, line.Elements is { } elements ? [.. elements.Select(element => element.Value)] : theme?.Elements ?? []);
                if (theme is not null) theme.Change(terms);
                else db.Add(themes[line.Id] = Theme.Add(Key(), line.Id, terms));
            }
        }
        return themes;
    }

    async Task Documents(LibraryBlock block, Dictionary<string, Theme> themes, CancellationToken cancellation)
    {
        var held = await db.PartnerDocuments.ToDictionaryAsync(document => document.Slug, cancellation);
        var marks = (await db.ThemeMarks.ToListAsync(cancellation)).ToDictionary(mark => (mark.DocumentId, mark.ThemeId));
        foreach (var lines in block.Documents)
        {
            var document = held.GetValueOrDefault(lines.Id);
            var terms = Terms(lines, document);
            if (document is not null) document.Change(terms);
            else db.Add(document = PartnerDocument.Register(Key(), lines.Id, terms));
            var text = document.TextFrom is null ? null : await db.DocumentTexts.AsNoTracking().FirstOrDefaultAsync(text => text.Id == document.Id, cancellation);
            foreach (var line in lines.Marks)
            {
                var theme = themes[line.Theme].Id;
                if (!marks.TryGetValue((document.Id, theme), out var mark)) db.Add(mark = new() { Id = Key(), DocumentId = document.Id, ThemeId = theme });
                mark.Say(line.Level, line.Quotation ?? mark.Quotation, line.Place ?? mark.Place, text);
            }
        }
    }

    static DocumentTerms Terms(DocumentLines lines, PartnerDocument? held)
    {
        var facts = lines.Facts;
        return new(lines.Title, lines.Organisation, held?.OrganisationId, facts.From, facts.To, facts.IsOpenEnded, facts.IsDraft, facts.Link ?? held?.Link, facts.Notes ?? held?.Notes,
            lines.Rows.Count > 0 ? lines.Rows : held?.Rows ?? [], facts.Reviewed ?? held?.ReviewedOn, facts.DistinctBecause ?? held?.DistinctBecause);
    }

    Guid Key() => Guid.CreateVersion7(because.At);
}
