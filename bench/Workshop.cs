using Endeavour.Bench.Synthetic;

namespace Endeavour.Bench;

/// <summary>The folder that benchmarks work in: synthetic files are written once, everything goes at the end unless it is to be kept.</summary>
sealed class Workshop : IDisposable
{
    readonly bool _keep;
    readonly string _root;

    public Workshop(BenchOptions options)
    {
        _keep = options.Keep;
        _root = options.Folder is { } folder ? Directory.CreateDirectory(System.IO.Path.Combine(folder, "endeavour-bench")).FullName : Directory.CreateTempSubdirectory("endeavour-bench-").FullName;
    }

    public string Evidence(int rows) => System.IO.Path.Combine(_root, $"evidence-{rows}");
    public string Bare(int rows) => System.IO.Path.Combine(_root, $"bare-{rows}.duckdb");

    public string Site => System.IO.Path.Combine(_root, "site");

    public string Csv(int rows, Edition edition = Edition.Now)
    {
        var path = System.IO.Path.Combine(_root, edition == Edition.Now ? $"fingertips-{rows}.csv" : $"fingertips-{rows}-earlier.csv");
        if (File.Exists(path)) return path;
        Console.WriteLine($"Writing {rows:N0} synthetic rows{(edition == Edition.Now ? "" : ", as they were a year before")} …");
        Child.Measure("write", path + ".part", $"{rows}", $"{edition}");
        File.Move(path + ".part", path);
        return path;
    }

    public void Dispose()
    {
        if (!_keep) Directory.Delete(_root, recursive: true);
        else Console.WriteLine($"Kept: {_root}");
    }
}
