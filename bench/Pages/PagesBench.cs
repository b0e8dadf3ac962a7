using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Endeavour.Bench.Pages;

/// <summary>Requests a second of the site's pages against a Razor page that only says hello in as many bytes, each in turn on the same machine.</summary>
static partial class PagesBench
{
    const string Site = "http://127.0.0.1:5391", Hello = "http://127.0.0.1:5392";
    const int Rounds = 3, Seconds = 4;

    static readonly string[] Paths =
    [
        "/south-tees/profile", "/south-tees/compare/life-expectancy-men", "/south-tees/outcomes/life-expectancy-men", "/south-tees/exceptions", "/south-tees/inequalities", "/south-tees/outcomes",
        "/south-tees", "/south-tees/strategy", "/rutland/priorities/best-start", "/rutland/report",
    ];

    public static void Run(Workshop workshop)
    {
        if (!File.Exists("/usr/bin/wrk")) { Console.WriteLine("pages: not measured; install wrk to measure them."); return; }
        var data = Directory.CreateDirectory(workshop.Site).FullName;
        Command(Cli, "import", "examples", "--data", data).WaitForExit();
        using var site = Command(Cli, "serve", "--data", data, "--urls", Site);
        using var hello = Command("bench/Hello/bin/Release/net10.0/Endeavour.Hello.dll", "--urls", Hello);
        try
        {
            foreach (var path in Paths) Measure(path);
        }
        finally
        {
            site.Kill(entireProcessTree: true);
            hello.Kill(entireProcessTree: true);
        }
    }

    const string Cli = "src/Cli/bin/Release/net10.0/Endeavour.Cli.dll";

    static void Measure(string path)
    {
        var size = Size(Site + path);
        var anchor = $"{Hello}/{size}";
        Size(anchor);
        var (ours, theirs) = (new List<Load>(), new List<Load>());
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(Ask(Site + path));
            theirs.Add(Ask(anchor));
        }
        var (us, them) = (Middle(ours, load => load.PerSecond), Middle(theirs, load => load.PerSecond));
        var (slow, anchored) = (Middle(ours, load => load.Slowest), Middle(theirs, load => load.Slowest));
        Console.WriteLine($"page {path} ({size:N0} bytes): {us:N0} requests a second, hello {them:N0}; ratio {us / them:0.00}; p99 {slow:0.0} ms, hello {anchored:0.0} ms; ratio {slow / anchored:0.00}");
    }

    /// <param name="Slowest">What 99 of 100 requests took at most, in milliseconds.</param>
    readonly record struct Load(double PerSecond, double Slowest);

    static double Middle(List<Load> loads, Func<Load, double> of) => loads.Select(of).Order().ElementAt(loads.Count / 2);

    /// <summary>Waits until the server answers; the length of what it says.</summary>
    static int Size(string address)
    {
        using var http = new HttpClient();
        for (var attempt = 0; ; attempt++)
            try { return http.GetByteArrayAsync(new Uri(address)).GetAwaiter().GetResult().Length; }
            catch (HttpRequestException) when (attempt < 60) { Thread.Sleep(500); }
    }

    static Load Ask(string address)
    {
        using var load = Process.Start(new ProcessStartInfo("/usr/bin/wrk", ["-t1", "-c32", "--latency", $"-d{Seconds}", address]) { RedirectStandardOutput = true })!;
        var said = load.StandardOutput.ReadToEnd();
        load.WaitForExit();
        if (said.Contains("Non-2xx", StringComparison.Ordinal)) throw new InvalidOperationException($"{address}: {said}");
        var (number, unit) = (Slow().Match(said).Groups[1].Value, Slow().Match(said).Groups[2].Value);
        return new(double.Parse(Rate().Match(said).Groups[1].Value, CultureInfo.InvariantCulture), double.Parse(number, CultureInfo.InvariantCulture) * unit switch { "us" => 0.001, "ms" => 1, _ => 1000 });
    }

    /// <summary>What it says is read and dropped: a server whose log nobody reads stops when the pipe is full.</summary>
    static Process Command(params string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardOutput = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rate();

    [GeneratedRegex(@"99%\s+([\d.]+)(us|ms|s)")]
    private static partial Regex Slow();
}
