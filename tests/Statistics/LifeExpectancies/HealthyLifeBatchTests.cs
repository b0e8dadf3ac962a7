using CsCheck;
using Endeavour.Statistics;

namespace Endeavour.Tests.Statistics.LifeExpectancies;

public class HealthyLifeBatchTests
{
    static readonly int[] HealthAges = [0, 15, 65];

    static readonly Gen<(DeathsByAge[] Town, double[] Good, double[] Asked)> Areas = Gen.Select(
        Towns.Any, Gen.OneOf(Gen.Double[0, 1], Gen.Const(double.NaN)).Array[3], Gen.Double[20, 900].Array[3], Gen.Int[0, 25]).Select(
        (town, good, asked, bad) => (bad == 20 ? town.With(60, band => band with { Deaths = null }) : bad == 21 ? town.With(60, band => band with { Deaths = band.Population }) : town, good, asked));

    [Fact]
    public void Each_area_of_a_batch_is_to_the_last_digit_what_it_is_alone() =>
        Areas.Array[1, 4].Sample(areas =>
        {
            double[] deaths = [.. areas.SelectMany(area => area.Town).Select(band => band.Deaths ?? double.NaN)], people = [.. areas.SelectMany(area => area.Town).Select(band => band.Population!.Value)];
            double[] good = [.. areas.SelectMany(area => area.Good)], asked = [.. areas.SelectMany(area => area.Asked)];
            var (every, at65) = (new HealthyLifeExpectancyEstimate[20 * areas.Length], new HealthyLifeExpectancyEstimate[areas.Length]);
            HealthyLifeExpectancy.AtEveryAge(deaths, people, LifeExpectancy.StandardStartAges, good, asked, HealthAges, every);
            HealthyLifeExpectancy.At(65, deaths, people, LifeExpectancy.StandardStartAges, good, asked, HealthAges, at65);
            for (var area = 0; area < areas.Length; area++)
            {
                var (town, share, sample) = areas[area];
                HealthByAge[] health = [.. HealthAges.Select((age, i) => new HealthByAge(age, double.IsNaN(share[i]) ? null : share[i], sample[i]))];
                var alone = HealthyLifeExpectancy.Of(town, health);
                Assert.Equal(alone.Rows, every[(20 * area)..(20 * area + 20)]);
                Assert.Equal(alone.At(65), at65[area]);
            }
        }, iter: 200);

    [Fact]
    public void Nothing_is_allocated_for_an_area()
    {
        double[] deaths = [.. Enumerable.Repeat(90.0, 20_000)], people = [.. Enumerable.Repeat(1000.0, 20_000)], good = [.. Enumerable.Repeat(0.8, 3000)], asked = [.. Enumerable.Repeat(100.0, 3000)];
        var (all, one) = (new HealthyLifeExpectancyEstimate[20_000], new HealthyLifeExpectancyEstimate[1000]);
        Batch();
        Assert.All(all, row => Assert.False(row.Limits().IsMissing));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Batch();
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4000);

        void Batch()
        {
            HealthyLifeExpectancy.AtEveryAge(deaths, people, LifeExpectancy.StandardStartAges, good, asked, HealthAges, all);
            HealthyLifeExpectancy.At(0, deaths, people, LifeExpectancy.StandardStartAges, good, asked, HealthAges, one);
        }
    }

    [Fact]
    public void Nonsense_is_refused_with_a_sentence()
    {
        Says("first band of health where the first band of deaths does", [5, 15], [0.5, 0.5], [10, 10]);
        Says("none starts at 16", [0, 16], [0.5, 0.5], [10, 10]);
        Says("start ages that rise", [0, 0], [0.5, 0.5], [10, 10]);
        Says("each area and each age band", [0], [0.5, 0.5], [10]);
        Says("each area and each age band", [0], [0.5], [10, 10]);
        Says("from 0 to 1", [0], [1.5], [10]);
        Says("people asked, above zero", [0], [0.5], [0]);
        Says("an age that one of the bands starts at", [0], [0.5], [10], age: 2);

        static void Says(string words, int[] healthAges, double[] good, double[] asked, int age = 0) => Assert.Contains(words, Assert.ThrowsAny<ArgumentException>(() =>
            HealthyLifeExpectancy.At(age, [9, 9], [6000, 6000], [0, 15], good, asked, healthAges, new HealthyLifeExpectancyEstimate[1])).Message, StringComparison.Ordinal);
    }
}
