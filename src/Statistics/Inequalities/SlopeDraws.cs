using System.Runtime.Intrinsics;
using Endeavour.Statistics.Distributions;

namespace Endeavour.Statistics;

/// <summary>
/// Simulated slope and relative indices: each group's value is drawn from the normal distribution on its log or logit scale and taken back, and the
/// line is fitted to each set of draws. Draws come in chunks with a stream of random numbers each, so that they do not depend on who draws them.
/// </summary>
static class SlopeDraws
{
    const int Chunk = 1024;

    /// <summary>Fills both spans, which are of one length, with the indices in the unit of the multiplier, in no order.</summary>
    /// <param name="line">The line.</param>
    /// <param name="settings">The seed, the multiplier and what the values are.</param>
    /// <param name="run">The number of the simulation: each has streams of its own.</param>
    /// <param name="normals">The normal draws of this run, from <see cref="FillNormals"/>; empty to draw them here.</param>
    /// <param name="slopes">Where the slope indices go.</param>
    /// <param name="ratios">Where the relative indices go.</param>
    public static void Fill(SlopeLine line, SlopeSettings settings, ulong run, ReadOnlySpan<double> normals, Span<double> slopes, Span<double> ratios)
    {
        Span<double> room = stackalloc double[Chunk];
        for (var from = 0; from < slopes.Length; from += Chunk)
        {
            var source = Stream(settings, run, from);
            var count = Math.Min(Chunk, slopes.Length - from);
            var slope = slopes.Slice(from, count);
            var start = ratios.Slice(from, count);
            slope.Clear();
            start.Clear();
            for (var group = 0; group < line.Values.Length; group++)
            {
                var drawn = normals.IsEmpty ? room[..count] : normals.Slice(from * line.Values.Length + group * count, count);
                if (normals.IsEmpty) Ziggurat.Fill(ref source, room[..count]);
                Add(line, group, settings.Values, drawn, slope, start);
            }
            Finish(slope, start, settings.Multiplier);
        }
    }

    /// <summary>The normal draws of a run for so many groups: all rows of a batch use the same ones, as each would alone.</summary>
    public static void FillNormals(int groups, SlopeSettings settings, ulong run, Span<double> normals)
    {
        for (var from = 0; from < settings.Repetitions; from += Chunk)
        {
            var source = Stream(settings, run, from);
            Ziggurat.Fill(ref source, normals.Slice(from * groups, Math.Min(Chunk, settings.Repetitions - from) * groups));
        }
    }

    static Xoshiro Stream(SlopeSettings settings, ulong run, int from) => new(settings.Seed, (run << 32) + (ulong)(from / Chunk));

    // All operations are on one number each, so that the width of the machine's vectors does not matter.
    static void Add(SlopeLine line, int group, InequalityValue kind, ReadOnlySpan<double> draws, Span<double> slope, Span<double> start)
    {
        var (middle, error) = (Vector256.Create(line.Normal[group]), Vector256.Create(line.Errors[group]));
        var (forSlope, forStart) = (line.ForSlope[group], line.ForStart[group]);
        var i = 0;
        for (; i + Vector256<double>.Count <= draws.Length; i += Vector256<double>.Count)
        {
            var value = Back(kind, middle + error * Vector256.Create(draws[i..]));
            (Vector256.Create<double>(slope[i..]) + value * forSlope).CopyTo(slope[i..]);
            (Vector256.Create<double>(start[i..]) + value * forStart).CopyTo(start[i..]);
        }
        for (; i < draws.Length; i++)
        {
            var value = Back(kind, middle + error * draws[i])[0];
            (slope[i], start[i]) = (slope[i] + value * forSlope, start[i] + value * forStart);
        }
    }

    static Vector256<double> Back(InequalityValue kind, Vector256<double> normal) =>
        kind == InequalityValue.Rate ? Exponential.Of(normal) : Vector256<double>.One / (Vector256<double>.One + Exponential.Of(-normal));

    // A line that is not above zero at the end that is divided by has a ratio without bound.
    static void Finish(Span<double> slope, Span<double> start, double multiplier)
    {
        for (var i = 0; i < slope.Length; i++)
        {
            var (top, bottom) = (start[i] + slope[i], start[i]);
            if (multiplier < 0) (top, bottom) = (bottom, top);
            start[i] = bottom > 0 ? top / bottom : double.PositiveInfinity;
            slope[i] *= multiplier;
        }
    }

    /// <summary>The limits of draws: those at 1-based places round(n (1 - p)) and round(n p), p = c + (1 - c) / 2, of the sorted order.</summary>
    public static SlopeLimits Limits(Span<double> slopes, Span<double> ratios, double confidence)
    {
        var p = confidence + (1 - confidence) / 2;
        var (lower, upper) = ((int)Math.Round(slopes.Length * (1 - p)) - 1, (int)Math.Round(slopes.Length * p) - 1);
        if (lower < 0) throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "Give more repetitions: there are too few for limits at this confidence.");
        var ratio = new Interval(Order.At(ratios, lower), Order.At(ratios, upper));
        return new(new(Order.At(slopes, lower), Order.At(slopes, upper)), double.IsFinite(ratio.Upper) ? new(ratio) : new(Missing.NoRatio));
    }
}
