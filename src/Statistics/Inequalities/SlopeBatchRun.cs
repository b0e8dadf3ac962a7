using System.Buffers;
using System.Runtime.ExceptionServices;

namespace Endeavour.Statistics;

/// <summary>Works through the rows of a batch, a share of them on each core.</summary>
static class SlopeBatchRun
{
    const int FewestInParallel = 8;

    public static void Rows(
        SlopeBatch batch, SlopeSettings settings, ReadOnlyMemory<double> confidences, Memory<Answer<SlopeEstimate>> estimates, Memory<Answer<SlopeLimits>> limits)
    {
        var levels = confidences.Length;
        double[] Rent() => settings.Simulates ? ArrayPool<double>.Shared.Rent(2 * settings.Repetitions) : [];
        double[] Work(int row, double[] rented)
        {
            estimates.Span[row] = Row(batch, row, settings, confidences.Span, limits.Span.Slice(row * levels, levels), rented);
            return rented;
        }

        void Return(double[] rented) { if (rented.Length > 0) ArrayPool<double>.Shared.Return(rented); }

        if (batch.Rows < FewestInParallel)
        {
            var rented = Rent();
            for (var row = 0; row < batch.Rows; row++) Work(row, rented);
            Return(rented);
            return;
        }
        try
        {
            Parallel.For(0, batch.Rows, Rent, (row, _, rented) => Work(row, rented), Return);
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }
    }

    static Answer<SlopeEstimate> Row(
        SlopeBatch batch, int row, SlopeSettings settings, ReadOnlySpan<double> confidences, Span<Answer<SlopeLimits>> limits, double[] rented)
    {
        Span<double> room = stackalloc double[SlopeLine.Room * batch.Groups];
        var line = new SlopeLine(room);
        var at = row * batch.Groups;
        if (line.Fill(batch.Populations.Span.Slice(at, batch.Groups), batch.Values.Span.Slice(at, batch.Groups), batch.StandardErrors.Span.Slice(at, batch.Groups), settings) is { } reason)
        {
            limits.Fill(new(reason));
            return new(reason);
        }
        var ends = line.Ends();
        var draws = settings.Simulates && ends.SlopeVariance + ends.StartVariance > 0;
        var (slopes, ratios) = draws ? (rented.AsMemory(0, settings.Repetitions), rented.AsMemory(settings.Repetitions, settings.Repetitions)) : default;
        if (draws) SlopeDraws.Fill(line, settings, 0, slopes.Span, ratios.Span);
        var estimate = SlopeEstimate.Of(ends, settings);
        for (var level = 0; level < limits.Length; level++)
        {
            var there = draws ? SlopeDraws.Limits(slopes.Span, ratios.Span, confidences[level]) : SlopeLimits.Exact(ends, settings, confidences[level]);
            limits[level] = new(estimate.Rii.IsMissing ? there with { Rii = new(Missing.NoRatio) } : there);
        }
        return new(estimate);
    }
}
