using System.Diagnostics;
using System.Globalization;

namespace Endeavour.Bench.Many;

/// <summary>What a server holds, in bytes: as it stands, what is left after a collection, and how much of that is the managed heap.</summary>
sealed record Held(long Standing, long Resident, long Heap);

/// <summary>A site of some partnerships in a process of its own, which can be asked what it costs.</summary>
sealed class MeasuredSite : IDisposable
{
    const string Cli = "src/Cli/bin/Release/net10.0/Endeavour.Cli.dll";

    readonly Process _process;
    readonly string _heap;

    /// <summary>Imports everything in the folder, and serves it.</summary>
    public MeasuredSite(string address, string data, string source, string database)
    {
        Address = new(address);
        _heap = data + ".heap";
        using (var import = Command(database, "import", source, "--demonstration", "--data", data))
        {
            import.WaitForExit();
            if (import.ExitCode != 0) throw new InvalidOperationException($"The import into {data} ended with {import.ExitCode}.");
        }
        _process = Command(database, "serve", "--demonstration", "--data", data, "--urls", address);
    }

    public Uri Address { get; }

    public TimeSpan Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public Held Memory()
    {
        var standing = Resident();
        File.Delete(_heap);
        using (var signal = Process.Start("kill", ["-USR1", _process.Id.ToString(CultureInfo.InvariantCulture)])) signal.WaitForExit();
        for (var tries = 0; !File.Exists(_heap); tries++)
        {
            if (tries > 300) throw new InvalidOperationException("The site does not say what it holds.");
            Thread.Sleep(100);
        }
        Thread.Sleep(1000);
        return new(standing, Resident(), long.Parse(File.ReadAllText(_heap), CultureInfo.InvariantCulture));
    }

    long Resident()
    {
        _process.Refresh();
        return _process.WorkingSet64;
    }

    /// <summary>What it says is read and dropped: a server whose log nobody reads stops when the pipe is full.</summary>
    Process Command(string database, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Cli, .. arguments]) { RedirectStandardOutput = true };
        start.Environment["ENDEAVOUR_DATABASE"] = database;
        // One computer signs in as everybody.
        start.Environment["SignIn__TriesPerAddress"] = "0";
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(MeasuredSite).Assembly.Location;
        start.Environment[StartupHook.Setting] = _heap;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }
}
