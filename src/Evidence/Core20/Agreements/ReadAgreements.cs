using Endeavour.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Evidence.Core20.Agreements;

static class ReadAgreements
{
    /// <summary>Every local definition that was ever agreed, the latest first.</summary>
    public static async Task<IReadOnlyList<CoreAgreement>> AllCoreAgreements(this AppDb db, CancellationToken cancellation) =>
        await db.CoreAgreements.AsNoTracking().OrderByDescending(each => each.AgreedOn).ThenBy(each => each.Label).ThenBy(each => each.Id).ToListAsync(cancellation);

    public static async Task<IReadOnlyList<CoreAgreement>> CoreAgreementsInUse(this AppDb db, DateOnly day, CancellationToken cancellation) =>
        [.. (await db.AllCoreAgreements(cancellation)).Where(each => each.IsInUseOn(day))];
}
