using System.Buffers;
using System.Runtime.ExceptionServices;

namespace Endeavour.Statistics;

/// <summary>Works through the rows of a batch, a share of them on each core. What rows need beyond the stack comes from a pool.</summary>
sealed class SlopeBatchRun(SlopeBatch batch, SlopeSettings settings, ReadOnlyMemory<double> confidences)
{
    const int FewestInParallel = 8;
    const int MostNormals = 1 << 22; // 32 MB: beyond it each row draws its own, which are the same.
    ReadOnlyMemory<double> _normals;

    public void Rows(Memory<Answer<SlopeEstimate>> estimates, Memory<Answer<SlopeLimits>> limits)
    {
        var draws = (long)batch.Groups * settings.Repetitions;
        var normals = Rented(settings.Simulates && batch.Rows > 1 && draws <= MostNormals ? (int)draws : 0);
        if (normals.Length > 0)
        {
            SlopeDraws.FillNormals(batch.Groups, settings, 0, normals);
            _normals = normals.AsMemory(0, (int)draws);
        }
        double[] Rent() => Rented(settings.Simulates ? 2 * settings.Repetitions : 0);
        double[] Work(int row, double[] rented)
        {
            estimates.Span[row] = Row(row, limits.Span.Slice(row * confidences.Length, confidences.Length), rented);
            return rented;
        }

        try
        {
            if (batch.Rows >= FewestInParallel) Parallel.For(0, batch.Rows, Rent, (row, _, rented) => Work(row, rented), Return);
            else Alone(Rent(), Work);
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }
        finally
        {
            Return(normals);
        }
    }

    void Alone(double[] rented, Func<int, double[], double[]> work)
    {
        for (var row = 0; row < batch.Rows; row++) work(row, rented);
        Return(rented);
    }

    Answer<SlopeEstimate> Row(int row, Span<Answer<SlopeLimits>> limits, double[] rented)
    {
        Span<double> room = stackalloc double[SlopeLine.Room * batch.Groups];
        var line = new SlopeLine(room);
        if (line.Fill(Of(batch.Populations, row), Of(batch.Values, row), Of(batch.StandardErrors, row), settings) is { } reason)
        {
            limits.Fill(new(reason));
            return new(reason);
        }
        var ends = line.Ends();
        var simulates = settings.Simulates && ends.SlopeVariance + ends.StartVariance > 0;
        var slopes = rented.AsSpan(0, simulates ? settings.Repetitions : 0);
        var ratios = rented.AsSpan(slopes.Length, slopes.Length);
        if (simulates) SlopeDraws.Fill(line, settings, 0, _normals.Span, slopes, ratios);
        var estimate = SlopeEstimate.Of(ends, settings);
        for (var level = 0; level < limits.Length; level++)
        {
            var there = simulates ? SlopeDraws.Limits(slopes, ratios, confidences.Span[level]) : SlopeLimits.Exact(ends, settings, confidences.Span[level]);
            limits[level] = new(estimate.Rii.IsMissing ? there with { Rii = new(Missing.NoRatio) } : there);
        }
        return new(estimate);
    }

    ReadOnlySpan<double> Of(ReadOnlyMemory<double> numbers, int row) => numbers.Span.Slice(row * batch.Groups, batch.Groups);

    static double[] Rented(int length) => length == 0 ? [] : ArrayPool<double>.Shared.Rent(length);

    static void Return(double[] rented)
    {
        if (rented.Length > 0) ArrayPool<double>.Shared.Return(rented);
    }
}
