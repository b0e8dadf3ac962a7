using Endeavour.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Platform.Files.Records;

/// <summary>The tables of files in a partnership's record.</summary>
public static class FileTables
{
    extension(AppDb db)
    {
        public DbSet<FileRecord> Files => db.Set<FileRecord>();
        public DbSet<Grant> Grants => db.Set<Grant>();
    }
}
