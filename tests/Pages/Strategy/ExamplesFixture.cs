using Endeavour.Platform.Partnerships;
using Endeavour.Strategy.Import;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Pages.Strategy;

/// <summary>The site with the four example partnerships, and one that has no strategy yet.</summary>
public sealed class ExamplesFixture : SiteFixture
{
    protected override void Fill(PartnershipRecords records)
    {
        var result = new ImportStrategyFiles(records, TimeProvider.System).Import([Repository.Path("examples")], TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        Assert.True(result.Ok, ResultText.Write(result, written: true));
        Create(records, new() { Id = "newport", Name = "Newport Place Partnership", Organisation = "Newport", Kind = "place-partnership", Colour = "#5b2c83" });
    }
}
