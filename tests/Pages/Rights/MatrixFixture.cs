using Endeavour.Indicators.Demonstration;
using Endeavour.Indicators.Releases;
using Endeavour.Platform.Partnerships;
using Endeavour.Strategy.Import;
using Endeavour.Tests.Pages.Accounts;
using Endeavour.Tests.TestKit;
using Microsoft.AspNetCore.Hosting;

namespace Endeavour.Tests.Pages.Rights;

/// <summary>The examples with made-up figures, so that every page has something to show, and in two of them people of every role.</summary>
public sealed class MatrixFixture : PeopledFixture
{
    protected override void Fill(PartnershipRecords records)
    {
        var strategies = new ImportStrategyFiles(records, TimeProvider.System).Import([Repository.Path("examples")], TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        Assert.True(strategies.Ok, ResultText.Write(strategies, written: true));
        Assert.NotNull(new Demonstrate(new EvidenceFolder(Data.Evidence), TimeProvider.System).Run(Repository.Path("examples", "illustrative.yaml")).Release);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        // The matrix asks more often than any office does.
        builder.UseSetting("SignIn:TriesPerAddress", "1000000");
    }
}
