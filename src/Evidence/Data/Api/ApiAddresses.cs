using System.ComponentModel;
using Endeavour.Platform.Limits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Evidence.Data.Api;

/// <summary>The addresses of the API. What they answer is in <see cref="Answers"/>.</summary>
static class ApiAddresses
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/{partnership}/api/v1").WithVersions().WithGroupName(ApiDocument.Name).AllowAnonymous().RequireRateLimiting(RequestLimits.Downloads).CacheOutput(KeptAnswers.Policy)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        api.MapGet("/partnership", (Answers answers) => Send(answers.Partnership())).Says<PartnershipAnswer>("Partnership", "Whose data these are, how many outcomes have figures, and how to cite them.");
        api.MapGet("/areas", (Answers answers, [AsParameters] Asked asked) => Send(answers.Areas(asked.Paging))).Says<Listing<AreaAnswer>>("Areas", "The areas that figures are of, and England.");
        api.MapGet("/outcomes", (Answers answers, [AsParameters] Asked asked) => Send(answers.Outcomes(asked.Paging))).Says<Listing<OutcomeLine>>("Outcomes", "Every outcome in the strategy's order, with the latest figure of each area or why there is none.");
        api.MapGet("/outcomes/{outcome}", ([Description("Its slug, as outcomes lists it.")] string outcome, Answers answers) => Send(answers.Outcome(outcome)))
            .Says<OutcomeAnswer>("Outcome", "One outcome: its figures over time with limits, counts and verdicts, the trend or why there is none, the equity gap, the definition and the release.", missing: true);
        api.MapGet("/outcomes/{outcome}/figures", ([Description("Its slug, as outcomes lists it.")] string outcome, Answers answers, [AsParameters] Asked asked) => Send(answers.FiguresOf(outcome, asked.Paging)))
            .Says<Listing<FigureRow>>("Figures", "Every figure of one outcome, by sex and by category too: the rows of its CSV.", missing: true);
        api.MapGet("/releases", (Answers answers, [AsParameters] Asked asked) => Send(answers.Releases(asked.Paging))).Says<Listing<ReleaseAnswer>>("Releases", "The imports that may be known, oldest first, with the hash of each source file.");
        api.MapGet("/exceptions", (Answers answers, [AsParameters] Asked asked) => Send(answers.Exceptions(asked.Paging))).Says<ExceptionsAnswer>("Exceptions", "What stands out, with the figures that say so, and what was tested.");
        ApiDocument.Map(app);
    }

    /// <summary>Which page of a list.</summary>
    sealed record Asked([property: FromQuery(Name = "page"), Description("Which page, from 1.")] int? Page, [property: FromQuery(Name = "size"), Description("How many a page, 1,000 at most; 100 where nothing is said.")] int? Size)
    {
        public Paging Paging => new(Page ?? 1, Size ?? Api.Paging.Usual);
    }

    static void Says<T>(this RouteHandlerBuilder address, string name, string says, bool missing = false)
    {
        address.WithName(name).WithSummary(name).WithDescription(says).WithTags("Data").Produces<T>().ProducesProblem(StatusCodes.Status400BadRequest);
        if (missing) address.ProducesProblem(StatusCodes.Status404NotFound);
    }

    static IResult Send(Answer answer) => answer.Problem is { } problem
        ? TypedResults.Json(problem, ApiJson.Options, "application/problem+json", problem.Status)
        : TypedResults.Json(answer.Found, ApiJson.Options);
}
