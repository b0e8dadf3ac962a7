using Endeavour.Accounts.SignIn.Demonstration;
using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Endeavour.Accounts.SignIn.SetUp;

/// <summary>Says in the log of a new server how it gets its first account.</summary>
sealed partial class AnnounceSetUp(IServiceScopeFactory scopes, SetUpCode code, DemonstrationMode demonstration, ILogger<AnnounceSetUp> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // Whoever looks at the demonstration signs in with a press.
        if (demonstration.IsOn) return;
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<DirectoryDb>().Accounts.AnyAsync(account => !account.IsDemonstration, cancellationToken)) return;
        Announce(code.Text);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Information, "Nobody has an account here yet. Open /set-up and enter the set-up code {Code}")]
    partial void Announce(string code);
}
