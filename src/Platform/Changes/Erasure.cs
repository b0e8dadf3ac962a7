using System.Globalization;
using Endeavour.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Platform.Changes;

/// <summary>
/// Takes personal data out of the history of a thing when its time has come. The links stay, and still verify; what they said is gone, and each is named
/// by a change that says who and why.
/// </summary>
public static class Erasure
{
    public const string What = "ContentErased";

    /// <summary>Erases what was said of these things, and saves.</summary>
    public static async Task Erase(RecordDb db, string kind, IReadOnlyCollection<string> subjects, Because because, CancellationToken cancellation)
    {
        var changes = await db.Changes.Where(change => change.Kind == kind && subjects.Contains(change.Subject) && change.Content != null).ToListAsync(cancellation);
        foreach (var change in changes)
        {
            change.Erase();
            db.Note(new Snapshot(nameof(Change), change.Number.ToString(CultureInfo.InvariantCulture), null, null));
        }
        await db.SaveAsync(because with { What = What }, cancellation);
    }
}
