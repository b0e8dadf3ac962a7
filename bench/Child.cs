using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Endeavour.Bench.Importing;
using Endeavour.Bench.Questions;
using Endeavour.Bench.Synthetic;

namespace Endeavour.Bench;

/// <summary>What a measured process says of itself: named seconds, the time its threads ran on a core, and the most memory it ever held.</summary>
sealed record Measured(Dictionary<string, double> Seconds, double ProcessorSeconds, long PeakBytes)
{
    public string Memory => $"{PeakBytes / (double)(1 << 30):0.00} GiB";
}

/// <summary>Runs one measured step in a process of its own.</summary>
static class Child
{
    static readonly Dictionary<string, Func<string[], Dictionary<string, double>>> Steps = new()
    {
        ["write"] = Write, ["import"] = ImportBench.Endeavour, ["bare-import"] = ImportBench.BareDuckDb, ["questions"] = QuestionBench.Endeavour, ["bare-questions"] = QuestionBench.BareDuckDb,
    };

    /// <summary>A process of its own leaves no memory of it behind.</summary>
    static Dictionary<string, double> Write(string[] arguments)
    {
        SyntheticFile.Write(arguments[0], int.Parse(arguments[1], CultureInfo.InvariantCulture), Enum.Parse<Edition>(arguments[2]));
        return [];
    }

    public static Measured Measure(string step, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        foreach (var argument in (string[])[typeof(Child).Assembly.Location, "child", step, .. arguments]) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? JsonSerializer.Deserialize<Measured>(answer)! : throw new InvalidOperationException($"{step} failed: {answer}");
    }

    public static int Run(string step, string[] arguments)
    {
        var seconds = Steps[step](arguments);
        Console.WriteLine(JsonSerializer.Serialize(new Measured(seconds, Environment.CpuUsage.TotalTime.TotalSeconds, PeakBytes())));
        return 0;
    }

    public static double Seconds(Action work)
    {
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed.TotalSeconds;
    }

    /// <summary>Linux keeps the high-water mark of resident memory; elsewhere the runtime's own figure has to do.</summary>
    static long PeakBytes() =>
        File.Exists("/proc/self/status") && File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)) is { } line
            ? long.Parse(line.AsSpan(6).Trim().TrimEnd("kB ").ToString(), CultureInfo.InvariantCulture) * 1024
            : Process.GetCurrentProcess().PeakWorkingSet64;
}
