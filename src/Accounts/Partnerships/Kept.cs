using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.Partnerships;

/// <summary>Partnerships whether or not they are served: what a closed one is called is read from its record.</summary>
static class Kept
{
    public static IReadOnlyList<Partnership> All(PartnershipRecords records) =>
        [.. records.All().Concat(records.Store.List().Where(each => each.Closed).Select(each => Read(records, each.Id)).OfType<Partnership>()).OrderBy(each => each.Name, StringComparer.Ordinal)];

    public static Partnership? Find(PartnershipRecords records, string id) =>
        records.Find(id) ?? (records.Store.List().Any(each => each.Id == id) ? Read(records, id) : null);

    static Partnership? Read(PartnershipRecords records, string id)
    {
        using var db = records.Store.Open(id);
        return db.Partnerships.AsNoTracking().SingleOrDefault();
    }
}
