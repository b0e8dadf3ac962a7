using Endeavour.Platform;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Endeavour.Web.Hosting;

/// <summary>
/// For whatever watches the server: <c>/health/live</c> answers while the process does, <c>/health/ready</c> while it can also read what it serves.
/// Strangers are told one word; the reason is in the log.
/// </summary>
static class Health
{
    public static void AddHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Readiness>();
        builder.Services.AddHealthChecks().AddCheck<Readiness>("ready");
    }

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        foreach (var address in new[] { "/health", "/health/live" }) app.MapHealthChecks(address, new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
    }
}

/// <summary>Whether the directory and the data folder can be read, known within a second. One look at a time: a disc that hangs is not asked again and again.</summary>
sealed class Readiness(PartnershipRecords records, DataFolder data) : IHealthCheck
{
    static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(800);

    volatile Task _look = Task.CompletedTask;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (_look.IsCompleted) _look = Task.Run(Look, CancellationToken.None);
        try
        {
            await _look.WaitAsync(Patience, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception problem) when (!cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy(exception: problem);
        }
    }

    void Look()
    {
        // A folder that is away (a volume that is not mounted) is soon made anew, and empty; connections that are open still read the old one.
        _ = Directory.EnumerateFileSystemEntries(data.Root).Any();
        if (records.Store.Kind == "sqlite" && !File.Exists(data.DirectoryFile)) throw new FileNotFoundException("The directory is not in the data folder.");
        using var directory = records.OpenDirectory();
        _ = directory.Registrations.Any();
    }
}
