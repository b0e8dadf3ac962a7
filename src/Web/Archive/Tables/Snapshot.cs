using System.Data;
using System.Data.Common;
using Endeavour.Platform.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Endeavour.Web.Archive.Tables;

/// <summary>One moment of a database, whatever is written to it meanwhile. Nobody waits for it.</summary>
sealed class Snapshot : IDisposable
{
    readonly DbTransaction _transaction;
    readonly bool _own;
    readonly List<DbCommand> _commands = [];

    Snapshot(RecordDb db, DbTransaction transaction, bool own) => (Db, _transaction, _own) = (db, transaction, own);

    /// <summary>The database as it was at that moment.</summary>
    public RecordDb Db { get; }

    public static Snapshot Of(RecordDb db)
    {
        if (db.Database.CurrentTransaction is { } running) return new(db, running.GetDbTransaction(), own: false);
        db.Database.OpenConnection();
        var connection = db.Database.GetDbConnection();
        var transaction = connection is SqliteConnection sqlite ? sqlite.BeginTransaction(deferred: true) : connection.BeginTransaction(IsolationLevel.RepeatableRead);
        db.Database.UseTransaction(transaction);
        return new(db, transaction, own: true);
    }

    public DbDataReader Read(TableShape table)
    {
        // A reader ends with its command.
        var command = Db.Database.GetDbConnection().CreateCommand();
        _commands.Add(command);
        command.Transaction = _transaction;
        command.CommandText = $"SELECT {string.Join(", ", table.Columns.Select(column => column.Reading))} FROM {TableShape.Quote(table.Name)} ORDER BY {string.Join(", ", table.Key.Select(TableShape.Quote))}";
        return command.ExecuteReader();
    }

    public void Dispose()
    {
        _commands.ForEach(command => command.Dispose());
        if (!_own) return;
        Db.Database.UseTransaction(null);
        _transaction.Dispose();
        Db.Database.CloseConnection();
    }
}
