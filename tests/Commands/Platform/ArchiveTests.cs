using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Commands.Platform;

/// <summary>`endeavour export, import, backup, restore, move`: what is printed lets people compare, and what cannot be done is said.</summary>
public sealed class ArchiveTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    EndeavourProcess Run(string data, params string[] arguments) => EndeavourProcess.Run(_folder.Path(data), arguments);

    static string[] Hashes(EndeavourProcess process) => [.. process.Json.GetProperty("records").EnumerateArray().Select(each => each.GetProperty("hash").GetString()!)];

    [Fact]
    public void A_partnership_leaves_and_comes_in_elsewhere_with_the_same_hash()
    {
        Assert.Equal(0, Run("one", "import", Repository.Path("examples")).Exit);
        var file = _folder.Path("rutland.zip");
        var left = Run("one", "export", "rutland", file, "--json");
        Assert.Equal(0, left.Exit);
        var came = Run("two", "import", file, "--json");
        Assert.Equal((0, Hashes(left)[0]), (came.Exit, Hashes(came)[0]));
        Assert.Contains(Hashes(left)[0], Run("two", "export", "rutland", _folder.Path("again.zip")).Output, StringComparison.Ordinal);
        Assert.Equal(0, Run("two", "audit", "verify").Exit);
        var twice = Run("two", "import", file);
        Assert.Equal(1, twice.Exit);
        Assert.Contains("already a record of \"rutland\"", twice.Errors, StringComparison.Ordinal);
        Assert.Equal(1, Run("one", "export", "rutland", file).Exit);
        Assert.Equal(1, Run("one", "export", "atlantis", _folder.Path("atlantis.zip")).Exit);
        var nowhere = Run("one", "move", "rutland", "--to", "postgresql");
        Assert.Equal(1, nowhere.Exit);
        Assert.Contains("ENDEAVOUR_DATABASE", nowhere.Errors, StringComparison.Ordinal);
        Assert.Equal(1, Run("one", "move", "rutland", "--to", "postgresql", "--database", "Host=127.0.0.1;Port=1;Username=nobody;Timeout=2").Exit);
        Assert.Contains("rutland", Run("one", "partnership", "list", "--json").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("closed", Run("one", "partnership", "list", "--json").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_comes_back_from_its_backup_and_only_into_an_empty_folder()
    {
        Assert.Equal(0, Run("one", "import", Repository.Path("examples")).Exit);
        var file = _folder.Path("all.zip");
        var made = Run("one", "backup", file, "--json");
        Assert.Equal((0, 5), (made.Exit, Hashes(made).Length));
        var back = Run("two", "restore", file, "--json");
        Assert.Equal(0, back.Exit);
        Assert.Equal(Hashes(made), Hashes(back));
        Assert.Equal(0, Run("two", "audit", "verify").Exit);
        Assert.Contains("r1", Run("two", "indicators", "releases").Output, StringComparison.Ordinal);
        var again = Run("two", "restore", file);
        Assert.Equal(1, again.Exit);
        Assert.Contains("not empty", again.Errors, StringComparison.Ordinal);
        using (var cut = File.OpenWrite(file)) cut.SetLength(cut.Length - 100);
        var shortened = Run("three", "restore", file);
        Assert.Equal(1, shortened.Exit);
        Assert.Contains("cut short", shortened.Errors, StringComparison.Ordinal);
    }
}
