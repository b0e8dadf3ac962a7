using Endeavour.Indicators.Reading;
using Endeavour.Platform.Jobs;
using Endeavour.Platform.Partnerships;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Endeavour.Evidence.Claims.Kept;

/// <summary>
/// Sees within a minute that other figures are served, whoever brought them in and when an embargo ends, and holds what texts quote against them. Done twice it does no harm;
/// whatever it missed, the daily work finds.
/// </summary>
public sealed partial class WatchFigures(EvidenceLayers layers, PartnershipRecords records, CheckClaims check, JobSettings settings, ILogger<WatchFigures> log) : BackgroundService
{
    static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    readonly Dictionary<string, string> _seen = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.Run) return;
        using var timer = new PeriodicTimer(Minute);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await Look(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
    }

    /// <summary>One look at every partnership; one that fails stops no other, and is looked at again.</summary>
    public async Task Look(CancellationToken cancel)
    {
        foreach (var partnership in records.All().Select(each => each.Id))
        {
            try
            {
                var version = layers.Of(partnership).Version;
                if (_seen.GetValueOrDefault(partnership) == version) continue;
                await using var db = records.Open(partnership);
                await check.Settle(db, partnership, "figures changed", cancel);
                _seen[partnership] = version;
            }
            catch (Exception failure) when (failure is not OperationCanceledException) { Failed(failure, partnership); }
        }
    }

    [LoggerMessage(LogLevel.Error, "What texts of \"{Partnership}\" quote could not be held against the figures; it is tried again within a minute.")]
    partial void Failed(Exception failure, string partnership);
}
