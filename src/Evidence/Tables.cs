using Endeavour.Evidence.Outcomes;
using Endeavour.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Evidence;

/// <summary>Evidence's tables on the one database.</summary>
public static class Tables
{
    extension(AppDb db)
    {
        public DbSet<Outcome> Outcomes => db.Set<Outcome>();
    }
}
