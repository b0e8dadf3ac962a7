using Endeavour.Charts;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Charts;

/// <summary>Drawings that someone looked at, kept to the byte. After a change that is meant, look at them and run with ENDEAVOUR_APPROVE=1.</summary>
public class ApprovedTests
{
    public static TheoryData<string, string> Drawings => new()
    {
        { "trend-wide", Samples.Trend.Svg() },
        { "trend-narrow", Samples.Trend.Svg(ChartForm.Narrow) },
        { "trend-verdicts-print", Samples.Verdicts.Svg(ChartForm.Print) },
        { "trend-four-wide", Samples.FourCouncils.Svg() },
        { "gradient-wide", Samples.Deciles.Svg() },
        { "gradient-narrow", Samples.Fifths.Svg(ChartForm.Narrow) },
        { "bars-wide", Samples.Areas.Svg() },
        { "bars-narrow", Samples.Areas.Svg(ChartForm.Narrow) },
        { "map-wide", MapSamples.Verdicts.Svg() },
        { "map-narrow", MapSamples.Verdicts.Svg(ChartForm.Narrow) },
        { "map-fifths-print", MapSamples.Fifths.Svg(ChartForm.Print) },
        { "hexmap-wide", MapSamples.HexVerdicts.Svg() },
        { "hexmap-fifths-narrow", MapSamples.HexFifths.Svg(ChartForm.Narrow) },
        { "theory-wide", TheorySamples.Smoking.Svg() },
        { "theory-narrow", TheorySamples.Long.Svg(ChartForm.Narrow) },
        { "spine-wide", Samples.Spine.Svg() },
        { "spine-key-wide", SpineRow.Key("key") },
        { "sparkline", Samples.Spark.Svg() },
        { "mark-worst", Mark.Svg(VerdictMark.Worst) },
    };

    [Theory]
    [MemberData(nameof(Drawings))]
    public void A_drawing_is_as_it_was_approved(string name, string svg) => Same(name, svg);

    internal static void Same(string name, string svg)
    {
        var file = Repository.Path("tests", "Charts", "Approved", name + ".svg");
        if (Environment.GetEnvironmentVariable("ENDEAVOUR_APPROVE") == "1") File.WriteAllText(file, svg + "\n");
        Assert.Equal(File.ReadAllText(file), svg + "\n");
    }
}
