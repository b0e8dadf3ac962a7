using Endeavour.Platform.Database;
using Endeavour.Strategy.Choosing.Candidates;
using Endeavour.Strategy.Choosing.Choices;
using Endeavour.Strategy.Choosing.Inspections;
using Endeavour.Strategy.EasyRead;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Leads;
using Endeavour.Strategy.Leads.Asking;
using Endeavour.Strategy.Library.Documents;
using Endeavour.Strategy.Library.Marking;
using Endeavour.Strategy.Library.Matrix;
using Endeavour.Strategy.Library.Texts;
using Endeavour.Strategy.Library.Themes;
using Endeavour.Strategy.Measures;
using Endeavour.Strategy.PlanMaps;
using Endeavour.Strategy.Anchors;
using Endeavour.Strategy.Policies;
using Endeavour.Strategy.Principles;
using Endeavour.Strategy.Programmes;
using Endeavour.Strategy.Programmes.Reviews;
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
        public DbSet<LeadStatement> LeadStatements => db.Set<LeadStatement>();
        public DbSet<LeadLimits> LeadLimits => db.Set<LeadLimits>();
        public DbSet<LeadAsk> LeadAsks => db.Set<LeadAsk>();
        public DbSet<Programme> Programmes => db.Set<Programme>();
        public DbSet<ReviewAsk> ReviewAsks => db.Set<ReviewAsk>();
        public DbSet<PlanMap> PlanMaps => db.Set<PlanMap>();
        public DbSet<PrincipleEvidence> PrincipleEvidence => db.Set<PrincipleEvidence>();
        public DbSet<PrincipleOwner> PrincipleOwners => db.Set<PrincipleOwner>();
        public DbSet<Policy> Policies => db.Set<Policy>();
        public DbSet<AnchorCommitment> AnchorCommitments => db.Set<AnchorCommitment>();
        public DbSet<Choice> Choices => db.Set<Choice>();
        public DbSet<Candidate> Candidates => db.Set<Candidate>();
        public DbSet<Inspection> Inspections => db.Set<Inspection>();
        public DbSet<EasyReading> EasyReadings => db.Set<EasyReading>();
    }
}
