using System.Text;
using Endeavour.Evidence.Claims.Found;
using Endeavour.Evidence.NeedsAssessment.Files;
using Endeavour.Evidence.NeedsAssessment.Overview;
using Endeavour.Evidence.NeedsAssessment.Topics;
using Endeavour.Platform.Limits;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Endeavour.Evidence.NeedsAssessment;

/// <summary>What of the needs assessment can be downloaded: the paper of a topic by anyone, the whole as a file with its drafts by those who write it.</summary>
static class Addresses
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/{partnership}/needs/{topic}.md", async (string topic, ReadTopic read, ReadClaims claims, CurrentPartnership current, CancellationToken cancellation) =>
            await read.Find(topic, cancellation) is { } paper
                ? Results.File(Encoding.UTF8.GetBytes(TopicMarkdown.Of(current.Value, paper, claims)), "text/markdown; charset=utf-8", $"{current.Id}-needs-{topic}.md")
                : Results.NotFound()).AllowAnonymous().RequireRateLimiting(RequestLimits.Downloads);
        app.MapGet("/{partnership}/needs/desk/needs-assessment.yaml", async (ReadNeeds read, CurrentPartnership current, CancellationToken cancellation) =>
            Results.File(Encoding.UTF8.GetBytes(NeedsText.Of(current.Id, await read.All(cancellation))), "application/yaml; charset=utf-8", "needs-assessment.yaml"))
            .RequireAuthorization(new AllowAttribute(Role.Analyst, Role.StrategyOfficer)).RequireRateLimiting(RequestLimits.Downloads);
    }
}
