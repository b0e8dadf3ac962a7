using Endeavour.Charts;

namespace Endeavour.Publishing.Gallery.Kinds;

static class SparklineExamples
{
    static Sparkline Ordinary { get; } = new() { Id = "spark", Title = "Early deaths per 100,000", Values = [121, 117.4, 113.9, 108.2, 104.5, 101.8, 98.1, 96.4], Mark = VerdictMark.Better };

    public static GalleryKind Kind() => new("sparkline", "Sparklines", "Which way is it going, at a glance?",
        "The line goes from the first period to the latest and fills its height, so that only its direction can be read; the figures stand beside it. The mark at its end is the verdict on the latest figure.",
        [
            Shown(1, "Three trends", "Falling, rising and neither.", Ordinary, Ordinary with { Title = "Adults who smoke, %", Values = [9.1, 9.4, 10, 10.2, 10.9, 11.1, 11.8], Mark = VerdictMark.Worse }, Ordinary with { Title = "People who feel lonely, %", Values = [6, 6.3, 5.9, 6.1, 6.2, 6], Mark = null }),
            Shown(2, "Difficult figures", "One point, gaps, nothing, negative, flat, forty, and extremes.",
                Ordinary with { Title = "One point", Values = [5.1] }, Ordinary with { Title = "Gaps and suppressed figures", Values = [5.1, null, 5.4, null, null, 5.8, 6.1, null], Mark = null },
                Ordinary with { Title = "Only missing figures", Values = [null, null, null] }, Ordinary with { Title = "No figures at all", Values = [] }, Ordinary with { Title = "Negative", Values = [-3.2, -1.1, 0.4, -2.5, -4] },
                Ordinary with { Title = "Flat", Values = [7, 7, 7, 7], Mark = VerdictMark.Similar }, Ordinary with { Title = "Forty periods", Values = [.. Enumerable.Range(0, 40).Select(i => (double?)Math.Round(50 + (8 * Math.Sin(i / 3d)), 1))], Mark = VerdictMark.Higher },
                Ordinary with { Title = "Very large", Values = [812_345_678_901, 823_456_789_012, 790_123_456_789], Figures = new(0, "£"), Mark = null }, Ordinary with { Title = "Very small", Values = [0.000012, 0.000011, 0.000015], Figures = new(6), Mark = VerdictMark.Worst },
                Ordinary with { Title = "One far beyond the others", Values = [2, 3, 2, 9500, 3, 2], Figures = new(0), Mark = VerdictMark.NotCompared }),
            Shown(3, "Long names and names from right to left", "The words stand in the table, not in the drawing.", Ordinary with { Title = Places.Long }, Ordinary with { Title = Places.Arabic }, Ordinary with { Title = Places.Hebrew }),
        ]);

    static SparklineExample Shown(int number, string heading, string says, params Sparkline[] rows) =>
        new(heading, says, [.. rows.Select((row, i) => row with { Id = $"sparkline-{number}-row-{i + 1}" })]);
}
