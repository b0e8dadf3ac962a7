using Xunit;

namespace Endeavour.Tests.TestKit;

/// <summary>Reference data beside the checkout. Where it is missing a test is skipped, but under CI=true it fails.</summary>
public static class Shared
{
    public static string Path(params string[] parts)
    {
        var folder = Environment.GetEnvironmentVariable("ENDEAVOUR_SHARED") ?? System.IO.Path.Combine(Repository.Root, "..", "shared");
        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine([folder, .. parts]));
        if (File.Exists(path) || Directory.Exists(path)) return path;
        var missing = $"Reference data is missing: {string.Join('/', parts)}. Put it beside the checkout or set ENDEAVOUR_SHARED.";
        if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(missing);
        Assert.Skip(missing);
        return path;
    }
}
