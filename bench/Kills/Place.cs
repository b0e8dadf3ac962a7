using System.Diagnostics;
using System.Globalization;
using Endeavour.Platform;
using Endeavour.Platform.Partnerships;
using Endeavour.Tests.TestKit;
using Endeavour.Web.Database;

namespace Endeavour.Kills;

/// <summary>Where the site of one run keeps things, and how its commands are started.</summary>
sealed class Place(string data, string? database, int mailPort) : IDisposable
{
    readonly List<Process> _started = [];

    public string Address { get; } = "http://127.0.0.1:" + (21000 + Environment.ProcessId % 20000).ToString(CultureInfo.InvariantCulture);

    public PartnershipRecords Records { get; } = Stores.From(new DataFolder(data), database ?? "", TimeProvider.System);

    public Process Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { Repository.Path("src", "Cli", "bin", "Release", "net10.0", "Endeavour.Cli.dll") }.Concat(arguments)) start.ArgumentList.Add(argument);
        start.Environment["ENDEAVOUR_DATA"] = data;
        start.Environment["ENDEAVOUR_DATABASE"] = database ?? "";
        (start.Environment["Mail__Host"], start.Environment["Mail__Port"], start.Environment["Mail__UseTls"], start.Environment["Mail__From"]) = ("127.0.0.1", $"{mailPort}", "false", "board@example.org");
        // A killed server's jobs are taken up by the next one without a minute's wait.
        start.Environment["Jobs__Lease"] = "00:00:02";
        var process = Process.Start(start)!;
        // What it says is read and dropped: a full pipe would stop it.
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _started.Add(process);
        return process;
    }

    public void Dispose()
    {
        foreach (var process in _started)
            using (process)
                if (!process.HasExited) process.Kill(entireProcessTree: true);
    }
}
