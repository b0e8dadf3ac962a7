using Endeavour.Accounts.Belongings;
using Endeavour.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts;

/// <summary>The tables of accounts in the directory that all partnerships share.</summary>
public static class DirectoryTables
{
    extension(DirectoryDb db)
    {
        public DbSet<Belonging> Belongings => db.Set<Belonging>();
    }
}
