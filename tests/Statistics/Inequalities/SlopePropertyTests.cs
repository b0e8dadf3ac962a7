using CsCheck;
using Endeavour.Statistics;

namespace Endeavour.Tests.Statistics.Inequalities;

public class SlopePropertyTests
{
    static readonly Gen<InequalityGroup[]> Groups =
        Gen.Select(Gen.Double[100, 10_000], Gen.Double[0.05, 0.6], Gen.Double[0.001, 0.2]).Array[5, 20]
            .Select(rows => rows.Select((row, i) => new InequalityGroup(i + 1, row.Item1, row.Item2, row.Item3)).ToArray());

    static readonly Gen<SlopeSettings> Exact = Gen.Select(Gen.Enum<InequalityValue>(), Gen.Double[0.1, 1000], Gen.Bool).Select((kind, multiplier, turned) =>
        new SlopeSettings { Values = kind, Transform = kind != InequalityValue.Other, Multiplier = turned ? -multiplier : multiplier });

    static readonly Gen<SlopeSettings> Any = Gen.OneOf(Exact, Exact.Select(settings => settings with { Transform = false, Repetitions = 1000 }));

    [Fact]
    public void Without_a_difference_between_groups_the_slope_is_exactly_zero_and_the_ratio_one() =>
        Gen.Select(Groups, Gen.Double[0.001, 0.999], Any).Sample((groups, value, settings) =>
        {
            var slope = SlopeIndex.Of([.. groups.Select(group => group with { Value = value })], settings).Value;
            Assert.Equal(0, slope.Sii);
            Assert.Equal(1, slope.Rii.Value);
            Assert.True(slope.Limits().Contains(0));
        }, iter: 300);

    [Fact]
    public void Groups_in_the_other_order_turn_the_indices_round() =>
        Gen.Select(Groups, Exact).Sample((groups, settings) =>
        {
            var (there, back) = (SlopeIndex.Of(groups, settings).Value, SlopeIndex.Of([.. groups.Select(group => group with { Quantile = -group.Quantile })], settings).Value);
            Same(there.Sii, -back.Sii);
            Same(there.Limits().Lower, -back.Limits().Upper);
            if (there.Rii.TryGet(out var ratio)) Same(ratio, 1 / back.Rii.Value);
        });

    [Fact]
    public void A_negative_multiplier_turns_the_indices_and_their_limits_round() =>
        Gen.Select(Groups, Exact).Sample((groups, settings) =>
        {
            var (there, back) = (SlopeIndex.Of(groups, settings).Value, SlopeIndex.Of(groups, settings with { Multiplier = -settings.Multiplier }).Value);
            Assert.Equal(there.Sii, -back.Sii);
            Assert.Equal(there.Limits().Upper, -back.Limits().Lower);
            if (there.Rii.TryGet(out var ratio)) Same(ratio, 1 / back.Rii.Value);
            if (settings.Transform) Same(there.RelativeLimits().Value.Lower, 1 / back.RelativeLimits().Value.Upper);
        });

    [Fact]
    public void Limits_contain_the_index_and_more_confidence_widens_them() =>
        Gen.Select(Groups, Exact).Sample((groups, settings) =>
        {
            var slope = SlopeIndex.Of(groups, settings).Value;
            Assert.True(slope.Limits().Contains(slope.Sii));
            Assert.True(slope.Limits(0.998).Lower <= slope.Limits().Lower && slope.Limits(0.998).Upper >= slope.Limits().Upper);
            if (!slope.RelativeLimits(0.998).TryGet(out var wide)) return;
            var narrow = slope.RelativeLimits().Value;
            Assert.InRange(slope.Rii.Value, narrow.Lower, narrow.Upper);
            Assert.True(wide.Lower <= narrow.Lower && wide.Upper >= narrow.Upper);
        });

    [Fact]
    public void Twice_the_people_change_nothing_and_twice_the_values_double_the_slope() =>
        Groups.Sample(groups =>
        {
            var slope = SlopeIndex.Of(groups).Value;
            Same(slope.Sii, SlopeIndex.Of([.. groups.Select(group => group with { Population = 2 * group.Population })]).Value.Sii);
            var twice = SlopeIndex.Of([.. groups.Select(group => group with { Value = 2 * group.Value, StandardError = 2 * group.StandardError })]).Value;
            Same(2 * slope.Sii, twice.Sii);
            Same(2 * slope.Limits().Upper, twice.Limits().Upper);
        });

    [Fact]
    public void Points_on_a_line_give_back_its_ends() =>
        Gen.Select(Groups, Gen.Double[1, 10], Gen.Double[-0.9, 5]).Sample((groups, start, rise) =>
        {
            var (all, before) = (groups.Sum(group => group.Population), 0.0);
            var onLine = groups.Select(group =>
            {
                var place = (before + group.Population / 2) / all;
                before += group.Population;
                return group with { Value = start * (1 + rise * place) };
            });
            var slope = SlopeIndex.Of([.. onLine]).Value;
            Same(start * rise, slope.Sii);
            Same(start, slope.Intercept);
            Same(1 + rise, slope.Rii.Value);
        });

    [Fact]
    public void A_simulation_agrees_with_the_exact_limits_where_the_logarithm_is_nearly_straight()
    {
        // With tiny errors the exponential is a straight line, so the simulated slope is normal with the errors times the values.
        InequalityGroup[] groups = [.. Enumerable.Range(1, 10).Select(i => new InequalityGroup(i, 100 * i, 50 + 5 * i, 0.0005 * (1 + i % 3)))];
        var simulated = SlopeIndex.Of(groups, new() { Values = InequalityValue.Rate }).Value;
        var exact = SlopeIndex.Of([.. groups.Select(group => group with { StandardError = group.StandardError * group.Value })]).Value;
        Assert.True(simulated.IsSimulated && !exact.IsSimulated);
        foreach (var level in new[] { 0.95, 0.998 })
        {
            Assert.Equal(exact.Limits(level).Lower, simulated.Limits(level).Lower, 0.02 * exact.Limits(level).Width);
            Assert.Equal(exact.Limits(level).Upper, simulated.Limits(level).Upper, 0.02 * exact.Limits(level).Width);
            var (wanted, found) = (exact.RelativeLimits(level).Value, simulated.RelativeLimits(level).Value);
            Assert.Equal(wanted.Lower, found.Lower, 0.02 * wanted.Width);
            Assert.Equal(wanted.Upper, found.Upper, 0.02 * wanted.Width);
        }
    }

    [Fact]
    public void The_draws_of_a_simulation_are_normal_far_into_the_tails()
    {
        InequalityGroup[] groups = [.. Enumerable.Range(1, 6).Select(i => new InequalityGroup(i, 100, 50 + i, 1e-6))];
        var slope = SlopeIndex.Of(groups, new() { Values = InequalityValue.Rate, Repetitions = 1_000_000, Seed = 5 }).Value;
        var error = (SlopeIndex.Of([.. groups.Select(group => group with { StandardError = group.StandardError * group.Value })]).Value.Limits().Upper - slope.Sii) / 1.9599639845400536;
        foreach (var (level, z, density) in new[] { (0.9, 1.6448536269514722, 0.10313564), (0.99, 2.5758293035489004, 0.01445973), (0.998, 3.0902323061678132, 0.00336709), (0.9999, 3.8905918864131203, 0.00020589) })
        {
            var allowed = 5 * Math.Sqrt((1 - level) / 2 / 1_000_000) / density;
            Assert.Equal(-z, (slope.Limits(level).Lower - slope.Sii) / error, allowed);
            Assert.Equal(z, (slope.Limits(level).Upper - slope.Sii) / error, allowed);
        }
    }

    [Fact]
    public void On_many_cores_every_row_has_the_bits_that_it_has_alone()
    {
        var rows = Enumerable.Range(0, 60).Select(row => Enumerable.Range(1, 5).Select(i => new InequalityGroup(i, 1000 + 13 * row * i % 700, 0.1 + 0.01 * i + 0.001 * row, 0.1)).ToArray()).ToArray();
        var settings = new SlopeSettings { Values = InequalityValue.Proportion, Repetitions = 3000 };
        var (estimates, limits) = Batch(rows, settings);
        for (var row = 0; row < rows.Length; row++)
        {
            var slope = SlopeIndex.Of(rows[row], settings).Value;
            Assert.Equal(slope.Estimate, estimates[row].Value);
            Assert.Equal(new SlopeLimits(slope.Limits(), slope.RelativeLimits()), limits[row].Value);
        }
    }

    [Fact]
    public void A_batch_allocates_nothing_for_its_rows_and_draws()
    {
        var rows = Enumerable.Range(0, 7).Select(row => Enumerable.Range(1, 10).Select(i => new InequalityGroup(i, 1000, 0.1 + 0.01 * i, 0.1)).ToArray()).ToArray();
        var settings = new SlopeSettings { Values = InequalityValue.Rate, Repetitions = 5000 };
        var numbers = rows.SelectMany(row => row).ToArray();
        var batch = new SlopeBatch(10, numbers.Select(group => group.Population).ToArray(), numbers.Select(group => group.Value).ToArray(), numbers.Select(group => group.StandardError).ToArray());
        var (estimates, limits, levels) = (new Answer<SlopeEstimate>[7], new Answer<SlopeLimits>[7], new[] { 0.95 });
        SlopeIndex.Of(batch, settings, levels, estimates, limits);
        var before = GC.GetAllocatedBytesForCurrentThread();
        SlopeIndex.Of(batch, settings, levels, estimates, limits);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1000);
    }

    [Fact]
    public void A_transformation_has_no_effect_on_values_that_have_none() =>
        Groups.Sample(groups =>
        {
            var (plain, transformed) = (SlopeIndex.Of(groups, new() { Multiplier = 10 }).Value, SlopeIndex.Of(groups, new() { Multiplier = 10, Transform = true }).Value);
            Assert.Equal((plain.Estimate, plain.Limits(), plain.RelativeLimits()), (transformed.Estimate, transformed.Limits(), transformed.RelativeLimits()));
        });

    [Fact]
    public void The_same_seed_gives_the_same_bits_and_another_seed_others()
    {
        InequalityGroup[] groups = [.. Enumerable.Range(1, 5).Select(i => new InequalityGroup(i, 1000, 0.1 * i, 0.1))];
        var settings = new SlopeSettings { Values = InequalityValue.Proportion, Repetitions = 1000, Seed = 7 };
        Assert.Equal(SlopeIndex.Of(groups, settings).Value.Limits(), SlopeIndex.Of(groups, settings with { }).Value.Limits());
        Assert.NotEqual(SlopeIndex.Of(groups, settings).Value.Limits(), SlopeIndex.Of(groups, settings with { Seed = 8 }).Value.Limits());
        // These digits are the promise: they must not change on another machine or in another release, but for the last ones of a logarithm.
        var limits = SlopeIndex.Of(groups, settings).Value.Limits();
        Assert.Equal(0.44364928082362787, limits.Lower, 1e-12);
        Assert.Equal(0.55928133038409178, limits.Upper, 1e-12);
    }

    [Fact]
    public void No_uncertainty_gives_limits_of_no_width() =>
        Gen.Select(Groups, Any).Sample((groups, settings) =>
        {
            var slope = SlopeIndex.Of([.. groups.Select(group => group with { StandardError = 0 })], settings).Value;
            Same(slope.Sii, slope.Limits().Lower);
            Same(slope.Sii, slope.Limits().Upper);
            if (slope.Rii.TryGet(out var ratio)) Same(ratio, slope.RelativeLimits().Value.Upper);
        }, iter: 200);

    static (Answer<SlopeEstimate>[] Estimates, Answer<SlopeLimits>[] Limits) Batch(InequalityGroup[][] rows, SlopeSettings settings)
    {
        var numbers = rows.SelectMany(row => row).ToArray();
        var (estimates, limits) = (new Answer<SlopeEstimate>[rows.Length], new Answer<SlopeLimits>[rows.Length]);
        SlopeIndex.Of(
            new(rows[0].Length, numbers.Select(group => group.Population).ToArray(), numbers.Select(group => group.Value).ToArray(), numbers.Select(group => group.StandardError).ToArray()),
            settings, new[] { 0.95 }, estimates, limits);
        return (estimates, limits);
    }

    static void Same(double expected, double actual) => Assert.Equal(expected, actual, 1e-9 * Math.Max(1e-3, Math.Abs(expected)));
}
