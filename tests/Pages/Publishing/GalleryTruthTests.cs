using System.Globalization;
using System.Text.RegularExpressions;
using Endeavour.Charts;
using Endeavour.Publishing.Gallery;
using Endeavour.Statistics;

namespace Endeavour.Tests.Pages.Publishing;

/// <summary>People learn from the gallery what a verdict means: no example may contradict its own figures.</summary>
public sealed class GalleryTruthTests
{
    /// <summary>Which way is good, by words of the axis. An example with verdicts about anything else fails: say here which way is good.</summary>
    static readonly (string Words, bool LowIsGood)[] Axes = [("smoke", true), ("Deaths per", true), ("Difference from the average", true), ("life expectancy", false), ("healthy weight", false)];

    static IEnumerable<(string Place, GalleryExample Example)> Examples => GalleryBook.Kinds.SelectMany(kind => kind.Examples.Select((example, i) => (kind.Place(i), example)));

    [Fact]
    public void No_verdict_of_a_table_contradicts_its_limits_and_its_benchmark()
    {
        var (faults, read) = (new List<string>(), new Dictionary<string, int>());
        foreach (var (place, example) in Examples)
        {
            if (example is not ChartExample chart) continue;
            foreach (var row in Judgements(chart))
            {
                read[row.Verdict] = read.GetValueOrDefault(row.Verdict) + 1;
                if (!Allowed(row).Contains(row.Verdict)) faults.Add($"{place}: {row}");
            }
        }
        Assert.Empty(faults);
        foreach (var verdict in new[] { "Better", "Similar", "Worse" }) Assert.True(read.GetValueOrDefault(verdict) >= 10, $"Only {read.GetValueOrDefault(verdict)} verdicts were {verdict}.");
    }

    [Fact]
    public void No_mark_on_a_spine_contradicts_its_limits_and_its_benchmark()
    {
        var rows = Examples.Where(each => each.Example is SpineExample).SelectMany(each => ((SpineExample)each.Example).Rows.Select(row => (each.Place, Row: row))).ToList();
        Assert.Equal(Enum.GetValues<VerdictMark>(), rows.Select(each => each.Row.Area.Mark).OfType<VerdictMark>().Distinct().Order());
        foreach (var (place, row) in rows)
        {
            if (row is not { Benchmark: { } benchmark, Area: { Value: { } value, Mark: var mark } area }) { Assert.Null(row.Area.Mark); continue; }
            VerdictMark[] allowed = area is not { Lower: { } lower, Upper: { } upper } ? [VerdictMark.NotCompared]
                : benchmark >= lower && benchmark <= upper ? [VerdictMark.Similar]
                : row.Orientation == Orientation.LowToHigh ? [value > benchmark ? VerdictMark.Higher : VerdictMark.Lower]
                : value > benchmark == (row.Orientation == Orientation.HighIsBetter) ? [VerdictMark.Better, VerdictMark.Best] : [VerdictMark.Worse, VerdictMark.Worst];
            Assert.True(mark is { } given && allowed.Contains(given), $"{place}, {row.Title}: {value} with England at {benchmark} is not {mark}.");
        }
    }

    [Fact]
    public void A_funnel_s_verdicts_are_those_of_the_limits_at_each_size()
    {
        var read = 0;
        foreach (var chart in Examples.Where(each => each.Place.StartsWith("funnel-", StringComparison.Ordinal)).Select(each => each.Example).OfType<ChartExample>())
        {
            var average = Number(chart.Table.Rows[^1][2]);
            foreach (var cells in chart.Table.Rows.SkipLast(1).Where(cells => cells[^1].Contains("limit", StringComparison.Ordinal)))
            {
                var (people, rate) = (Number(cells[1]) * 3, Number(cells[2]) + (average == 0 ? 77.4 : 0));
                var expected = 77.4 * people / 100_000;
                var limits = new[] { 0.95, 0.998 }.Select(level => Rate.Byars(expected, people, level, 100_000) is var each && Math.Exp(-expected) < (1 - level) / 2 ? each : each with { Lower = 0 }).ToArray();
                var flat = chart.Heading == "Limits of no width";
                var beyond = flat ? 2 : limits.Count(limit => !limit.Contains(rate));
                var near = !flat && limits.Any(limit => Math.Abs(limit.Lower - rate) < 0.06 || Math.Abs(limit.Upper - rate) < 0.06);
                var word = beyond == 0 ? "Similar" : rate < 77.4 ? "Better" : "Worse";
                Assert.True(near || (cells[^1].StartsWith(word, StringComparison.Ordinal) && cells[^1].Contains("99.8%", StringComparison.Ordinal) == (beyond == 2)), $"{chart.Heading}: {string.Join(" | ", cells)}");
                read++;
            }
        }
        Assert.True(read > 60, $"Only {read} areas were read.");
    }

    [Fact]
    public void A_gap_stands_inside_its_interval_and_is_the_height_between_the_ends_of_the_line()
    {
        var gradients = Examples.Where(each => each.Place.StartsWith("gradient-", StringComparison.Ordinal)).Select(each => each.Example).OfType<ChartExample>().ToList();
        var gaps = gradients.Select(chart => Regex.Match(chart.Drawings, @"<desc[^>]*>[^<]*?([−\d.]+)[^<\d]*\(95% confidence interval ([−\d.]+) to ([−\d.]+)\)\.</desc>")).Where(match => match.Success).ToList();
        Assert.True(gaps.Count >= 5, $"Only {gaps.Count} gaps were read.");
        Assert.All(gaps, gap => Assert.InRange(Number(gap.Groups[1].Value), Number(gap.Groups[2].Value) + 0.1, Number(gap.Groups[3].Value) - 0.1));
    }

    [Fact]
    public void A_projection_is_the_one_that_its_figures_give()
    {
        var table = Examples.Where(each => each.Place == "path-1").Select(each => each.Example).OfType<ChartExample>().Single().Table;
        var so = table.Rows.Where(row => row[1].Length > 0).Select(row => new ProjectionPoint(Number(row[0]), Number(row[1]))).ToArray();
        var at = Projection.Of(so, new(ProjectionScale.Logit, 100)).Value.At(2030);
        Assert.Equal([Number(table.Rows[^1][3]), .. Numbers(table.Rows[^1][4])], new[] { at.Value, at.Limits.Lower, at.Limits.Upper }.Select(number => Math.Round(number, 1)));
    }

    static List<Judgement> Judgements(ChartExample chart)
    {
        var (columns, found) = (chart.Table.Columns, new List<Judgement>());
        for (var c = 2; c < columns.Count; c++)
        {
            if (!columns[c].Heading.Contains("ompared with", StringComparison.Ordinal) || !columns[c - 1].Heading.Contains("interval", StringComparison.Ordinal)) continue;
            var benchmark = columns[c].Heading.Split("ompared with ")[1];
            var (axis, beside) = (Axes.First(each => chart.Drawings.Contains(each.Words, StringComparison.Ordinal)), Enumerable.Range(0, columns.Count).FirstOrDefault(i => columns[i].Heading == benchmark));
            var below = chart.Table.Rows.FirstOrDefault(row => row[0] == benchmark)?[1] ?? (Regex.Match(chart.Says, @"England: ([−\d.]+)") is { Success: true } told ? told.Groups[1].Value : "");
            found.AddRange(chart.Table.Rows.Where(row => row[c].Length > 0)
                .Select(row => new Judgement(row[0], Number(row[c - 2]), Numbers(row[c - 1]), Number(beside > 0 ? row[beside] : below), axis.LowIsGood, row[c])));
        }
        return found;
    }

    /// <summary>The words that the rule allows; figures are rounded in a table, so on a limit both are.</summary>
    static string[] Allowed(Judgement row)
    {
        if (row.Limits is not [var lower, var upper]) return ["Not compared"];
        var edge = row.Benchmark == lower || row.Benchmark == upper;
        string[] apart = row.Value == row.Benchmark ? [] : row.Value < row.Benchmark == row.LowIsGood ? ["Better", "Best"] : ["Worse", "Worst"];
        return row.Benchmark > upper || row.Benchmark < lower ? apart : edge ? ["Similar", .. apart] : ["Similar"];
    }

    static double Number(string text) => Regex.Match(text, @"[−]?[\d,.]*\d") is { Success: true } match ? double.Parse(match.Value.Replace('−', '-'), NumberStyles.Any, CultureInfo.InvariantCulture) : double.NaN;

    static double[] Numbers(string limits) => limits.Length == 0 ? [] : [.. limits.Split(" to ").Select(Number)];

    sealed record Judgement(string Area, double Value, double[] Limits, double Benchmark, bool LowIsGood, string Verdict)
    {
        public override string ToString() => $"{Area}: {Value} ({string.Join(" to ", Limits)}) with {Benchmark} is not {Verdict}";
    }
}
