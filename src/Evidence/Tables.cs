using Endeavour.Evidence.Claims.Kept;
using Endeavour.Evidence.Core20.Agreements;
using Endeavour.Evidence.Desk.Alarms;
using Endeavour.Evidence.Desk.Commentaries;
using Endeavour.Evidence.Desk.Imports;
using Endeavour.Evidence.Desk.Indicators;
using Endeavour.Evidence.Exceptions.Papers;
using Endeavour.Evidence.NeedsAssessment.Goals;
using Endeavour.Evidence.NeedsAssessment.Questions;
using Endeavour.Evidence.NeedsAssessment.Recommendations;
using Endeavour.Evidence.NeedsAssessment.Topics;
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
        public DbSet<AskedImport> AskedImports => db.Set<AskedImport>();
        public DbSet<IndicatorCare> IndicatorCares => db.Set<IndicatorCare>();
        public DbSet<IndicatorAlarm> IndicatorAlarms => db.Set<IndicatorAlarm>();
        public DbSet<Commentary> Commentaries => db.Set<Commentary>();
        public DbSet<ExceptionPaper> ExceptionPapers => db.Set<ExceptionPaper>();
        public DbSet<CoreAgreement> CoreAgreements => db.Set<CoreAgreement>();
        public DbSet<KeptClaim> KeptClaims => db.Set<KeptClaim>();
        public DbSet<NeedsTopic> NeedsTopics => db.Set<NeedsTopic>();
        public DbSet<NeedsQuestion> NeedsQuestions => db.Set<NeedsQuestion>();
        public DbSet<NeedsRecommendation> NeedsRecommendations => db.Set<NeedsRecommendation>();
        public DbSet<AssessedGoal> AssessedGoals => db.Set<AssessedGoal>();
    }
}
