using AngleSharp.Dom;
using Endeavour.Publishing.Print;
using UglyToad.PdfPig;

namespace Endeavour.Tests.Pages.Publishing;

/// <summary>Every plan is one page of PDF in either layout, of a desk's sheet or a wall's, with all its words in letters that can be read.</summary>
public sealed class PlanPaperTests(DemonstrationFixture site) : IClassFixture<DemonstrationFixture>
{
    const double Millimetre = 72 / 25.4;

    static string Tight(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    public static TheoryData<string, string> Plans
    {
        get
        {
            var plans = new TheoryData<string, string>();
            foreach (var partnership in new[] { "rutland", "south-tees", "leicestershire", "mid-and-south-essex" })
                foreach (var style in new[] { "columns", "rows" }) plans.Add(partnership, style);
            return plans;
        }
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public async Task Every_plan_is_one_sheet_with_all_its_words(string partnership, string style)
    {
        if (Chromium.OfThisMachine.Find() is null) Assert.Skip("Chromium is not installed.");
        var page = await site.PageAsync($"/{partnership}/plan-on-a-page?style={style}");
        var smallest = 0.0;
        foreach (var (size, width, height) in new[] { ("a4", 297, 210), ("a3", 420, 297), ("a1", 841, 594), ("a0", 1189, 841) })
        {
            using var pdf = PdfDocument.Open(await site.BytesAsync($"/{partnership}/plan-on-a-page/{style}-{size}.pdf"));
            Assert.Equal(1, pdf.NumberOfPages);
            var only = pdf.GetPage(1);
            Assert.Equal((width, height), ((int)Math.Round(only.Width / Millimetre), (int)Math.Round(only.Height / Millimetre)));
            var text = Tight(string.Concat(pdf.GetPages().Select(each => each.Text)));
            foreach (var said in page.QuerySelectorAll(".plan li a, .plan h2 a, .plan th a, .plan__foot, .plan__vision")) Assert.Contains(Tight(said.ChildNodes.OfType<IText>().Select(node => node.Text).FirstOrDefault(words => words.Trim() != "") ?? ""), text, StringComparison.Ordinal);
            Assert.All(only.Letters, letter => Assert.InRange(letter.BoundingBox.Bottom, 0, only.Height));
            var letters = only.Letters.Where(letter => letter.Value.Trim() != "").Min(letter => letter.PointSize);
            if (size == "a4") smallest = letters;
            Assert.True(letters >= (size == "a4" ? 5.5 : smallest * 1.3), $"{partnership} {style} {size}: {letters:0.0} points.");
        }
    }

    [Fact]
    public async Task The_page_offers_each_layout_and_sheet_and_an_unknown_one_is_the_usual()
    {
        var page = await site.PageAsync("/rutland/plan-on-a-page?style=rows&size=a1");
        Assert.NotNull(page.QuerySelector(".plan-rows"));
        Assert.NotNull(page.QuerySelector("link[href*='plan-a1.css']"));
        Assert.NotNull(page.QuerySelector("a[href='/rutland/plan-on-a-page?size=a1']"));
        Assert.NotNull(page.QuerySelector("a[href='/rutland/plan-on-a-page/rows-a1.pdf']"));
        await site.PageAsync("/rutland/plan-on-a-page/rows-a2.pdf", 404);
        var usual = await site.PageAsync("/rutland/plan-on-a-page?style=<b>&size=a9999");
        Assert.NotNull(usual.QuerySelector(".plan__columns"));
        Assert.Null(usual.QuerySelector("link[href*='plan-a']"));
    }

    [Fact]
    public async Task Rows_stand_by_stage_of_life_where_the_strategy_has_stages()
    {
        var page = await site.PageAsync("/south-tees/plan-on-a-page?style=rows");
        Assert.NotEmpty(page.QuerySelectorAll(".plan-rows tbody tr > th[scope=row]"));
        Assert.Equal(page.QuerySelectorAll(".plan-rows tbody th[scope=row]").Length, page.QuerySelectorAll(".plan-rows tbody th[scope=row] .plan-rows__number").Length);
    }
}
