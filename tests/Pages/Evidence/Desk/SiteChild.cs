using System.Diagnostics;
using Endeavour.Web;

namespace Endeavour.Tests.Pages.Evidence.Desk;

/// <summary>The whole site as a process of its own, to be killed: it serves pages and does the work that waits.</summary>
sealed class SiteChild : IDisposable
{
    public const string Setting = "ENDEAVOUR_TEST_SITE";

    readonly Process _process;

    SiteChild(Process process, string address) => (_process, Address) = (process, address);

    public string Address { get; }

    /// <summary>What the child does; nothing where this process is none.</summary>
    public static async Task Run()
    {
        if (Environment.GetEnvironmentVariable(Setting)?.Split('|') is not [var folder, var database]) return;
        await using var site = WebHost.Build(["--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Error", "--Jobs:Lease=00:00:00.600", "--Jobs:MostAttempts=50"], new(folder), database);
        await site.StartAsync();
        Console.WriteLine("at " + site.Urls.Single());
        await Task.Delay(Timeout.Infinite);
    }

    /// <summary>Answers once the site does.</summary>
    public static async Task<SiteChild> Start(DeskFixture site, CancellationToken cancel)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(SiteChild).Assembly.Location]) { RedirectStandardOutput = true };
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(SiteChild).Assembly.Location;
        start.Environment[Setting] = string.Join('|', site.Data.Root, site.Database.Setting);
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync(cancel) is { } line)
            if (line.StartsWith("at ", StringComparison.Ordinal)) return new(process, line[3..]);
        throw new InvalidOperationException("The site did not start.");
    }

    /// <summary>As kill -9 does: at once, with no chance to tidy.</summary>
    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }
}
