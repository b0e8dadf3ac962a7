using Endeavour.Platform.Database;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Measures;
using Endeavour.Strategy.Versions;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy;

/// <summary>Strategy's tables on the one database.</summary>
public static class Tables
{
    extension(AppDb db)
    {
        public DbSet<StrategyVersion> Strategies => db.Set<StrategyVersion>();
        public DbSet<Element> Elements => db.Set<Element>();
        public DbSet<Measure> Measures => db.Set<Measure>();
    }
}
