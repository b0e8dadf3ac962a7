using Endeavour.Platform.Database;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Library.Documents;
using Endeavour.Strategy.Library.Marking;
using Endeavour.Strategy.Library.Matrix;
using Endeavour.Strategy.Library.Texts;
using Endeavour.Strategy.Library.Themes;
using Endeavour.Strategy.Measures;
using Endeavour.Strategy.PlanMaps;
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
        public DbSet<PartnerDocument> PartnerDocuments => db.Set<PartnerDocument>();
        public DbSet<DocumentText> DocumentTexts => db.Set<DocumentText>();
        public DbSet<ThemeGroup> ThemeGroups => db.Set<ThemeGroup>();
        public DbSet<Theme> Themes => db.Set<Theme>();
        public DbSet<ThemeMark> ThemeMarks => db.Set<ThemeMark>();
        public DbSet<MatrixRow> MatrixRows => db.Set<MatrixRow>();
        public DbSet<PlanMap> PlanMaps => db.Set<PlanMap>();
    }
}
