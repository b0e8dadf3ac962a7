using Endeavour.Strategy.Import;
using Endeavour.Tests.Pages.Accounts;
using Endeavour.Tests.TestKit;
using Endeavour.Platform.Partnerships;

namespace Endeavour.Tests.Pages.Evidence.NeedsAssessment;

/// <summary>The examples, with people of every role in two of them: South Tees has its questions, Rutland has none.</summary>
public sealed class NeedsFixture : PeopledFixture
{
    protected override void Fill(PartnershipRecords records)
    {
        var result = new ImportStrategyFiles(records, TimeProvider.System).Import([Repository.Path("examples")], TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        Assert.True(result.Ok, ResultText.Write(result, written: true));
    }
}
