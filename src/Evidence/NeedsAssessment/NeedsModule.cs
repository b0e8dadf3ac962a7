using Endeavour.Evidence.Claims.Kept;
using Endeavour.Evidence.NeedsAssessment.Overview;
using Endeavour.Evidence.NeedsAssessment.Questions;
using Endeavour.Evidence.NeedsAssessment.Quoting;
using Endeavour.Evidence.NeedsAssessment.Recommendations;
using Endeavour.Evidence.NeedsAssessment.Topics;
using Endeavour.Platform.Jobs.Daily;
using Endeavour.Platform.Thread;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Evidence.NeedsAssessment;

/// <summary>What the needs assessment adds to a site.</summary>
static class NeedsModule
{
    public static IServiceCollection AddNeedsAssessment(this IServiceCollection services)
    {
        services.AddScoped<ReadNeeds>().AddScoped<NeedsClaims>();
        services.AddSingleton<IQuotingTexts, NeedsTexts>();
        services.AddScoped<ReadTopic>();
        services.AddScoped<IDailyWork, AskForRefresh>();
        services.AddSingleton<IThreadKind, TopicThread>();
        services.AddSingleton<IThreadKind, QuestionThread>();
        services.AddSingleton<IThreadKind, RecommendationThread>();
        return services;
    }
}
