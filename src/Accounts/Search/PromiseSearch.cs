using Endeavour.Accounts.Obligations;
using Endeavour.Platform.Database;
using Endeavour.Platform.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Endeavour.Accounts.Search;

/// <summary>Promises with what was said of them, for those who belong.</summary>
sealed class PromiseSearch : ISearched
{
    public string Kind => "promises";

    public string Called => "Promises";

    public int Order => 8;

    public IEnumerable<string> Touched(EntityEntry change) => change.Entity switch
    {
        Obligation promise => [$"{promise.Id}"],
        ObligationUpdate update => [$"{update.ObligationId}"],
        _ => [],
    };

    public async Task<IReadOnlyList<SearchText>> Read(AppDb db, string partnership, Roots roots, CancellationToken cancel)
    {
        var ids = roots.Named?.Select(Guid.Parse).ToList();
        var promises = await (ids is null ? db.Obligations : db.Obligations.Where(each => ids.Contains(each.Id))).AsNoTracking().ToListAsync(cancel);
        var updates = (await (ids is null ? db.ObligationUpdates : db.ObligationUpdates.Where(each => ids.Contains(each.ObligationId))).AsNoTracking().ToListAsync(cancel)).OrderByDescending(each => each.At).ToLookup(each => each.ObligationId);
        return [.. promises.Select(each => new SearchText($"{each.Id}", $"{each.Id}", $"Promise {each.Reference}", each.Promise, $"/{partnership}/obligations/{each.Reference}",
            string.Join(" · ", new[] { each.ToWhom, each.SourceTitle, each.Closing?.Words }.Concat(updates[each.Id].Select(update => update.Words)).Where(text => !string.IsNullOrWhiteSpace(text))), Audience.Partnership))];
    }
}
