using System.Diagnostics;

namespace Endeavour.Tests.TestKit;

/// <summary>A real S3-compatible server on loopback, with one empty bucket, in a process of its own that ends with the test, however that ends.</summary>
public sealed class S3Server : IDisposable
{
    public const string Bucket = "endeavour";

    /// <summary>The only keys that this server knows.</summary>
    public const string Key = "S3RVER";

    readonly TemporaryFolder _folder;
    readonly Process _process;

    S3Server(TemporaryFolder folder, Process process, string address) => (_folder, _process, Address) = (folder, process, address);

    public string Address { get; }

    public static async Task<S3Server> Start()
    {
        var folder = new TemporaryFolder();
        var start = new ProcessStartInfo("node", [Repository.Path("tests", "TestKit", "S3", "start.js"), folder.Root, Bucket]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        if (int.TryParse(await process.StandardOutput.ReadLineAsync(), out var port)) return new(folder, process, $"http://127.0.0.1:{port}");
        throw new InvalidOperationException("The tests' S3 server did not start.");
    }

    /// <summary>The files in which the server keeps what it was sent.</summary>
    public IReadOnlyList<string> Kept() => Directory.GetFiles(_folder.Root, "*_object", SearchOption.AllDirectories);

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _folder.Dispose();
    }
}
