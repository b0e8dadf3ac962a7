using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Endeavour.Web.Database;

/// <summary>
/// How often a schema was written to: one row, which each transaction that wrote anything counts up as the last thing before it commits. So one cheap
/// query tells whether a page that was kept still holds, also when another server wrote. Last: whoever has the row waits for nothing more.
/// </summary>
sealed class Written
{
    public int Id { get; init; }
    public long Count { get; init; }

    public static void Map(ModelBuilder model) => model.Entity<Written>(table =>
    {
        table.Property(each => each.Id).ValueGeneratedNever();
        table.HasData(new Written { Id = 1 });
    });

    /// <summary>Counts for one database context; each has its own.</summary>
    public sealed class Counter : DbCommandInterceptor, IDbTransactionInterceptor
    {
        const string CountUp = "UPDATE \"Written\" SET \"Count\" = \"Count\" + 1";
        bool _wrote;

        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        {
            _wrote |= eventData.CommandSource == CommandSource.SaveChanges;
            return result;
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(ReaderExecuting(command, eventData, result));

        public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
        {
            // Statements sent together without a transaction are one.
            if (command.Transaction is null) command.CommandText = command.CommandText.TrimEnd().TrimEnd(';') + ";\n" + CountUp;
            else _wrote = true;
            return result;
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(NonQueryExecuting(command, eventData, result));

        public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result) => command.Transaction is null ? result - 1 : result;

        public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(NonQueryExecuted(command, eventData, result));

        public InterceptionResult TransactionCommitting(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result)
        {
            using var count = Command(transaction);
            count?.ExecuteNonQuery();
            return result;
        }

        public async ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            await using var count = Command(transaction);
            if (count is not null) await count.ExecuteNonQueryAsync(cancellationToken);
            return result;
        }

        DbCommand? Command(DbTransaction transaction)
        {
            if (!_wrote) return null;
            _wrote = false;
            var command = transaction.Connection!.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = CountUp;
            return command;
        }
    }
}
