using Endeavour.Platform.Database;
using Endeavour.Platform.Thread;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.Obligations.Duties;

/// <summary>Duties in the golden thread: each turn of one is a promise that it made.</summary>
sealed class DutyThread : IThreadKind
{
    public string Kind => nameof(Duty);

    public string Called => "A duty";

    public async Task<IReadOnlyList<ThreadRecord>> Read(AppDb db, string partnership, IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        [.. (await db.Duties.AsNoTracking().Where(duty => ids.Contains(duty.Slug)).ToListAsync(cancellation)).Select(duty => Record(partnership, duty))];

    public async Task<IReadOnlyList<ThreadRecord>> Search(AppDb db, string partnership, string words, CancellationToken cancellation)
    {
        var sought = words.ToLowerInvariant();
        return [.. (await db.Duties.AsNoTracking().Where(duty => duty.Title.ToLower().Contains(sought)).OrderBy(duty => duty.Title).Take(20).ToListAsync(cancellation)).Select(duty => Record(partnership, duty))];
    }

    static ThreadRecord Record(string partnership, Duty duty) => new(new(nameof(Duty), duty.Slug), "Duty", duty.Title, $"/{partnership}/duties#{duty.Slug}");
}
