using Endeavour.Evidence.Exceptions;
using Endeavour.Indicators.Movements;

namespace Endeavour.Tests.Pages.Evidence.Exceptions;

/// <summary>What was planted is found, what is only chance is not, and each sentence's figure stands where its citation says.</summary>
public sealed class ExceptionTests : IDisposable
{
    static readonly string[] Tenths = ["Most deprived", "Second most deprived", "Third more deprived", "Fourth more deprived", "Fifth more deprived", "Fifth less deprived", "Fourth less deprived", "Third less deprived", "Second least deprived", "Least deprived"];

    readonly PlantedFigures _planted = new();

    public void Dispose() => _planted.Dispose();

    [Fact]
    public void A_figure_that_moved_by_more_than_chance_is_found_and_cited()
    {
        _planted.Outcome(1);
        _planted.Year(1, 2023, 20, 1).Year(1, 2024, 23, 1);
        var found = Assert.Single(_planted.Report().Found);
        Assert.Equal((ExceptionKind.Changed, (bool?)false), (found.Kind, found.IsBetter));
        Assert.Equal("Outcome 1, Middlesbrough: 23 in 2024, up 3 from 20 in 2023. This is more than chance would explain.", found.Sentence);
        Assert.Equal([("2023", 20.0, 2), ("2024", 23.0, 3)], found.Cites.Select(cite => (cite.Period, cite.Value, cite.Line)));
    }

    [Fact]
    public void A_step_that_chance_may_explain_is_tested_and_not_reported()
    {
        _planted.Outcome(1);
        _planted.Year(1, 2023, 20, 1).Year(1, 2024, 21.9, 1);
        var report = _planted.Report();
        Assert.Empty(report.Found);
        Assert.Equal(1, report.Tested.Changes);
    }

    [Fact]
    public void Five_years_one_way_are_a_trend()
    {
        _planted.Outcome(1);
        for (var year = 0; year < 5; year++) _planted.Year(1, 2020 + year, 30 - 1.5 * year, 1);
        var found = Assert.Single(_planted.Report().Found);
        Assert.Equal((ExceptionKind.Trend, (bool?)true), (found.Kind, found.IsBetter));
        Assert.Contains("24.0 in 2024, after 30.0 in 2020", found.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void An_average_that_gets_better_while_the_gap_grows_is_found()
    {
        _planted.Outcome(1);
        _planted.Year(1, 2023, 20.1, 0.5).Year(1, 2024, 18.1, 0.5);
        foreach (var (rank, tenth) in Tenths.Index()) _planted.Year(1, 2023, 22 - rank * 0.4, 0.6, category: tenth).Year(1, 2024, 22 - rank * 0.9, 0.6, category: tenth);
        var found = Assert.Single(_planted.Report().Found, each => each.Kind == ExceptionKind.BetterButWider);
        Assert.Equal("Better on average, but the gap widened", found.KindWords);
        Assert.False(found.IsBetter);
        Assert.Contains("The average for the area got better meanwhile", found.Sentence, StringComparison.Ordinal);
        Assert.EndsWith("8.1 in 2024, after 3.6 in 2023. This is more than chance would explain. The average for the area got better meanwhile, so it was not better for everyone.", found.Sentence, StringComparison.Ordinal);
        Assert.Equal(4, found.Cites.Count);
    }

    [Fact]
    public void A_gap_that_grows_while_the_average_stays_is_found_as_that()
    {
        _planted.Outcome(1);
        _planted.Year(1, 2023, 20, 0.5).Year(1, 2024, 20, 0.5);
        foreach (var (rank, tenth) in Tenths.Index()) _planted.Year(1, 2023, 22 - rank * 0.4, 0.6, category: tenth).Year(1, 2024, 24 - rank * 0.9, 0.6, category: tenth);
        var found = Assert.Single(_planted.Report().Found);
        Assert.Equal((ExceptionKind.GapWidened, "The gap widened"), (found.Kind, found.KindWords));
    }

    /// <summary>From 20 in the middle of 2020 to 10 at the end of 2030: 16.2 is asked for by the middle of 2024.</summary>
    [Theory]
    [InlineData(17.5, 1, true), InlineData(17.5, 2, false), InlineData(14, 1, false)]
    public void A_figure_off_the_way_to_its_target_is_found_where_chance_does_not_explain_it(double value, double half, bool off)
    {
        _planted.Outcome(1, new(10, new(2030, 12, 31), null), new(20, "2020", null));
        _planted.Year(1, 2024, value, half);
        var report = _planted.Report();
        Assert.Equal(1, report.Tested.Paths);
        Assert.Equal(off ? [ExceptionKind.OffPath] : [], report.Found.Select(found => found.Kind));
        if (off) Assert.Contains("to the target of 10 by 31 December 2030 it would be 16.2 by then.", report.Found[0].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_that_crosses_to_the_wrong_side_of_England_is_found()
    {
        _planted.Outcome(1);
        _planted.Year(1, 2023, 20, 1.2).Year(1, 2024, 21.5, 1.2).Year(1, 2023, 20, 0.1, "E92000001").Year(1, 2024, 20, 0.1, "E92000001");
        var found = Assert.Single(_planted.Report().Found);
        Assert.Equal((ExceptionKind.VerdictChanged, (bool?)false), (found.Kind, found.IsBetter));
        Assert.Contains("This is worse than England; in 2023, at 20.0, it was similar to England.", found.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_stands_out_it_is_said_what_was_tested()
    {
        _planted.Outcome(1);
        _planted.Year(1, 2023, 20, 1).Year(1, 2024, 20.1, 1);
        var report = _planted.Report();
        Assert.Equal("Nothing stands out. 1 outcome has figures, and none of them moved by more than chance would explain.", report.Sentence);
        Assert.StartsWith("1 latest figure was held against an earlier one", report.Looked[0], StringComparison.Ordinal);
        Assert.Equal("Of 1 test fewer than 0.1 would find something by chance alone, were nothing changing anywhere. 0 were found.", report.Chance);
    }

    /// <summary>A thousand series in which nothing ever changes, drawn with the errors that their intervals say: no more are found than the report itself says that chance brings.</summary>
    [Fact]
    public void In_a_thousand_series_that_never_change_no_more_is_found_than_is_said_of_chance()
    {
        var random = new Random(20261123);
        for (var indicator = 1; indicator <= 1000; indicator++)
        {
            _planted.Outcome(indicator);
            for (var year = 2019; year <= 2024; year++) _planted.Year(indicator, year, 50 + Noise(random), 1.9599639845400536);
        }
        var report = _planted.Report();
        var found = report.Found.Count(each => each.Kind is ExceptionKind.Changed or ExceptionKind.Trend);
        Assert.Equal((1000, 1000), (report.Tested.Changes, report.Tested.Trends));
        Assert.InRange(report.Tested.ByChance, 7, 8);
        // Poisson: more than twice what is expected happens less than once in a hundred runs, and this run is always the same.
        Assert.InRange(found, 0, 2 * report.Tested.ByChance);
    }

    /// <summary>What is derived once for all areas, when figures come in, says the same of an area as the page that looks at its outcomes.</summary>
    [Fact]
    public void The_exceptions_of_all_areas_agree_with_those_of_the_page()
    {
        var random = new Random(99);
        for (var indicator = 1; indicator <= 120; indicator++)
        {
            _planted.Outcome(indicator);
            var drift = indicator % 4 - 1.5;
            for (var year = 2018; year <= 2024; year++)
                if (random.Next(8) > 0) _planted.Year(indicator, year, 50 + drift * (year - 2018) + Noise(random), 1 + random.NextDouble());
        }
        var (report, moved) = (_planted.Report(), _planted.Store.Moved(int.MaxValue));
        Assert.Equal((report.Tested.Changes, report.Tested.Trends), (moved.Tested.Sum(kind => kind.Changes), moved.Tested.Sum(kind => kind.Trends)));
        Assert.Equal(report.Tested.ByChance, moved.ByChance, 9);
        Assert.Equal(report.Found.Where(found => found.Kind is ExceptionKind.Changed or ExceptionKind.Trend).Select(found => (found.Outcome.Outcome.Indicator!.Value, found.Kind == ExceptionKind.Trend)).Order(),
            moved.Largest.Select(each => (each.Indicator, each.Test == MovementTest.Trend)).Order());
        Assert.InRange(moved.Count, 20, 240);
    }

    [Fact]
    public void The_draft_is_the_same_to_the_byte_and_each_figure_it_quotes_is_where_its_citation_says()
    {
        _planted.Outcome(1);
        _planted.Outcome(2);
        _planted.Year(1, 2023, 20, 1).Year(1, 2024, 23, 1).Year(2, 2023, 20.25, 1).Year(2, 2024, 17.5, 1);
        var (report, again) = (_planted.Report(), _planted.Report());
        var draft = DraftPaper.Of(PlantedFigures.Place, report);
        Assert.Equal(draft, DraftPaper.Of(PlantedFigures.Place, again));
        Assert.DoesNotContain(TimeProvider.System.GetUtcNow().Year.ToString(System.Globalization.CultureInfo.InvariantCulture), draft, StringComparison.Ordinal);
        Assert.All(report.Found.SelectMany(found => found.Cites), cite =>
        {
            var point = _planted.Store.Read([cite.AreaCode], [cite.Indicator])[cite.Indicator]!.Whole(cite.AreaCode, "Persons", "All ages")!.Observations.Single(each => each.PeriodText == cite.Period);
            Assert.Equal((cite.Value, cite.Line), (point.Value!.Value, point.Line));
        });
        foreach (var number in Enumerable.Range(1, 4)) Assert.Contains($"[^{number}]: Indicator", draft, StringComparison.Ordinal);
        Assert.True(draft.IndexOf("## Worse", StringComparison.Ordinal) < draft.IndexOf("## Better", StringComparison.Ordinal));
        Assert.Contains("*What will be done:*", draft, StringComparison.Ordinal);
    }

    static double Noise(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
