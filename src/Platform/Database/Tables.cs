using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Thread;
using Endeavour.Platform.Thread.Leaving;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Platform.Database;

/// <summary>The platform's tables on the databases; each module adds its own in the same way.</summary>
public static class Tables
{
    extension(AppDb db)
    {
        public DbSet<Partnership> Partnerships => db.Set<Partnership>();
        public DbSet<Link> Links => db.Set<Link>();
        public DbSet<LeftThread> LeftThreads => db.Set<LeftThread>();
    }
}
