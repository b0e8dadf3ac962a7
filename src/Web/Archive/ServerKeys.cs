using Endeavour.Accounts.SignIn.Keys;
using Endeavour.Platform;
using Endeavour.Web.Database;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Web.Archive;

/// <summary>
/// The keys that seal cookies and secrets are files beside SQLite, and rows of the directory in PostgreSQL. A backup from one kind of server that is brought back
/// on the other finds them where it looks.
/// </summary>
static class ServerKeys
{
    public static async Task Fit(DataFolder data, string database, TimeProvider clock, CancellationToken cancel)
    {
        await using var directory = Stores.From(data, database, clock).OpenDirectory();
        var held = await directory.Set<DirectoryKey>().Select(key => key.Xml).ToListAsync(cancel);
        if (database.Length == 0)
        {
            foreach (var (number, xml) in held.Index())
            {
                OwnerOnly.Folder(data.Keys);
                await using var key = new StreamWriter(OwnerOnly.Create(Path.Combine(data.Keys, $"key-of-backup-{number + 1}.xml"), FileMode.Create));
                await key.WriteAsync(xml.AsMemory(), cancel);
            }
            return;
        }
        if (!Directory.Exists(data.Keys)) return;
        foreach (var file in Directory.EnumerateFiles(data.Keys, "*.xml"))
        {
            var xml = await File.ReadAllTextAsync(file, cancel);
            if (!held.Contains(xml)) directory.Add(new DirectoryKey { Xml = xml });
        }
        await directory.SaveChangesAsync(cancel);
    }
}
