using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Platform.Jobs;

/// <summary>The kinds of jobs that this version knows. Those of another version wait for a server that does.</summary>
public sealed class JobKinds
{
    public JobKinds(IServiceScopeFactory scopes)
    {
        using var scope = scopes.CreateScope();
        Titles = scope.ServiceProvider.GetServices<IJob>().ToDictionary(job => job.Kind, job => job.Title);
        Names = [.. Titles.Keys];
    }

    public IReadOnlyDictionary<string, string> Titles { get; }

    internal IReadOnlyCollection<string> Names { get; }

    internal static IJob Of(IServiceProvider services, string kind) => services.GetServices<IJob>().Single(job => job.Kind == kind);
}
