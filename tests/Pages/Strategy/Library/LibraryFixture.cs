using System.Text.RegularExpressions;
using Endeavour.Platform.Partnerships;
using Endeavour.Strategy.Import;
using Endeavour.Tests.Pages.Accounts;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Pages.Strategy.Library;

/// <summary>The examples, with people of every role in Rutland, which has no library, the library of mid and south Essex, and a copy of that in Leicestershire.</summary>
public sealed partial class LibraryFixture : PeopledFixture
{
    public const string Essex = "mid-and-south-essex";

    protected override void Fill(PartnershipRecords records)
    {
        var result = new ImportStrategyFiles(records, TimeProvider.System).Import([Repository.Path("examples")], TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        Assert.True(result.Ok, ResultText.Write(result, written: true));
        // The same library in a partnership in which the tests have people, and whose strategy is another.
        using var folder = new TemporaryFolder();
        var copy = Path.Combine(folder.Root, "partner-strategies.yaml");
        Directory.CreateDirectory(folder.Root);
        File.WriteAllText(copy, Elements().Replace(File.ReadAllText(Repository.Path("examples", Essex, "partner-strategies.yaml")), "").Replace($"partnership: {Essex}", $"partnership: {There}", StringComparison.Ordinal));
        result = new ImportStrategyFiles(records, TimeProvider.System).Import([copy], TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        Assert.True(result.Ok, ResultText.Write(result, written: true));
    }

    [GeneratedRegex(@", elements: \[[^\]]*\]")]
    private static partial Regex Elements();
}
