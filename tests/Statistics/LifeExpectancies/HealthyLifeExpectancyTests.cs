using CsCheck;
using Endeavour.Statistics;
using Endeavour.Tests.Statistics.Oracle;

namespace Endeavour.Tests.Statistics.LifeExpectancies;

public class HealthyLifeExpectancyTests
{
    static readonly Gen<HealthByAge[]> Health = Gen.Select(Gen.Double[0.05, 0.95].Array[20], Gen.Int[20, 900].Array[20]).Select((good, asked) =>
        good.Zip(asked, (share, people) => (share, people)).Select((band, i) => new HealthByAge(LifeExpectancy.StandardStartAges[i], band.share, band.people)).ToArray());

    [Fact]
    public void It_is_the_healthy_years_of_the_textbook_table_over_its_survivors() =>
        Gen.Select(Towns.Any, Health).Sample((town, health) =>
        {
            var rows = HealthyLifeExpectancy.Of(town, health).Rows;
            var (alive, years, _) = Towns.Textbook(town);
            for (var from = 0; from < 20; from++)
            {
                var (healthy, variance) = (0.0, 0.0);
                for (var band = from; band < 20; band++)
                {
                    var (share, good) = (years[band] / alive[from], health[band].Prevalence!.Value);
                    healthy += share * good;
                    variance += share * share * good * (1 - good) / health[band].Sample!.Value;
                }
                Near.Equal(healthy, rows[from].Value.Value, $"at {rows[from].Age}");
                Near.Equal(Math.Min(healthy + 1.9599639845400536 * Math.Sqrt(variance), years[from..].Sum() / alive[from]), rows[from].Limits().Value.Upper, $"upper at {rows[from].Age}");
            }
        }, iter: 200);

    [Fact]
    public void Where_all_are_healthy_it_is_the_life_expectancy_with_its_limits() =>
        Towns.Any.Sample(town => Assert.All(HealthyLifeExpectancy.Of(town, [new(0, 1, 100)]).Rows, row =>
        {
            Near.Equal(row.LifeExpectancy.Value.Value, row.Value.Value, "value");
            Near.Equal(row.LifeExpectancy.Limits().Value.Upper, row.LimitsWithMortality().Value.Upper, "upper");
            Assert.True(row.Limits().Value.Width < 1e-9);
            Near.Equal(1, row.Share.Value, "share");
        }), iter: 100);

    [Fact]
    public void Where_all_ages_are_equally_healthy_it_is_that_share_of_the_life_expectancy() =>
        Gen.Select(Towns.Any, Gen.Double[0, 1]).Sample((town, good) => Assert.All(HealthyLifeExpectancy.Of(town, [new(0, good, 400)]).Rows, row =>
        {
            Near.Equal(good, row.Share.Value, "share");
            var half = 1.9599639845400536 * row.LifeExpectancy.Value.Value * Math.Sqrt(good * (1 - good) / 400);
            Near.Equal(Math.Max(0, row.Value.Value - half), row.Limits().Value.Lower, "lower", 1e-11);
        }), iter: 100);

    [Fact]
    public void It_never_exceeds_the_life_expectancy_and_its_limits_lie_around_it() =>
        Gen.Select(Towns.Any, Health).Sample((town, health) => Assert.All(HealthyLifeExpectancy.Of(town, health).Rows, row =>
        {
            var (survey, both, years) = (row.Limits().Value, row.LimitsWithMortality().Value, row.Value.Value);
            Assert.True(years <= row.LifeExpectancy.Value.Value && survey.Contains(years) && survey.Lower >= 0 && survey.Upper <= row.LifeExpectancy.Value.Value);
            Assert.True(both.Lower <= survey.Lower && both.Upper >= survey.Upper);
        }), iter: 200);

    [Fact]
    public void It_rises_with_health_at_any_age_from_that_age_on() =>
        Gen.Select(Towns.Any, Health, Gen.Int[0, 19]).Sample((town, health, band) =>
        {
            HealthByAge[] better = [.. health.Select((one, i) => i == band ? one with { Prevalence = one.Prevalence + 0.04 } : one)];
            Assert.True(HealthyLifeExpectancy.Of(town, better).At(0).Value.Value > HealthyLifeExpectancy.Of(town, health).At(0).Value.Value);
            Assert.True(HealthyLifeExpectancy.Of(town, better).Rows[band].Value.Value > HealthyLifeExpectancy.Of(town, health).Rows[band].Value.Value);
        }, iter: 200);

    [Fact]
    public void A_wide_band_of_the_survey_holds_for_all_the_bands_in_it_and_its_people_count_once()
    {
        var town = Towns.Of();
        HealthByAge[] wide = [new(65, 0.6, 300), new(0, 0.9, 500)];
        HealthByAge[] narrow = [.. town.Select(band => new HealthByAge(band.StartAge, band.StartAge < 65 ? 0.9 : 0.6, band.StartAge < 65 ? 500 : 300))];
        var (one, each) = (HealthyLifeExpectancy.Of(town, wide), HealthyLifeExpectancy.Of(town, narrow));
        var (alive, years, _) = Towns.Textbook(town);
        var expected = Math.Pow(years[..14].Sum() / alive[0], 2) * 0.9 * 0.1 / 500 + Math.Pow(years[14..].Sum() / alive[0], 2) * 0.6 * 0.4 / 300;
        for (var row = 0; row < 20; row++) Near.Equal(each.Rows[row].Value.Value, one.Rows[row].Value.Value, $"at {one.Rows[row].Age}");
        Near.Equal(1.9599639845400536 * Math.Sqrt(expected), one.At(0).Value.Value - one.At(0).Limits().Value.Lower, "half of the interval", 1e-11);
        Assert.True(one.At(0).Limits().Value.Width > each.At(0).Limits().Value.Width);
    }

    [Fact]
    public void Mortality_adds_what_small_changes_of_each_death_rate_would_do() =>
        Gen.Select(Towns.Any, Health).Sample((town, health) =>
        {
            var at0 = HealthyLifeExpectancy.Of(town, health).At(0);
            var (_, _, q) = Towns.Textbook(town);
            var mortality = 0.0;
            for (var band = 0; band < 20; band++)
            {
                var (deaths, step) = (town[band].Deaths!.Value, town[band].Deaths!.Value * 1e-5);
                var (down, up) = (Changed(-step), Changed(step));
                var slope = (HealthyLifeExpectancy.Of(up, health).At(0).Value.Value - HealthyLifeExpectancy.Of(down, health).At(0).Value.Value) / (2 * step);
                var byQ = band == 19 ? 1 : (Towns.Textbook(up).Q[band] - Towns.Textbook(down).Q[band]) / (2 * step);
                mortality += slope * slope / (byQ * byQ) * (band == 19 ? deaths : q[band] * q[band] * (1 - q[band]) / deaths);

                DeathsByAge[] Changed(double by) => town.With(town[band].StartAge, one => one with { Deaths = one.Deaths + by });
            }
            var (survey, both) = (at0.Value.Value - at0.Limits().Value.Lower, at0.Value.Value - at0.LimitsWithMortality().Value.Lower);
            Near.Equal(mortality * 1.9599639845400536 * 1.9599639845400536, both * both - survey * survey, "variance", 1e-4);
        }, iter: 50);

    [Fact]
    public void What_is_not_there_is_a_reason()
    {
        var town = Towns.Of();
        Assert.Equal(Missing.AgeBandMissing, HealthyLifeExpectancy.Of(town, [new(5, 0.9, 10)]).At(65).Value.Reason);
        Assert.Equal(Missing.AgeBandMissing, HealthyLifeExpectancy.Of(town, []).At(0).Limits().Reason);
        Assert.Equal(Missing.NotGiven, HealthyLifeExpectancy.Of(town, [new(0, null, 10)]).At(0).Value.Reason);
        Assert.Equal(Missing.NotGiven, HealthyLifeExpectancy.Of(town, [new(0, 0.9, null)]).At(0).LimitsWithMortality().Reason);
        Assert.Equal(Missing.AgeBandMissing, HealthyLifeExpectancy.Of(town.AsSpan(1), [new(0, 0.9, 10)]).At(0).Value.Reason);
        Assert.Equal(Missing.TooFewPeople, HealthyLifeExpectancy.Of(Towns.Of(size: 0.04), [new(0, 0.9, 10)]).At(0).Share.Reason);
        var few = HealthyLifeExpectancy.Of(town.With(60, band => band with { Deaths = band.Population }), [new(0, 0.9, 10)]);
        Assert.Equal((Missing.NobodyAlive, Missing.NobodyAlive), (few.At(65).Value.Reason, few.At(65).Limits().Reason));
        var wide = HealthyLifeExpectancy.Of(town.With(90, _ => new(90, 1, 30)), [new(0, 0.9, 10)]).At(90);
        Assert.Equal((Missing.IntervalTooWide, false), (wide.Value.Reason, wide.Limits().IsMissing));
    }

    [Fact]
    public void Full_confidence_is_zero_to_the_life_expectancy()
    {
        var row = HealthyLifeExpectancy.Of(Towns.Of(), [new(0, 0.9, 10)]).At(0);
        Assert.Equal(new Interval(0, row.LifeExpectancy.Value.Value), row.Limits(1).Value);
        Assert.Equal(new Interval(0, double.PositiveInfinity), row.LimitsWithMortality(1).Value);
    }

    [Theory]
    [InlineData(0, 1.01, 10, "from 0 to 1")]
    [InlineData(0, double.NaN, 10, "from 0 to 1")]
    [InlineData(0, 0.5, 0, "people asked, above zero")]
    [InlineData(16, 0.5, 10, "none starts at 16")]
    [InlineData(5, 0.5, 10, "from 5 is there twice")]
    public void Nonsense_is_refused_with_a_sentence(int age, double good, double asked, string words) => Assert.Contains(
        words, Assert.ThrowsAny<ArgumentException>(() => HealthyLifeExpectancy.Of(Towns.Of(), [new(5, 0.5, 10), new(age, good, asked)])).Message, StringComparison.Ordinal);
}
