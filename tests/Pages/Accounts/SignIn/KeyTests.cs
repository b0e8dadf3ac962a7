using Endeavour.Accounts.SignIn.Keys;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Tests.Pages.Accounts.SignIn;

/// <summary>The keys that seal cookies and secrets outlive a restart, and servers that share a directory share them.</summary>
public sealed class KeyTests(SignInFixture site) : IClassFixture<SignInFixture>
{
    [Fact]
    public async Task Keys_are_kept_where_the_accounts_are_and_only_there()
    {
        await site.NewVisitor().Get("/sign-in");
        var (inFolder, inDirectory) = (Directory.Exists(site.Data.Keys) ? Directory.GetFiles(site.Data.Keys, "key-*.xml").Length : 0, await site.Directory(directory => directory.Set<DirectoryKey>().CountAsync()));
        Assert.Equal(site.Database.IsPostgres ? (0, 1) : (1, 0), (inFolder, inDirectory));
        if (!site.Database.IsPostgres && !OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(site.Data.Keys));
    }
}
