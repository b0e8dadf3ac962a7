using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace Endeavour.Indicators.Columns;

/// <summary>
/// The answer to a query, read a few thousand rows at a time, column by column as the store holds it: several times faster than row by row where there are millions of
/// rows. Its columns may hold no nulls; a query says what stands for a missing number.
/// </summary>
sealed class ColumnAnswer : IDisposable
{
    DuckDBResult _result;

    public ColumnAnswer(DuckDBConnection connection, string sql)
    {
        if (NativeMethods.Query.DuckDBQuery(connection.NativeConnection, sql, out _result) == DuckDBState.Success) return;
        var (said, kind) = (NativeMethods.Query.DuckDBResultError(ref _result), NativeMethods.Query.DuckDBResultErrorType(ref _result));
        Dispose();
        // A full disk is nobody's mistake in a program.
        throw kind is DuckDBErrorType.Io or DuckDBErrorType.OutOfMemory ? new IOException(said) : new InvalidOperationException(said);
    }

    public IEnumerable<ColumnPiece> Pieces()
    {
        while (true)
        {
            using var piece = new ColumnPiece(NativeMethods.Query.DuckDBFetchChunk(_result));
            if (piece.Rows == 0) yield break;
            yield return piece;
        }
    }

    public void Dispose() => NativeMethods.Query.DuckDBDestroyResult(ref _result);
}

/// <summary>Some rows of an answer; its columns can be read until the next piece is asked for.</summary>
sealed class ColumnPiece(DuckDBDataChunk chunk) : IDisposable
{
    public int Rows { get; } = chunk.IsInvalid ? 0 : (int)NativeMethods.DataChunks.DuckDBDataChunkGetSize(chunk);

    /// <typeparam name="T">What the store holds the column as: INTEGER is an int, UTINYINT a byte.</typeparam>
    public unsafe ReadOnlySpan<T> Column<T>(int number) where T : unmanaged =>
        new(NativeMethods.Vectors.DuckDBVectorGetData(NativeMethods.DataChunks.DuckDBDataChunkGetVector(chunk, number)), Rows);

    public void Dispose() => chunk.Dispose();
}
