using Endeavour.Indicators.Demonstration;
using Endeavour.Indicators.Releases;
using Endeavour.Platform.Partnerships;
using Endeavour.Strategy.Import;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Pages.Evidence;

/// <summary>The site with the example partnerships and no figures at all.</summary>
public class NoFiguresFixture : SiteFixture
{
    protected EvidenceFolder Evidence => KeptFigures.Server;

    protected override void Fill(PartnershipRecords records)
    {
        var result = new ImportStrategyFiles(records, TimeProvider.System).Import([Repository.Path("examples")], TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        Assert.True(result.Ok, ResultText.Write(result, written: true));
        Create(records, new() { Id = "newport", Name = "Newport Place Partnership", Organisation = "Newport", Kind = "place-partnership", Colour = "#5b2c83" });
    }

    public async Task<byte[]> DownloadAsync(string address)
    {
        using var client = CreateClient();
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        return await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }
}

/// <summary>The site as a newcomer first sees it: made-up figures for every indicator.</summary>
public class IllustrativeFixture : NoFiguresFixture
{
    protected override void Fill(PartnershipRecords records)
    {
        base.Fill(records);
        Assert.NotNull(new Demonstrate(Evidence, TimeProvider.System).Run(Repository.Path("examples", "illustrative.yaml")).Release);
    }
}

/// <summary>The site with published figures of eleven indicators over the made-up ones of all others.</summary>
public sealed class RealFiguresFixture : IllustrativeFixture
{
    public const string File = "public-health-outcomes-utla.csv";

    protected override void Fill(PartnershipRecords records)
    {
        var (file, metadata) = (Shared.Path("data", "fingertips", File), Shared.Path("data", "fingertips", "indicator_metadata_all.json"));
        base.Fill(records);
        Assert.NotNull(new Import(Evidence, TimeProvider.System).Run([file], metadata, cancel: TestContext.Current.CancellationToken).Release);
    }
}

[CollectionDefinition]
public sealed class RealFigures : ICollectionFixture<RealFiguresFixture>;
