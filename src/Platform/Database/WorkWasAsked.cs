using System.Data.Common;
using Endeavour.Platform.Jobs;
using Endeavour.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Endeavour.Platform.Database;

/// <summary>Jobs and messages are for others to do: they are told once the transaction is committed, and not before.</summary>
sealed class WorkWasAsked : DbTransactionInterceptor
{
    public static readonly WorkWasAsked Each = new();

    public static bool In(ChangeTracker tracker) => tracker.Entries().Any(entry => entry.Entity is Job or Message && entry.State is EntityState.Added or EntityState.Modified);

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => (eventData.Context as RecordDb)?.TellOfWork();

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        (eventData.Context as RecordDb)?.TellOfWork();
        return Task.CompletedTask;
    }
}
