using Endeavour.Statistics;

namespace Endeavour.Tests.Statistics.Fuzz;

/// <summary>Means, standardised rates and ratios, life expectancies.</summary>
static class FuzzedStandards
{
    static readonly string[] Bands = ["0-4", "a", "b", "c", "d", "e"];
    static readonly StandardPopulation Standard = new(Bands.Select((band, place) => (band, 100.0 * (place + 1))));
    static readonly ReferenceRates Reference = new(Bands.Select((band, place) => new Stratum(band, 10 * place, 1000)));

    public static readonly FuzzedMethod[] Methods =
    [
        new("Mean", 25_000, Means),
        new("DirectlyStandardisedRate", 20_000, Direct),
        new("DirectlyStandardisedRate.OfRepeatedEvents", 10_000, Repeated),
        new("DirectlyStandardisedRate in batches", 20_000, DirectBatch),
        new("IndirectlyStandardisedRatio and Rate", 20_000, Indirect),
        new("IndirectlyStandardisedRatio and Rate in batches", 20_000, IndirectBatch),
        new("StandardPopulation and ReferenceRates", 5_000, Standards),
        new("LifeExpectancy", 20_000, Lives),
        new("LifeExpectancy in batches", 20_000, LivesBatch),
        new("HealthyLifeExpectancy", 10_000, Healthy),
        new("HealthyLifeExpectancy in batches", 20_000, HealthyBatch),
    ];

    static void Means(Odd odd)
    {
        var (values, level) = (odd.Many(odd.Below(12), odd.Signed), odd.Level());
        if (odd.OneIn(2))
        {
            Sound.Answer(Mean.Of(values), mean => Check(mean, level));
            return;
        }
        var starts = odd.OneIn(10) ? odd.Many(3, odd.Whole) : values.Length > 4 ? [0, 2, 4] : [0];
        var means = new Answer<MeanEstimate>[odd.Length(starts.Length)];
        Mean.Of(values, starts, means);
        foreach (var mean in means) Sound.Answer(mean, each => Check(each, level));
        var limits = new Answer<Interval>[odd.Length(means.Length)];
        Mean.Limits(means, [level], limits);
        foreach (var limit in limits) Sound.Answer(limit, each => Sound.Limits(each, level));
    }

    static void Check(MeanEstimate mean, double level)
    {
        Sound.Number(mean.Value);
        Sound.Number(mean.Sum);
        Sound.Answer(mean.StandardDeviation, each => Sound.Number(each, 0));
        Sound.Answer(mean.Limits(level), each => Sound.Limits(each, level));
    }

    static Stratum[] Strata(Odd odd) => odd.OneIn(10)
        ? odd.Many(odd.Below(8), () => new Stratum(odd.Name(), odd.Maybe(), odd.Maybe()))
        : [.. Bands.Select(band => new Stratum(band, odd.OneIn(60) ? null : odd.Number(), odd.OneIn(60) ? null : odd.Number()))];

    static void Check(StandardisedRate rate, double level)
    {
        Sound.Number(rate.Value, 0);
        Sound.Number(rate.Variance, 0);
        Sound.Number(rate.Events, 0);
        Sound.Number(rate.Population, 0);
        Sound.Limits(rate.Limits(level), level, 0);
        Sound.Limits(rate.UnclampedLimits(level), level);
    }

    static void Direct(Odd odd)
    {
        var level = odd.Level();
        Sound.Answer(DirectlyStandardisedRate.Of(Strata(odd), Standard, odd.Multiplier(), odd.OneIn(2)), rate => Check(rate, level));
    }

    static void Repeated(Odd odd)
    {
        var level = odd.Level();
        RepeatedEvents[] rows = [.. Strata(odd).Select(row => new RepeatedEvents(row.Band, odd.OneIn(10) ? odd.Number() : 1, row.Count, row.Population))];
        Sound.Answer(DirectlyStandardisedRate.OfRepeatedEvents(rows, Standard, odd.Multiplier(), odd.OneIn(2)), rate => Check(rate, level));
    }

    static void DirectBatch(Odd odd)
    {
        var (areas, bands, level) = (odd.Below(5), odd.Below(6), odd.Level());
        var rates = new Answer<StandardisedRate>[odd.Length(areas)];
        DirectlyStandardisedRate.Of(odd.Numbers(areas * bands), odd.Numbers(odd.Length(areas * bands)), odd.Numbers(bands), rates, odd.Multiplier(), odd.OneIn(2));
        foreach (var rate in rates) Sound.Answer(rate, each => Check(each, level));
        var limits = new Answer<Interval>[odd.Length(areas)];
        DirectlyStandardisedRate.Limits(rates, [level], limits);
        foreach (var limit in limits) Sound.Answer(limit, each => Sound.Limits(each, level, 0));
    }

    static void Check(StandardisedRatio ratio, double level)
    {
        Sound.Number(ratio.Value, 0);
        Sound.Number(ratio.Observed, 0);
        Sound.Number(ratio.Expected, 0);
        Sound.Limits(ratio.Limits(level), level, 0);
    }

    static void Indirect(Odd odd)
    {
        var (level, strata, scale, observed, zero) = (odd.Level(), Strata(odd), odd.Multiplier(), odd.OneIn(4) ? odd.Number() : (double?)null, odd.OneIn(2));
        Sound.Answer(IndirectlyStandardisedRatio.Of(strata, Reference, scale, observed, zero), ratio => Check(ratio, level));
        Sound.Answer(IndirectlyStandardisedRate.Of(strata, Reference, scale, observed, zero), ratio => Check(ratio, level));
    }

    static void IndirectBatch(Odd odd)
    {
        var (areas, bands, level, scale, zero) = (odd.Below(5), odd.Below(6), odd.Level(), odd.Multiplier(), odd.OneIn(2));
        var (observed, people, counts, populations) = (odd.Numbers(areas), odd.Numbers(odd.Length(areas * bands)), odd.Numbers(bands), odd.Numbers(bands));
        var ratios = new Answer<StandardisedRatio>[odd.Length(areas)];
        if (odd.OneIn(2)) IndirectlyStandardisedRatio.Of(observed, people, counts, populations, ratios, scale, zero);
        else IndirectlyStandardisedRate.Of(observed, people, counts, populations, ratios, scale, zero);
        foreach (var ratio in ratios) Sound.Answer(ratio, each => Check(each, level));
        var limits = new Answer<Interval>[odd.Length(areas)];
        IndirectlyStandardisedRatio.Limits(ratios, [level], limits);
        foreach (var limit in limits) Sound.Answer(limit, each => Sound.Limits(each, level, 0));
    }

    static void Standards(Odd odd)
    {
        var standard = new StandardPopulation(odd.Many(odd.Below(5), () => (odd.Name(), odd.Number())));
        Sound.True(standard.Names.Count == standard.Weights.Length && standard.Lacking(standard.Names).Count == 0, "A standard lacks its own bands.");
        _ = standard.Only(odd.Name());
        var reference = new ReferenceRates(odd.Many(odd.Below(5), () => new Stratum(odd.Name(), odd.Maybe(), odd.Maybe())));
        Sound.True(reference.Counts.Length == reference.Populations.Length && reference.Lacking(["none"]).Count >= 0, "A reference does not fit itself.");
        _ = reference.Only(odd.Name());
    }

    static double Deaths(Odd odd) => odd.OneIn(8) ? odd.Number() : odd.Below(300);

    static double People(Odd odd) => odd.OneIn(8) ? odd.Number() : 300 + odd.Below(30_000);

    static void Check(LifeExpectancyEstimate row, double level)
    {
        Sound.Answer(row.Value, each => Sound.Number(each, 0));
        Sound.Answer(row.StandardError, each => Sound.Number(each, 0));
        Sound.Answer(row.Limits(level), each => Sound.Limits(each, level, 0));
        Sound.Answer(row.UnclampedLimits(level), each => Sound.Limits(each, level));
    }

    static int[] Ages(Odd odd) => odd.OneIn(40) ? odd.Many(odd.Below(5), odd.Whole) : odd.OneIn(2) ? [0, 1, 5, 10, 15] : [.. LifeExpectancy.StandardStartAges];

    static DeathsByAge[] Rows(Odd odd, int[] ages) => [.. ages.Where(_ => !odd.OneIn(200)).Select(age => new DeathsByAge(odd.OneIn(200) ? odd.Whole() : age, odd.OneIn(200) ? null : Deaths(odd), odd.OneIn(200) ? null : People(odd)))];

    static void Lives(Odd odd)
    {
        var (ages, level) = (Ages(odd), odd.Level());
        var table = LifeExpectancy.Of(Rows(odd, ages), ages);
        foreach (var row in table.Rows) Check(row, level);
        Check(table.At(odd.OneIn(20) ? odd.Whole() : 0), level);
    }

    static void LivesBatch(Odd odd)
    {
        var (ages, level, areas) = (Ages(odd), odd.Level(), odd.Below(3));
        var (deaths, people) = (odd.Many(areas * ages.Length, () => Deaths(odd)), odd.Many(odd.Length(areas * ages.Length), () => People(odd)));
        var every = odd.OneIn(2);
        var estimates = new LifeExpectancyEstimate[odd.Length(every ? areas * ages.Length : areas)];
        if (every) LifeExpectancy.AtEveryAge(deaths, people, ages, estimates);
        else LifeExpectancy.At(odd.OneIn(20) ? odd.Whole() : 0, deaths, people, ages, estimates);
        foreach (var row in estimates) Check(row, level);
        var limits = new Answer<Interval>[odd.Length(estimates.Length)];
        LifeExpectancy.Limits(estimates, [level], limits);
        foreach (var limit in limits) Sound.Answer(limit, each => Sound.Limits(each, level, 0));
    }

    static void Healthy(Odd odd)
    {
        var (ages, level) = (Ages(odd), odd.Level());
        HealthByAge[] health = [.. ages.Where(_ => !odd.OneIn(200)).Select(age => new HealthByAge(odd.OneIn(200) ? odd.Whole() : age, odd.OneIn(200) ? null : odd.Share(), odd.OneIn(200) ? null : odd.Number()))];
        var table = HealthyLifeExpectancy.Of(Rows(odd, ages), health, ages);
        foreach (var row in table.Rows.Append(table.At(0))) Check(row, level);
    }

    static void HealthyBatch(Odd odd)
    {
        var (ages, level, areas, every) = (Ages(odd), odd.Level(), odd.Below(3), odd.OneIn(2));
        int[] healthAges = [.. ages.Where((_, place) => place == 0 ? !odd.OneIn(60) : odd.OneIn(2)), .. odd.OneIn(60) ? [odd.Whole()] : Array.Empty<int>()];
        var (deaths, people) = (odd.Many(areas * ages.Length, () => Deaths(odd)), odd.Many(odd.Length(areas * ages.Length), () => People(odd)));
        var (good, asked) = (odd.Many(areas * healthAges.Length, odd.Share), odd.Numbers(odd.Length(areas * healthAges.Length)));
        var estimates = new HealthyLifeExpectancyEstimate[odd.Length(every ? areas * ages.Length : areas)];
        if (every) HealthyLifeExpectancy.AtEveryAge(deaths, people, ages, good, asked, healthAges, estimates);
        else HealthyLifeExpectancy.At(odd.OneIn(20) ? odd.Whole() : 0, deaths, people, ages, good, asked, healthAges, estimates);
        foreach (var row in estimates) Check(row, level);
    }

    static void Check(HealthyLifeExpectancyEstimate row, double level)
    {
        Sound.Answer(row.Value, each => Sound.Number(each, 0));
        Sound.Answer(row.Share, each => Sound.Number(each, 0, 1));
        Sound.Answer(row.Limits(level), each => Sound.Limits(each, level, 0));
        Sound.Answer(row.LimitsWithMortality(level), each => Sound.Limits(each, level, 0));
        if (row.Value.TryGet(out var years)) Sound.True(row.Limits(level).Value.Contains(years) && row.LimitsWithMortality(level).Value.Contains(years), $"{row} is not within its limits.");
    }
}
