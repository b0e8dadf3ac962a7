using Microsoft.AspNetCore.Mvc;

namespace Endeavour.Evidence.Data.Api;

/// <summary>An answer, or what is wrong with the question and what to do.</summary>
public sealed record Answer(object? Found, ProblemDetails? Problem)
{
    public static Answer Of(object found) => new(found, null);

    public static Answer NoOutcome(string slug, string partnership) => Wrong(404, "No such outcome", $"There is no outcome \"{slug}\". /{partnership}/api/v1/outcomes lists those there are.");

    public static Answer NoPage(string why) => Wrong(400, "No such page", why);

    static Answer Wrong(int status, string title, string detail) => new(null, new ProblemDetails { Status = status, Title = title, Detail = detail });
}
