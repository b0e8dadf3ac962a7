using Endeavour.Platform.Partnerships;
using Endeavour.Strategy.Import;
using Endeavour.Tests.Pages.Accounts;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Pages.Strategy.Library;

/// <summary>The examples, with people of every role in Rutland, which has no library, and the library of mid and south Essex.</summary>
public sealed class LibraryFixture : PeopledFixture
{
    public const string Essex = "mid-and-south-essex";

    protected override void Fill(PartnershipRecords records)
    {
        var result = new ImportStrategyFiles(records, TimeProvider.System).Import([Repository.Path("examples")], TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        Assert.True(result.Ok, ResultText.Write(result, written: true));
    }
}
