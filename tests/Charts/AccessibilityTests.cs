using System.Globalization;
using System.Xml.Linq;
using CsCheck;
using Endeavour.Charts;

namespace Endeavour.Tests.Charts;

public class AccessibilityTests
{
    [Fact]
    public void Every_drawing_is_one_image_with_a_title_and_a_description() => Any.Drawing.Sample(
        svg =>
        {
            var root = new Picture(svg).Root;
            var names = root.Attribute("aria-labelledby")!.Value.Split(' ');
            var parts = root.Elements().Take(2).ToArray();
            return root.Attribute("role")!.Value == "img" && parts[0].Name.LocalName == "title" && parts[1].Name.LocalName == "desc"
                && parts.Select(part => part.Attribute("id")!.Value).SequenceEqual(names) && parts.All(part => part.Value.Length > 0);
        }, iter: 300);

    [Fact]
    public void Nothing_in_a_drawing_needs_more_than_a_strict_content_security_policy_allows() => Any.Drawing.Sample(
        svg => new Picture(svg).Root.DescendantsAndSelf().All(element =>
            element.Name.LocalName is "svg" or "title" or "desc" or "path" or "circle" or "text"
            && element.Attributes().All(attribute => attribute.Name.LocalName is not ("style" or "href") && !attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal))), iter: 300);

    [Fact]
    public void Two_charts_and_two_forms_on_one_page_share_no_id()
    {
        var page = XElement.Parse($"<div>{Samples.Trend.Screen()}{Samples.Trend.Svg(ChartForm.Print)}{Samples.TwoCouncils.Screen()}{Samples.Spine.Svg()}{Samples.Areas.Screen()}{Samples.Spark.Svg()}</div>");
        var ids = page.Descendants().Select(element => element.Attribute("id")?.Value).OfType<string>().ToArray();
        Assert.Equal(18, ids.Length);
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("a\"b")]
    public void An_id_that_would_break_the_page_is_refused(string id) => Assert.Throws<ArgumentException>(() => (Samples.Trend with { Id = id }).Svg());

    [Fact]
    public void Names_cannot_break_out_of_the_drawing()
    {
        var chart = Samples.Trend with { Title = "<script>alert(1)</script>", Axis = "a & b < c", Series = [Samples.Line("\"><img src=x onerror=alert(1)>\u0000\ud800", Samples.Scaled(1))] };
        var picture = new Picture(chart.Svg());
        Assert.Equal("<script>alert(1)</script>", picture.Part("title"));
        Assert.Contains("a & b < c", picture.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", chart.Svg(), StringComparison.Ordinal);
        Assert.DoesNotContain("<img", chart.Table().Html(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_description_says_where_each_line_ends_and_how_it_compares()
    {
        Assert.Equal(
            "Line chart of Deaths per 100,000 people aged under 75, 2007–09 to 2021–23. Rutland: 78.3 (70.5 to 86.1) in 2021–23 (Better than England). England: 94.0 in 2021–23. Target for 2030: 70.0.",
            new Picture(Samples.Verdicts.Svg()).Part("desc"));
        Assert.Equal("My own words", new Picture((Samples.Verdicts with { Description = "My own words" }).Svg()).Part("desc"));
    }

    [Fact]
    public void A_mark_is_silent_because_its_word_stands_beside_it()
    {
        foreach (var mark in Enum.GetValues<VerdictMark>())
        {
            var root = XElement.Parse(Mark.Svg(mark));
            Assert.Equal("true", root.Attribute("aria-hidden")!.Value);
            Assert.DoesNotContain("title", root.Elements().Select(element => element.Name.LocalName));
        }
        Assert.Equal("Worse than England", Mark.Phrase(VerdictMark.Worse, "England"));
        Assert.Equal("Similar to the target", Mark.Phrase(VerdictMark.Similar, "the target"));
        Assert.Equal("Not compared", Mark.Word(VerdictMark.NotCompared));
    }

    [Fact]
    public void The_same_figures_give_the_same_bytes_in_every_culture() => Gen.Select(Any.Trend, Any.Gradient, Any.Bars, Any.Spine, Any.Form).Sample(
        (trend, gradient, bars, spine, form) =>
        {
            string Page() => trend.Svg(form) + gradient.Svg(form) + bars.Svg(form) + spine.Svg(form) + trend.Table().Html();
            var before = Page();
            var culture = CultureInfo.CurrentCulture;
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            var after = Page();
            CultureInfo.CurrentCulture = culture;
            return before == after;
        }, iter: 150);
}
