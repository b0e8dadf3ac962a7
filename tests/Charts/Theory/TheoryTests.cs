using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using Endeavour.Charts;
using Endeavour.Charts.Theory;

namespace Endeavour.Tests.Charts;

public partial class TheoryTests
{
    [Fact]
    public void No_two_words_touch_and_none_leaves_the_drawing() =>
        Gen.Select(AnyTheory.Theory, Any.Form).Sample((theory, form) => new Picture(theory.Svg(form)).Fault() is not { } fault ? true : throw new InvalidOperationException(fault), iter: 400);

    [Fact]
    public void No_line_passes_through_a_box() => Gen.Select(AnyTheory.Theory, Any.Form).Sample(
        (theory, form) =>
        {
            var svg = theory.Svg(form);
            var boxes = BoxPath().Matches(svg).Select(match => match.Groups.Values.Skip(1).Select(group => double.Parse(group.Value, CultureInfo.InvariantCulture)).ToArray()).ToArray();
            Assert.Equal(theory.Nodes.Count, boxes.Length);
            return LinePath().Matches(svg).SelectMany(match => Places(match.Groups[1].Value)).All(place =>
                boxes.All(box => place.X <= box[0] + 1 || place.X >= box[0] + box[2] - 1 || place.Y <= box[1] + 1 || place.Y >= box[1] + box[3] - 1));
        }, iter: 400);

    [Fact]
    public void Every_word_of_every_box_is_shown_in_every_form() => Gen.Select(AnyTheory.Theory, Any.Form).Sample(
        (theory, form) => theory.Nodes.All(node => Letters(new Picture(theory.Svg(form)).Words).Contains(Letters(node.Text), StringComparison.Ordinal)), iter: 150);

    [Fact]
    public void The_same_boxes_give_the_same_bytes_in_every_culture() => Gen.Select(AnyTheory.Theory, Any.Form).Sample(
        (theory, form) =>
        {
            var before = theory.Svg(form) + theory.Table().Html();
            var culture = CultureInfo.CurrentCulture;
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            var after = theory.Svg(form) + theory.Table().Html();
            CultureInfo.CurrentCulture = culture;
            return before == after;
        }, iter: 100);

    [Fact]
    public void The_table_holds_every_box_with_its_layer_its_status_and_what_it_leads_to()
    {
        var table = TheorySamples.Smoking.Table();
        Assert.Equal(["Box", "Layer", "Status", "Leads to"], table.Columns.Select(column => column.Heading));
        Assert.Equal(12, table.Rows.Count);
        Assert.Contains(table.Rows, row => row.SequenceEqual(
            ["Weekly clinics and text support", "Activities", "Behind plan", "1,200 people set a date to quit (assumes: Four in ten who set a date are still not smoking after four weeks)"]));
        Assert.Equal(["People live longer in good health", "Goal", "", "Nothing further"], table.Rows[^1]);
        Assert.Equal("Met", TheorySamples.Long.Table().Rows[^1][2]);
    }

    [Fact]
    public void The_description_says_what_is_in_each_layer_and_what_leads_to_what()
    {
        var words = new Picture(TheorySamples.Smoking.Svg()).Part("desc");
        Assert.StartsWith("Theory of change in 5 layers. Inputs: ", words, StringComparison.Ordinal);
        Assert.Contains("Outcomes: Fewer adults smoke (Too early to say);", words, StringComparison.Ordinal);
        Assert.Contains("Every pregnant smoker is offered help leads to Fewer babies with low weight at birth.", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Boxes_are_put_in_an_order_in_which_fewer_lines_cross()
    {
        var theory = TheorySamples.Long with
        {
            Nodes = [new("a", 0, "A"), new("b", 0, "B"), new("c", 0, "C"), new("x", 1, "X"), new("y", 1, "Y"), new("z", 1, "Z")],
            Links = [new("a", "z"), new("b", "y"), new("c", "x")],
        };
        Assert.Equal([5, 4, 3], new Graph(theory).Order[1]);
    }

    [Fact]
    public void Assumptions_are_numbered_on_the_drawing_and_listed_below_it()
    {
        foreach (var form in Enum.GetValues<ChartForm>())
        {
            var words = new Picture(TheorySamples.Smoking.Svg(form)).Words;
            Assert.Contains("Assumptions 1 Trained advisers in 12 GP surgeries → Weekly clinics and text support: Advisers stay in post", words, StringComparison.Ordinal);
            Assert.Contains("4 Fewer adults smoke →", words, StringComparison.Ordinal);
        }
        Assert.Equal(4, new Picture(TheorySamples.Smoking.Svg()).Texts.Count(text => text.Words is "1" or "2" or "3" or "4") - 4);
        Assert.Contains("Assumption 3", new Picture(TheorySamples.Smoking.Svg(ChartForm.Narrow)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_leads_back_is_dashed_and_the_key_says_so()
    {
        Assert.Contains("Leads back to an earlier layer", new Picture(TheorySamples.Smoking.Svg()).Words, StringComparison.Ordinal);
        var forth = TheorySamples.Smoking with { Links = [.. TheorySamples.Smoking.Links.SkipLast(1)] };
        Assert.DoesNotContain("stroke-dasharray", forth.Svg() + forth.Svg(ChartForm.Print), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_words_are_too_long_for_columns_the_wide_form_runs_from_top_to_bottom()
    {
        var many = TheorySamples.Smoking with { Layers = ["Neighbourhood", "Infrastructure", "Responsibilities", "Accomplishments", "Communication", "Transformations", "Understandability"] };
        var headings = new Picture(many.Svg()).Texts.Where(text => many.Layers.Contains(text.Words)).ToArray();
        Assert.Equal(7, headings.Length);
        Assert.Single(headings.Select(heading => heading.Left).Distinct());
        Assert.Equal(5, new Picture(TheorySamples.Smoking.Svg()).Texts.Where(text => TheorySamples.Smoking.Layers.Contains(text.Words)).Select(heading => heading.Left).Distinct().Count());
    }

    [Fact]
    public void Text_is_at_least_13_pixels_in_every_form()
    {
        foreach (var form in Enum.GetValues<ChartForm>())
            foreach (var svg in new[] { TheorySamples.Smoking.Svg(form), TheorySamples.Long.Svg(form), MapSamples.Verdicts.Svg(form), MapSamples.HexFifths.Svg(form) })
                Assert.InRange(new Picture(svg).Size, 13, 16);
    }

    [Fact]
    public void What_cannot_be_drawn_is_refused_with_what_to_do()
    {
        var theory = TheorySamples.Long;
        string Message(TheoryOfChange wrong) => Assert.Throws<ArgumentException>(() => wrong.Svg(ChartForm.Narrow)).Message;
        Assert.Contains("Two boxes have the key \"a\"", Message(theory with { Nodes = [.. theory.Nodes, theory.Nodes[0]] }), StringComparison.Ordinal);
        Assert.Contains("is in layer 9", Message(theory with { Nodes = [.. theory.Nodes, new("z", 9, "Z")] }), StringComparison.Ordinal);
        Assert.Contains("has no box at an end", Message(theory with { Links = [new("a", "nobody")] }), StringComparison.Ordinal);
        Assert.Contains("split it", Message(theory with { Nodes = [.. Enumerable.Range(0, 201).Select(i => new TheoryNode($"{i}", 0, "Box"))] }), StringComparison.Ordinal);
        Assert.Contains("id", Message(theory with { Id = "two words" }), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_boxes_it_says_so_and_the_largest_is_drawn_in_time()
    {
        Assert.Contains("No boxes to show", new Picture((TheorySamples.Long with { Nodes = [], Links = [] }).Svg()).Words, StringComparison.Ordinal);
        var largest = TheorySamples.Long with
        {
            Nodes = [.. Enumerable.Range(0, 200).Select(i => new TheoryNode($"{i}", i % 3, $"Box {i}"))],
            Links = [.. Enumerable.Range(0, 600).Select(i => new TheoryLink($"{i % 200}", $"{i * 7 % 200}"))],
        };
        var start = Stopwatch.GetTimestamp();
        foreach (var form in Enum.GetValues<ChartForm>()) Assert.Null(new Picture(largest.Svg(form)).Fault());
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 20);
    }

    static string Letters(string text) => string.Concat(Endeavour.Charts.Drawing.Xml.OneLine(text).Where(letter => !char.IsWhiteSpace(letter)));

    /// <summary>Places along a path of absolute commands.</summary>
    static IEnumerable<(double X, double Y)> Places(string data)
    {
        var at = (X: 0.0, Y: 0.0);
        foreach (Match command in Command().Matches(data))
        {
            var n = Number().Matches(command.Groups[2].Value).Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture)).ToArray();
            (double X, double Y)[] points = command.Groups[1].Value switch
            {
                "H" => [at, (n[0], at.Y)],
                "V" => [at, (at.X, n[0])],
                "M" => [(n[0], n[1])],
                _ => [at, .. Enumerable.Range(0, n.Length / 2).Select(i => (n[2 * i], n[(2 * i) + 1]))],
            };
            for (var step = 0; step <= 40; step++) yield return Along(points, step / 40.0);
            at = points[^1];
        }
    }

    /// <summary>De Casteljau.</summary>
    static (double X, double Y) Along((double X, double Y)[] points, double share) =>
        points.Length == 1 ? points[0] : Along([.. points.Zip(points.Skip(1), (a, b) => (a.X + ((b.X - a.X) * share), a.Y + ((b.Y - a.Y) * share)))], share);

    [GeneratedRegex("stroke=\"#12436d\" stroke-width=\"[0-9.]+\" d=\"M([-0-9.]+) ([-0-9.]+)h([0-9.]+)v([0-9.]+)h[-0-9.]+z\"")]
    private static partial Regex BoxPath();

    [GeneratedRegex("fill=\"none\" stroke=\"#505a5f\" stroke-width=\"1.6\"(?: stroke-dasharray=\"5 4\")? d=\"([^\"]*)\"")]
    private static partial Regex LinePath();

    [GeneratedRegex("([MCLHVQ])([^MCLHVQ]*)")]
    private static partial Regex Command();

    [GeneratedRegex("-?[0-9.]+")]
    private static partial Regex Number();
}
