using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Commands.Platform;

/// <summary>What holds secrets is closed to others, and a folder that is not there is said.</summary>
public sealed class OwnerOnlyTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    EndeavourProcess Run(string data, params string[] arguments) => EndeavourProcess.Run(_folder.Path(data), arguments);

    [Fact]
    public void Backups_and_what_they_bring_back_are_closed_to_others()
    {
        if (OperatingSystem.IsWindows()) return;
        const UnixFileMode file = UnixFileMode.UserRead | UnixFileMode.UserWrite, folder = file | UnixFileMode.UserExecute;
        Assert.Equal(0, Run("one", "import", Repository.Path("examples")).Exit);
        Directory.CreateDirectory(_folder.Path("one", "keys"));
        File.WriteAllText(_folder.Path("one", "keys", "key-1.xml"), "<key/>");
        foreach (var (zip, verb) in new[] { ("all.zip", new[] { "backup" }), ("rutland.zip", ["export", "rutland"]) })
        {
            Assert.Equal(0, Run("one", [.. verb, _folder.Path(zip)]).Exit);
            Assert.Equal(file, File.GetUnixFileMode(_folder.Path(zip)));
        }
        Assert.Equal(0, Run("two", "restore", _folder.Path("all.zip")).Exit);
        Assert.Equal((folder, folder), (File.GetUnixFileMode(_folder.Path("two")), File.GetUnixFileMode(_folder.Path("two", "keys"))));
        Assert.Equal((file, file), (File.GetUnixFileMode(_folder.Path("two", "keys", "key-1.xml")), File.GetUnixFileMode(_folder.Path("two", "directory.db"))));
    }

    [Fact]
    public void A_data_folder_that_is_not_there_is_said_and_not_made()
    {
        var refused = Run("nosuch", "audit", "verify");
        Assert.Equal(1, refused.Exit);
        Assert.Contains("--data", refused.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.Path("nosuch")));
    }
}
