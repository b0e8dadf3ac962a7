using System.Xml.Linq;
using Endeavour.Platform;
using Endeavour.Platform.Database;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Endeavour.Accounts.SignIn.Keys;

/// <summary>Keeps the server's keys: in the data folder, or in the directory where it is on PostgreSQL and several servers share it.</summary>
sealed class KeyRing(IServiceScopeFactory scopes) : IXmlRepository
{
    public static void Add(IServiceCollection services, DataFolder data)
    {
        // It warns that keys on a disc are not encrypted with another key; the folder is the server's own.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error));
        services.AddDataProtection().SetApplicationName("Endeavour");
        services.AddOptions<KeyManagementOptions>().Configure<IServiceScopeFactory, ILoggerFactory>((options, scopes, logs) =>
            options.XmlRepository = IsShared(scopes) ? new KeyRing(scopes) : new FileSystemXmlRepository(OwnFolder(data), logs));
    }

    static bool IsShared(IServiceScopeFactory scopes)
    {
        using var scope = scopes.CreateScope();
        return !scope.ServiceProvider.GetRequiredService<DirectoryDb>().Database.IsSqlite();
    }

    static DirectoryInfo OwnFolder(DataFolder data)
    {
        var folder = Directory.CreateDirectory(data.Keys);
        if (!OperatingSystem.IsWindows()) folder.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        return folder;
    }

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetRequiredService<DirectoryDb>().Set<DirectoryKey>().Select(key => key.Xml).AsEnumerable().Select(text => XElement.Parse(text))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var directory = scope.ServiceProvider.GetRequiredService<DirectoryDb>();
        directory.Add(new DirectoryKey { Xml = element.ToString(SaveOptions.DisableFormatting) });
        directory.SaveChanges();
    }
}
