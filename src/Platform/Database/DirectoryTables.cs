using Endeavour.Platform.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Platform.Database;

/// <summary>The platform's tables in the directory.</summary>
public static class DirectoryTables
{
    extension(DirectoryDb db)
    {
        public DbSet<Registration> Registrations => db.Set<Registration>();
    }
}
