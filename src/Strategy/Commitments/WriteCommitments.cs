using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Strategy.Anchors;
using Endeavour.Strategy.Policies;
using Endeavour.Strategy.Principles;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Commitments;

/// <summary>
/// Brings principles' evidence, policies and anchors' commitments into a record. What the file says is set; what it leaves out stays, so that what was entered on screen is not lost. The same file again changes nothing.
/// </summary>
public sealed class WriteCommitments(AppDb db, Because because)
{
    public const string What = "CommitmentsImported";

    readonly Dictionary<Guid, (string Says, int Line)> _lines = [];

    /// <summary>How many things were added or changed. Without saving when <paramref name="write"/> is false.</summary>
    public async Task<int> Write(CommitmentsBlock block, bool write, CancellationToken cancellation)
    {
        var held = await CommitmentsHeld.Read(db, cancellation);
        foreach (var lines in block.Owners) Take(lines, held);
        foreach (var lines in block.Evidence) Take(lines, held);
        foreach (var lines in block.Policies) Take(lines, held);
        foreach (var lines in block.Anchors) Take(lines, held);
        db.ChangeTracker.DetectChanges();
        var changed = Snapshot.Changed(db.ChangeTracker).Count;
        if (write && changed > 0) await db.SaveAsync(because with { What = What }, cancellation);
        return changed;
    }

    /// <summary>What <see cref="Write"/> would overwrite although it was last changed on screen: its line, and what it is.</summary>
    public async Task<IReadOnlyList<(int Line, string Says)>> Overwritten(CommitmentsBlock block, CancellationToken cancellation)
    {
        await Write(block, write: false, cancellation);
        var found = new List<(int, string)>();
        foreach (var changed in Snapshot.Changed(db.ChangeTracker))
        {
            var (kind, id) = (changed.Metadata.ClrType.Name, (Guid)changed.Property("Id").CurrentValue!);
            if (!_lines.TryGetValue(id, out var at)) continue;
            var subject = id.ToString();
            var last = await db.Changes.AsNoTracking().Where(each => each.Kind == kind && each.Subject == subject).OrderByDescending(each => each.Number).FirstOrDefaultAsync(cancellation);
            if (last is not null && last.What != What) found.Add((at.Line, $"{last.Post} changed {at.Says} on screen on {Versions.Wording.Instant(last.At)}. This file would undo that. Bring what was changed into the file, or import it with `--replace`: what was edited then stays in the history."));
        }
        return found;
    }

    void Take(OwnerLines lines, CommitmentsHeld held)
    {
        var owner = held.Owners.FirstOrDefault(each => each.Strategy == lines.Strategy && each.Principle == lines.Principle);
        if (owner is null) db.Add(new PrincipleOwner { Id = Key(), Strategy = lines.Strategy, Principle = lines.Principle, Post = lines.Post });
        else (owner.Post, _lines[owner.Id]) = (lines.Post, ($"the owner of the principle `{lines.Principle}`", lines.Line));
    }

    void Take(EvidenceLines lines, CommitmentsHeld held)
    {
        var evidence = held.Evidence.FirstOrDefault(each => each.Slug == lines.Id);
        var facts = lines.Facts with { Owner = lines.Facts.Owner ?? evidence?.Owner };
        if (evidence is null) db.Add(evidence = new() { Id = Key(), Slug = lines.Id });
        else _lines[evidence.Id] = ($"the evidence `{lines.Id}`", lines.Line);
        evidence.Say(facts);
    }

    void Take(PolicyLines lines, CommitmentsHeld held)
    {
        var policy = held.Policies.FirstOrDefault(each => each.Slug == lines.Id);
        var facts = lines.Facts with { Adopted = lines.Facts.Adopted ?? policy?.Adopted, Review = lines.Facts.Review ?? policy?.Review, Link = lines.Facts.Link ?? policy?.Link, Health = lines.Facts.Health ?? policy?.Health, Supports = lines.Facts.Supports.Count > 0 ? lines.Facts.Supports : policy?.Supports ?? [] };
        if (policy is null) db.Add(policy = new() { Id = Key(), Slug = lines.Id });
        else _lines[policy.Id] = ($"the policy `{lines.Id}`", lines.Line);
        policy.Say(facts);
    }

    void Take(AnchorLines lines, CommitmentsHeld held)
    {
        var anchor = held.Anchors.FirstOrDefault(each => each.Slug == lines.Id);
        var facts = lines.Facts with { Lead = lines.Facts.Lead ?? anchor?.Lead, Measure = lines.Facts.Measure ?? anchor?.Measure, By = lines.Facts.By ?? anchor?.By, Elements = lines.Facts.Elements.Count > 0 ? lines.Facts.Elements : anchor?.Elements ?? [] };
        if (anchor is null) db.Add(anchor = new() { Id = Key(), Slug = lines.Id });
        else _lines[anchor.Id] = ($"the commitment `{lines.Id}`", lines.Line);
        anchor.Say(facts);
        anchor.Add(lines.Updates);
    }

    Guid Key() => Guid.CreateVersion7(because.At);
}
