using Endeavour.Indicators.Demonstration;
using Endeavour.Indicators.Releases;
using Endeavour.Tests.Indicators.Kit;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Indicators.Releases;

/// <summary>When real figures take the place of made-up ones, what is measured is still known, and nobody says any more that it is made up.</summary>
public class MadeUpWordsTests
{
    [Fact]
    public void How_figures_were_made_up_is_not_said_of_real_ones_in_this_layer_or_in_a_partnerships_own()
    {
        using var holding = new Holding();
        Assert.NotNull(new Demonstrate(holding.Folder, TimeProvider.System).Run(Repository.Path("examples", "illustrative.yaml")).Release);
        var madeUp = holding.Read(90366, "E06000002")!;
        Assert.Contains("Made-up figures", madeUp.Definition.Method, StringComparison.Ordinal);
        var file = holding.Write(Vintage.Of2022.File(Row.England, new Row()));
        Assert.NotNull(new Import(holding.Own, TimeProvider.System) { Below = holding.Folder }.Run([file], cancel: TestContext.Current.CancellationToken).Release);
        using (var own = new Endeavour.Indicators.Reading.EvidenceStore(holding.Own)) Assert.Equal("", own.Read(["E06000002"], [90366])[90366]!.Definition.Method);
        Assert.NotNull(holding.Bring(file).Release);
        var real = holding.Read(90366, "E06000002")!;
        Assert.False(real.Illustrative);
        Assert.Equal(("", madeUp.Definition.Unit, madeUp.Definition.Definition), (real.Definition.Method, real.Definition.Unit, real.Definition.Definition));
        Assert.NotNull(holding.Import(Row.England, new Row { Value = "76.0" }).Release);
        Assert.Equal(("", madeUp.Definition.Unit), (holding.Read(90366, "E06000002")!.Definition.Method, holding.Read(90366, "E06000002")!.Definition.Unit));
    }
}
