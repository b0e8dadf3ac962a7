using System.Diagnostics;
using System.Globalization;

namespace Endeavour.Bench.Statistics;

/// <summary>
/// One method against a bare loop of its formula on the same data: the fastest of many rounds, the two in turn so that both meet the same machine;
/// what else the machine does makes rounds slower, never faster.
/// </summary>
/// <param name="Name">What is computed.</param>
/// <param name="Rows">How many rows of data, to say what is allocated for each.</param>
/// <param name="Reference">Seconds of the R reference on a machine of this kind.</param>
/// <param name="Asked">How many times faster than the reference it should be.</param>
/// <param name="Bare">The formula and nothing else, on one core. It answers with a number made from its results, so that none is left out.</param>
/// <param name="Ours">The library.</param>
sealed record Contest(string Name, int Rows, double Reference, double Asked, Func<double> Bare, Func<double> Ours)
{
    const int WarmUp = 8, Rounds = 25;

    public static void Heading()
    {
        Console.WriteLine("| what | ours | bare loop | ratio | allocated for each row | R | times faster (asked) |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
    }

    public void Run()
    {
        var (difference, bare, ours) = (Math.Abs(Bare() - Ours()), new double[Rounds], new double[Rounds]);
        if (!(difference <= Tolerance * Math.Abs(Bare()))) throw new InvalidOperationException($"{Name}: the two do not agree: {Bare():R} and {Ours():R}.");
        for (var round = 0; round < WarmUp; round++) (bare[0], ours[0]) = (Seconds(Bare), Seconds(Ours));
        Thread.Sleep(300); // The compiler finishes what it learned while warming up.
        for (var round = 0; round < Rounds; round++) (bare[round], ours[round]) = (Seconds(Bare), Seconds(Ours));
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Ours();
        var bytes = (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)Rows;
        var (our, their) = (ours.Min(), bare.Min());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {Name} | {our * 1000:0.00} ms | {their * 1000:0.00} ms | {our / their:0.00} | {bytes:0.00} bytes | {Reference:0.00} s | {Reference / our:0} ({Asked:0}) |"));
    }

    /// <summary>How far the sums may be apart: nothing but rounding, unless both draw at random.</summary>
    public double Tolerance { get; init; } = 1e-9;

    static double Seconds(Func<double> run)
    {
        var start = Stopwatch.GetTimestamp();
        GC.KeepAlive(run());
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
