using Endeavour.Indicators.Demonstration;
using Endeavour.Indicators.Releases;
using Endeavour.Platform.Partnerships;
using Endeavour.Strategy.Import;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Pages.Publishing;

/// <summary>The site as the examples make it: four partnerships with made-up figures.</summary>
public class DemonstrationFixture : SiteFixture
{
    /// <summary>When figures were brought in.</summary>
    protected virtual TimeProvider Clock => TimeProvider.System;

    protected virtual bool WithFigures => true;

    protected override void Fill(PartnershipRecords records)
    {
        var strategies = new ImportStrategyFiles(records, Clock).Import([Repository.Path("examples")], TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        Assert.True(strategies.Ok, ResultText.Write(strategies, written: true));
        if (!WithFigures) return;
        Assert.NotNull(new Demonstrate(KeptFigures.Server, Clock).Run(Repository.Path("examples", "illustrative.yaml")).Release);
    }

    public async Task<byte[]> BytesAsync(string address)
    {
        using var client = CreateClient();
        return await client.GetByteArrayAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
    }
}

/// <summary>A clock that stands still.</summary>
public sealed class StoppedClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
