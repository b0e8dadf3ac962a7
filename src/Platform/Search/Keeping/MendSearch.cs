using Endeavour.Platform.Database;
using Endeavour.Platform.Jobs.Daily;

namespace Endeavour.Platform.Search.Keeping;

/// <summary>Each night the index is held against the record, for what changed without a word to it: what was written behind the product's back, and what the day itself changes.</summary>
sealed class MendSearch : IDailyWork
{
    public string Name => "search";

    public PartOfDay When => PartOfDay.Night;

    public Task Run(AppDb db, DateOnly day, CancellationToken cancel) => db.SearchTables is null ? Task.CompletedTask : new SearchIndex(db).Mend(cancel);
}
