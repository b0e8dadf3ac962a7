using System.Runtime.ExceptionServices;

namespace Endeavour.Statistics;

/// <summary>Shares the rows of a batch among the processor's cores. Few rows stay on the caller's: sharing them would cost more than it saves.</summary>
static class Chunks
{
    const int Rows = 16_384;

    /// <summary>Runs the body over all rows, from the first one of a chunk to the one after its last.</summary>
    /// <typeparam name="T">What the body works on: pointers into spans that the caller keeps pinned.</typeparam>
    public static void Run<T>(int rows, T work, Action<T, int, int> body, int chunk = Rows)
    {
        if (rows <= chunk) body(work, 0, rows);
        else Share(rows, work, body, chunk);
    }

    // Apart, because what the cores share is allocated where such a method begins.
    static void Share<T>(int rows, T work, Action<T, int, int> body, int chunk)
    {
        try { Parallel.For(0, (rows + chunk - 1) / chunk, i => body(work, i * chunk, Math.Min(rows, (i + 1) * chunk))); }
        catch (AggregateException several) { ExceptionDispatchInfo.Throw(several.InnerExceptions[0]); }
    }
}
