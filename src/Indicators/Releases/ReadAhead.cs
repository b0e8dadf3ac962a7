using System.Threading.Channels;
using Endeavour.Indicators.Files;

namespace Endeavour.Indicators.Releases;

/// <summary>Reads and checks rows on one core while the store takes them on the other, a few batches ahead and no more.</summary>
static class ReadAhead
{
    const int Rows = 8192, Ahead = 4;

    public static IEnumerable<ReadOnlyMemory<ObservationRow>> Batches(FingertipsFile file, CancellationToken cancel)
    {
        var full = Channel.CreateBounded<(ObservationRow[] Rows, int Count)>(Ahead);
        var empty = Channel.CreateBounded<ObservationRow[]>(Ahead + 2);
        for (var i = 0; i < Ahead + 2; i++) empty.Writer.TryWrite(new ObservationRow[Rows]);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var reading = Task.Run(() => Read(file, full.Writer, empty.Reader, stop.Token), CancellationToken.None);
        try
        {
            while (full.Reader.WaitToReadAsync(cancel).AsTask().GetAwaiter().GetResult())
                while (full.Reader.TryRead(out var batch))
                {
                    yield return batch.Rows.AsMemory(0, batch.Count);
                    empty.Writer.TryWrite(batch.Rows);
                }
        }
        finally
        {
            stop.Cancel();
            ((IAsyncResult)reading).AsyncWaitHandle.WaitOne();
        }
        reading.GetAwaiter().GetResult();
    }

    static async Task Read(FingertipsFile file, ChannelWriter<(ObservationRow[], int)> full, ChannelReader<ObservationRow[]> empty, CancellationToken stop)
    {
        try
        {
            while (true)
            {
                var rows = await empty.ReadAsync(stop).ConfigureAwait(false);
                var count = file.Fill(rows);
                if (count == 0) break;
                await full.WriteAsync((rows, count), stop).ConfigureAwait(false);
            }
            full.Complete();
        }
        catch (Exception broken)
        {
            full.Complete(broken);
        }
    }
}
