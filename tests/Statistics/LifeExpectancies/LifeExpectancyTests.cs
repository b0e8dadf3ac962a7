using CsCheck;
using Endeavour.Statistics;
using Endeavour.Tests.Statistics.Oracle;

namespace Endeavour.Tests.Statistics.LifeExpectancies;

public class LifeExpectancyTests
{
    [Fact]
    public void It_is_the_years_of_the_textbook_table_over_its_survivors() =>
        Towns.Any.Sample(town =>
        {
            var (alive, years, _) = Towns.Textbook(town);
            var table = LifeExpectancy.Of(town);
            for (var band = 0; band < 20; band++) Near.Equal(years[band..].Sum() / alive[band], table.Rows[band].Value.Value, $"at {table.Rows[band].Age}");
        }, iter: 300);

    [Fact]
    public void Limits_lie_around_it_and_widen_with_confidence() =>
        Towns.Any.Sample(town => Assert.All(LifeExpectancy.Of(town).Rows, row =>
        {
            var (narrow, wide) = (row.Limits().Value, row.Limits(0.998).Value);
            Assert.True(narrow.Contains(row.Value.Value) && wide.Lower <= narrow.Lower && wide.Upper >= narrow.Upper && wide.Lower >= 0);
        }), iter: 300);

    [Fact]
    public void It_falls_if_deaths_rise_in_any_band_from_that_age_on() =>
        Gen.Select(Towns.Any, Gen.Int[0, 19]).Sample((town, band) =>
        {
            var age = town[band].StartAge;
            var (before, after) = (LifeExpectancy.Of(town), LifeExpectancy.Of(town.With(age, one => one with { Deaths = one.Deaths * 1.1 })));
            for (var row = 0; row < 20; row++)
            {
                if (row <= band) Assert.True(after.Rows[row].Value.Value < before.Rows[row].Value.Value);
                else Assert.Equal(before.Rows[row].Value, after.Rows[row].Value);
            }
        }, iter: 300);

    [Fact]
    public void Twice_the_people_and_deaths_leave_it_and_narrow_its_limits_by_the_root_of_two() =>
        Towns.Any.Sample(town =>
        {
            DeathsByAge[] twice = [.. town.Select(band => band with { Deaths = band.Deaths * 2, Population = band.Population * 2 })];
            var (one, two) = (LifeExpectancy.Of(town).At(0), LifeExpectancy.Of(twice).At(0));
            Near.Equal(one.Value.Value, two.Value.Value, "value");
            Near.Equal(one.StandardError.Value, two.StandardError.Value * Math.Sqrt(2), "standard error");
        }, iter: 300);

    [Fact]
    public void Two_towns_of_the_same_ages_together_lie_between_them() =>
        Gen.Select(Gen.Double[0.5, 2].Array[20], Gen.Double[1.05, 3]).Sample((change, more) =>
        {
            var (one, other) = (Towns.Of(1, 1, change), Towns.Of(more, 1, change));
            DeathsByAge[] both = [.. one.Zip(other, (a, b) => a with { Deaths = a.Deaths + b.Deaths, Population = a.Population + b.Population })];
            if (other.Any(band => band.Deaths > band.Population)) return;
            Assert.InRange(LifeExpectancy.Of(both).At(0).Value.Value, LifeExpectancy.Of(other).At(0).Value.Value, LifeExpectancy.Of(one).At(0).Value.Value);
        }, iter: 300);

    [Fact]
    public void Deaths_and_people_are_those_from_that_age_on()
    {
        var (town, table) = (Towns.Of(), LifeExpectancy.Of(Towns.Of()));
        Near.Equal(town.Sum(band => band.Population!.Value), table.At(0).Population, "people");
        Near.Equal(town[^1].Deaths!.Value, table.At(90).Deaths, "deaths");
    }

    [Fact]
    public void No_deaths_before_the_last_band_are_fine() // Then everyone reaches 90 and lives 1 / rate more years.
    {
        DeathsByAge[] town = [.. Towns.Of().Select(band => band.StartAge < 90 ? band with { Deaths = 0 } : band)];
        var last = town[^1];
        Near.Equal(90 + last.Population!.Value / last.Deaths!.Value, LifeExpectancy.Of(town).At(0).Value.Value, "value");
        Near.Equal(last.Population!.Value / last.Deaths!.Value / Math.Sqrt(last.Deaths!.Value), LifeExpectancy.Of(town).At(0).StandardError.Value, "standard error");
    }

    [Fact]
    public void No_deaths_in_the_last_band_leave_every_age_without_one()
    {
        DeathsByAge[] town = [.. Towns.Of().Select(band => band with { Deaths = 0 })];
        Assert.All(LifeExpectancy.Of(town).Rows, row => Assert.Equal(Missing.NoDeathsInLastBand, row.Value.Reason));
        Assert.All(LifeExpectancy.Of(town).Rows, row => Assert.Equal(Missing.NoDeathsInLastBand, row.Limits().Reason));
    }

    [Fact]
    public void Where_nobody_outlives_a_band_later_ages_say_so()
    {
        var table = LifeExpectancy.Of(Towns.Of().With(60, band => band with { Deaths = band.Population * 0.45 }));
        Assert.Equal(2.5, table.At(60).Value.Value);
        Assert.Equal(new Interval(2.5, 2.5), table.At(60).Limits().Value);
        Assert.All(table.Rows.Where(row => row.Age > 60), row => Assert.Equal((Missing.NobodyAlive, Missing.NobodyAlive), (row.Value.Reason, row.Limits().Reason)));
        Assert.InRange(table.At(0).Value.Value, 55, 62.5);
        Assert.Equal(Missing.NobodyAlive, One(65, Towns.Of().With(60, band => band with { Deaths = band.Population * 0.4 })).Value.Reason);
        Assert.False(One(65, Towns.Of().With(60, band => band with { Deaths = band.Population * 0.3999 })).Value.IsMissing);
    }

    [Fact]
    public void A_range_of_more_than_twenty_years_hides_the_value_but_not_the_limits()
    {
        var row = LifeExpectancy.Of(Towns.Of().With(90, band => new(90, 1, 30))).At(90);
        Assert.Equal(Missing.IntervalTooWide, row.Value.Reason);
        Assert.Equal(0, row.Limits().Value.Lower);
        Near.Equal(30 - 1.9599639845400536 * 30, row.UnclampedLimits().Value.Lower, "unclamped");
        Near.Equal(30, row.StandardError.Value, "standard error");
    }

    [Theory]
    [InlineData(null, 100.0, Missing.NotGiven)]
    [InlineData(1.0, null, Missing.NotGiven)]
    [InlineData(0.0, 0.0, Missing.NobodyInAgeBand)]
    [InlineData(3.0, 0.0, Missing.NobodyInAgeBand)]
    [InlineData(101.0, 100.0, Missing.MoreDeathsThanPeople)]
    public void Numbers_that_cannot_be_used_are_reasons(double? deaths, double? people, Missing reason) =>
        Assert.All(LifeExpectancy.Of(Towns.Of().With(35, _ => new(35, deaths, people))).Rows, row => Assert.Equal(reason, row.Value.Reason));

    [Fact]
    public void Five_thousand_people_are_too_few_and_one_more_is_enough()
    {
        int[] ages = [0, 50];
        Assert.Equal(Missing.TooFewPeople, LifeExpectancy.Of([new(0, 50, 4000), new(50, 60, 1000)], ages).At(0).Value.Reason);
        Assert.NotEqual(Missing.TooFewPeople, LifeExpectancy.Of([new(0, 50, 4001), new(50, 60, 1000)], ages).At(0).Value.Reason);
    }

    [Fact]
    public void A_table_may_end_at_85_start_at_65_or_be_a_single_band_where_its_bands_are_named()
    {
        var town = Towns.Of();
        DeathsByAge[] to85 = [.. town[..18], new(85, town[18].Deaths + town[19].Deaths, town[18].Population + town[19].Population)];
        Assert.InRange(LifeExpectancy.Of(to85, LifeExpectancy.StandardStartAges[..19]).At(0).Value.Value - LifeExpectancy.Of(town).At(0).Value.Value, -0.5, 0.5);
        Assert.Equal(Missing.AgeBandMissing, LifeExpectancy.Of(town.AsSpan(0, 19)).At(0).Value.Reason);
        Assert.Equal(LifeExpectancy.Of(town).At(65).Value, LifeExpectancy.Of(town.AsSpan(14), LifeExpectancy.StandardStartAges[14..]).At(65).Value);
        Assert.Equal(100, LifeExpectancy.Of([new(0, 400, 40_000)], [0]).At(0).Value.Value);
        Assert.Equal(5, LifeExpectancy.Of([new(0, 400, 40_000)], [0]).At(0).StandardError.Value, 1e-12);
    }

    [Fact]
    public void A_first_band_of_five_years_has_its_deaths_halfway()
    {
        var (one, five) = (LifeExpectancy.Of([new(0, 100, 10_000), new(1, 1000, 10_000)], [0, 1]), LifeExpectancy.Of([new(0, 100, 10_000), new(5, 1000, 10_000)], [0, 5]));
        var q = 5 * 0.01 / (1 + 5 * 0.5 * 0.01);
        Near.Equal(5 * (1 - q / 2) + (1 - q) * 10, five.At(0).Value.Value, "five years");
        var first = 0.01 / (1 + 0.9 * 0.01);
        Near.Equal(1 - 0.9 * first + (1 - first) * 10, one.At(0).Value.Value, "one year");
    }

    [Fact]
    public void Numbers_up_to_two_to_the_53rd_are_right()
    {
        DeathsByAge[] town = [.. Towns.Of().Select(band => band with { Deaths = 9_007_199_254_740_992 / 4.0, Population = 9_007_199_254_740_992 })];
        var at0 = LifeExpectancy.Of(town).At(0);
        var (alive, years, _) = Towns.Textbook(town);
        Near.Equal(years.Sum() / alive[0], at0.Value.Value, "value");
        Assert.InRange(at0.StandardError.Value, 1e-9, 1e-6);
    }

    [Fact]
    public void Nonsense_is_refused_with_a_sentence()
    {
        var town = Towns.Of();
        Says("from 5 is there twice", () => LifeExpectancy.Of([.. town, new(5, 1, 1)]));
        Says("No age band starts at 95", () => LifeExpectancy.Of([.. town, new(95, 1, 1)]));
        Says("count of zero or more", () => LifeExpectancy.Of([new(0, -1, 1)]));
        Says("population of zero or more", () => LifeExpectancy.Of([new(0, 1, double.NaN)]));
        Says("Give smaller numbers", () => LifeExpectancy.Of([.. town.Select(band => band with { Population = 1e59 })]));
        Says("start ages that rise", () => LifeExpectancy.Of(town, [0, 5, 5]));
        Says("from zero up", () => LifeExpectancy.Of(town, [-1, 5]));
        Says("an age that one of the bands starts at", () => LifeExpectancy.Of(town).At(2));
        Says("confidence as a proportion", () => LifeExpectancy.Of(town).At(0).Limits(95));
        Says("count of zero or more", () => LifeExpectancy.At(0, [double.NaN, -1], [1, 1], [0, 1], new LifeExpectancyEstimate[1]));
        Says("each area and each age band", () => LifeExpectancy.At(0, [1, 1, 1], [1, 1, 1], [0, 1], new LifeExpectancyEstimate[1]));
        Says("room for one life expectancy", () => LifeExpectancy.AtEveryAge([1, 1], [1, 1], [0, 1], new LifeExpectancyEstimate[3]));
        Says("start age of each band", () => LifeExpectancy.AtEveryAge([], [], [], []));
        Says("one interval for each row", () => LifeExpectancy.Limits([default], [0.95], []));
    }

    [Fact]
    public void A_missing_number_in_a_batch_leaves_the_other_areas_alone_and_nothing_is_allocated()
    {
        double[] deaths = [.. Enumerable.Range(0, 2000).Select(i => i == 25 ? double.NaN : 90.0)], people = [.. deaths.Select(_ => 1000.0)];
        var (all, at65, limits) = (new LifeExpectancyEstimate[2000], new LifeExpectancyEstimate[100], new Answer<Interval>[4000]);
        Batch();
        Assert.All(all[20..40], row => Assert.Equal(Missing.NotGiven, row.Value.Reason));
        Assert.All(all[..20], row => Assert.False(row.Value.IsMissing));
        Assert.Equal(at65[0], at65[2]);
        Assert.Equal((65, Missing.NotGiven, 6 * 90.0), (at65[1].Age, at65[1].Value.Reason, at65[1].Deaths));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Batch();
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200);

        void Batch()
        {
            LifeExpectancy.AtEveryAge(deaths, people, LifeExpectancy.StandardStartAges, all);
            LifeExpectancy.At(65, deaths, people, LifeExpectancy.StandardStartAges, at65);
            LifeExpectancy.Limits(all, [0.95, 0.998], limits);
        }
    }

    static LifeExpectancyEstimate One(int age, DeathsByAge[] town)
    {
        var one = new LifeExpectancyEstimate[1];
        LifeExpectancy.At(age, [.. town.Select(band => band.Deaths!.Value)], [.. town.Select(band => band.Population!.Value)], LifeExpectancy.StandardStartAges, one);
        return one[0];
    }

    static void Says(string words, Func<object> wrong) => Says(words, () => { wrong(); });

    static void Says(string words, Action wrong) => Assert.Contains(words, Assert.ThrowsAny<ArgumentException>(wrong).Message, StringComparison.Ordinal);
}
