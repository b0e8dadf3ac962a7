using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Platform.Files.Records;

/// <summary>Whoever wants to read: what they are in this partnership, and what they were let in to.</summary>
/// <param name="KeepsFiles">Clerks mark, publish and redact papers, so every paper is open to them.</param>
public sealed record Viewer(bool Belongs, bool KeepsFiles, IReadOnlyList<Grant> Grants)
{
    public static readonly Viewer Visitor = new(false, false, []);

    public static async Task<Viewer> Of(CurrentPerson person, AppDb db, CancellationToken cancel = default) =>
        person.Person is not { } id ? Visitor
        : new(true, person.Is(Role.Clerk), await db.Grants.AsNoTracking().Where(grant => grant.Person == id).ToListAsync(cancel));
}

/// <summary>The one rule of who may read a file. Lists, searches and downloads all ask it.</summary>
public static class Reading
{
    public static bool MayRead(FileRecord file, Viewer viewer, DateTimeOffset now) =>
        file.Marking.IsPublicAt(now)
        || viewer.KeepsFiles
        || (file.Openness == Openness.Closed && viewer.Belongs)
        || viewer.Grants.Any(grant => grant.File == file.Id && grant.IsOpenAt(now));
}
