using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Endeavour.Charts;

namespace Endeavour.Tests.Charts;

public partial class SpineRowTests
{
    [Fact]
    public void The_benchmark_is_in_the_centre_of_every_row()
    {
        var rows = new[] { Samples.Spine, Samples.Spine with { Min = 60 }, Samples.Spine with { Max = 500, Orientation = Orientation.LowIsBetter } };
        Assert.All(rows, row => Assert.Contains("d=\"M130 1V35\"", row.Svg(), StringComparison.Ordinal));
    }

    [Fact]
    public void Left_is_worse_whichever_way_is_better()
    {
        var low = Samples.Spine with { Area = new(64, 63, 65, VerdictMark.Worse), Orientation = Orientation.LowIsBetter };
        Assert.InRange(MarkX(Samples.Spine.Svg()), 0, 129);
        Assert.InRange(MarkX(low.Svg()), 0, 129);
        Assert.InRange(MarkX((low with { Orientation = Orientation.LowToHigh }).Svg()), 131, 260);
    }

    [Fact]
    public void The_mark_stays_inside_the_drawing_however_far_out_the_area_is()
    {
        foreach (var value in new[] { -1e9, 0, 1e9 })
            Assert.InRange(MarkX((Samples.Spine with { Area = new(value, value - 1, value + 1, VerdictMark.Worse) }).Svg()), 7, 253);
    }

    [Fact]
    public void An_interval_that_leaves_the_drawing_ends_in_an_arrow()
    {
        var wide = (Samples.Spine with { Area = new(61, 10, 110, VerdictMark.Similar) }).Svg();
        Assert.Contains("M6 13 1 18 6 23", wide, StringComparison.Ordinal);
        Assert.Contains("M254 13 259 18 254 23", wide, StringComparison.Ordinal);
        Assert.DoesNotContain("M6 13", Samples.Spine.Svg(), StringComparison.Ordinal);
    }

    [Fact]
    public void It_says_in_words_what_it_shows() => Assert.Equal(
        "59.1 (57.8 to 60.4). Worse than England. England: 61.5. All areas: 53.2 to 68.9. Middle half of areas: 59.9 to 63.1. Left is worse, right is better.",
        new Picture(Samples.Spine.Svg()).Part("desc"));

    [Fact]
    public void Without_a_judgement_it_does_not_speak_of_worse_and_better()
    {
        var row = Samples.Spine with { Orientation = Orientation.LowToHigh, Area = new(59.1, 57.8, 60.4, VerdictMark.Lower) };
        Assert.DoesNotContain("worse", new Picture(row.Svg()).Part("desc"), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("worse", SpineRow.Key("key", Orientation.LowToHigh), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_figure_beyond_the_drawing_has_an_arrow_that_says_so()
    {
        var row = Samples.Spine with { Area = new(12, 8, 16, VerdictMark.Worse) };
        Assert.Contains("M6 13 1 18 6 23", row.Svg(), StringComparison.Ordinal);
        Assert.Equal(17, MarkX(row.Svg()), 1);
        Assert.DoesNotContain("M6 13 1 18 6 23", Samples.Spine.Svg(), StringComparison.Ordinal);
    }

    [Fact]
    public void Eight_rows_are_under_12_KB() => Assert.InRange(8 * Encoding.UTF8.GetByteCount(Samples.Spine.Svg()), 1, 12 * 1024);

    static double MarkX(string svg)
    {
        var numbers = Numbers().Matches(Shape().Match(svg).Value).Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture)).ToArray();
        return numbers.Where((_, i) => i % 2 == 0).Average();
    }

    [GeneratedRegex("(?<=d=\")M[^\"]*z(?=\" fill=\"#b10e1e)")]
    private static partial Regex Shape();

    [GeneratedRegex("-?[0-9.]+")]
    private static partial Regex Numbers();
}
