using Endeavour.Statistics;

namespace Endeavour.Tests.Statistics.Fuzz;

/// <summary>Funnels, gaps, attributable fractions and slope indices.</summary>
static class FuzzedInequalities
{
    public static readonly FuzzedMethod[] Methods =
    [
        new("Gap", 60_000, Gaps),
        new("PopulationAttributableFraction", 100_000, Fractions),
        new("Funnel.ProportionLimits", 3_000, ProportionFunnel),
        new("Funnel.RatioLimits", 300, RatioFunnel),
        new("Funnel.RateLimits", 300, RateFunnel),
        new("Funnel significance", 20_000, Significance),
        new("SlopeIndex", 4_000, Slopes),
        new("SlopeIndex in batches", 3_000, SlopeRows),
    ];

    static IntervalEstimate Value(Odd odd)
    {
        var value = odd.OneIn(3) ? odd.Signed() : odd.Number();
        return odd.OneIn(40) ? new(odd.Signed(), new(odd.Signed(), odd.Signed())) : new(value, new(odd.OneIn(4) ? value - odd.Number() : value * (value > 0 ? odd.Share() : 1), value + odd.Number()));
    }

    static void Gaps(Odd odd)
    {
        var (one, other) = (Value(odd), Value(odd));
        var level = odd.Level();
        var gap = odd.OneIn(2) ? Gap.Absolute(one, other) : Gap.Absolute(odd.Signed(), odd.Number(), odd.Signed(), odd.Number(), level);
        Sound.Number(gap.Value);
        Sound.Limits(gap.Limits, level);
        Sound.True(gap.Limits.Contains(gap.Value), $"{gap} is not within its limits.");
        Sound.Answer(Gap.Relative(one, other), each =>
        {
            Sound.Number(each.Value, 0);
            Sound.Limits(each.Limits, confidence: 1, 0);
            Sound.True(double.IsFinite(each.Limits.Lower) && each.Limits.Contains(each.Value), $"{each} is not within its limits.");
        });
    }

    static void Fractions(Odd odd)
    {
        var level = odd.Level();
        ExposureLevel Level() => new(odd.Share() / 4, odd.Number()) { ShareError = odd.OneIn(2) ? 0 : odd.Share(), LogRiskError = odd.OneIn(2) ? 0 : odd.Share() };
        var fraction = odd.Below(4) switch
        {
            0 => PopulationAttributableFraction.Levin(odd.Share(), odd.Number()),
            1 => PopulationAttributableFraction.Levin(odd.Many(odd.Below(4), Level)),
            2 => PopulationAttributableFraction.Miettinen(odd.Many(odd.Below(4), Level)),
            _ => PopulationAttributableFraction.Levin([Level().WithRiskLimits(new(odd.Number(), odd.Number()))]),
        };
        Sound.Number(fraction.Value, to: 1);
        Sound.Number(fraction.LogError, 0);
        Sound.Limits(fraction.Limits(level), level, to: 1);
        Sound.Number(fraction.Cases(odd.Below(1000)));
        var risk = odd.Number();
        Sound.Limits(PopulationAttributableFraction.Substituted(odd.Share(), new(risk, risk + odd.Number())), 0.95, to: 1);
    }

    static void Check(FunnelTable table, double to = double.MaxValue)
    {
        Sound.Number(table.Baseline, 0, to);
        foreach (var row in table.Rows)
        {
            foreach (var point in new[] { row.Lower95, row.Upper95, row.Lower998, row.Upper998 })
            {
                Sound.Number(point.Size, 0);
                Sound.Number(point.Value, -1);
            }
            Sound.Number(row.Axis, 0);
        }
    }

    static void ProportionFunnel(Odd odd)
    {
        var (counts, multiplier) = (odd.Numbers(odd.Below(6)), odd.Multiplier());
        double[] all = [.. counts.Select(odd.Over)];
        Sound.Answer(Funnel.ProportionLimits(counts, odd.OneIn(50) ? odd.Numbers(3) : all, multiplier), table => Check(table));
    }

    static void RatioFunnel(Odd odd) => Sound.Answer(Funnel.RatioLimits(odd.Numbers(odd.Below(6)), odd.Kind<FunnelRatio>()), table => Check(table));

    static FunnelRates Rates(Odd odd)
    {
        var areas = odd.Below(6);
        return new(odd.Kind<FunnelRate>(), odd.Numbers(areas), odd.Numbers(odd.Length(areas)), odd.OneIn(2) ? [] : odd.Numbers(odd.Length(areas))) { Years = odd.OneIn(4) ? odd.Number() : 1, Multiplier = odd.Multiplier() };
    }

    static void RateFunnel(Odd odd) => Sound.Answer(Funnel.RateLimits(Rates(odd)), table => Check(table));

    static void Significance(Odd odd)
    {
        var counts = odd.Numbers(odd.Below(6));
        var into = new Answer<FunnelSignificance>[odd.Length(counts.Length)];
        var rates = odd.OneIn(3) ? Rates(odd) : new(FunnelRate.Crude, counts, [.. counts.Select(count => count + 1)], odd.Numbers(counts.Length));
        var kind = odd.Below(4);
        if (kind == 0) Funnel.ProportionSignificance(counts, [.. counts.Select(odd.Over)], into);
        else if (kind == 1) Funnel.RatioSignificance(counts, odd.Numbers(odd.Length(counts.Length)), into);
        else if (kind == 2) Funnel.RateSignificance(rates, into);
        else Points(rates, new Answer<FunnelPlace>[odd.Length(rates.Count)]);
        foreach (var each in into) Sound.True(each.Words().Length > 0, "A significance has no words.");
    }

    static void Points(FunnelRates rates, Answer<FunnelPlace>[] into)
    {
        Funnel.RatePoints(rates, into);
        foreach (var each in into)
            Sound.Answer(each, point =>
            {
                Sound.Number(point.Size, 0);
                Sound.Number(point.Value, 0);
            });
    }

    static SlopeSettings Settings(Odd odd) => new()
    {
        Values = odd.Kind<InequalityValue>(), Transform = odd.OneIn(2), Multiplier = odd.OneIn(20) ? odd.Signed() : odd.Of(1, -1, 100.0), Seed = odd.Next(),
        Quantiles = odd.OneIn(4) ? 10 : odd.OneIn(40) ? odd.Whole() : null, Repetitions = odd.OneIn(60) ? odd.Whole() : 1000,
    };

    static double Amount(Odd odd, SlopeSettings settings) => odd.OneIn(20) ? odd.Signed() : settings.Values == InequalityValue.Proportion ? odd.Share() : 1 + odd.Below(100);

    static void Slopes(Odd odd)
    {
        var (settings, level) = (Settings(odd), odd.OneIn(4) ? odd.Level() : 0.95);
        InequalityGroup[] groups = [.. Enumerable.Range(1, odd.OneIn(10) ? odd.Below(12) : 10).Select(quantile => new InequalityGroup(
            odd.OneIn(300) ? odd.Whole() : quantile, odd.OneIn(40) ? odd.Number() : 1000, Amount(odd, settings), odd.OneIn(40) ? odd.Number() : odd.Share()))];
        if (groups.Length > 0 && odd.OneIn(2)) groups[0] = InequalityGroup.FromLimits(1, 1000, groups[0].Value, new(groups[0].Value * 0.9, groups[0].Value * 1.1), settings.Values);
        Sound.Answer(SlopeIndex.Of(groups, settings), slope =>
        {
            Check(slope.Estimate);
            Sound.Limits(slope.Limits(level), level);
            Sound.Answer(slope.RelativeLimits(level), each => Sound.Limits(each, level));
            Sound.Answer(slope.Linearity(), each =>
            {
                Sound.Number(each.ChiSquared, 0);
                Sound.Number(each.CurveZ);
                Sound.True(Enum.IsDefined(each.Shape) && each.DegreesOfFreedom == groups.Length - 2 && each.Critical95 > 0, $"{each} is no test.");
            });
            if (!slope.IsSimulated || odd.OneIn(8)) Check(slope.Stability(level));
        });
    }

    static void Check(SlopeEstimate estimate)
    {
        Sound.Number(estimate.Sii);
        Sound.Number(estimate.Intercept);
        Sound.Answer(estimate.Rii, each => Sound.Number(each));
    }

    static void Check(SlopeStability stability)
    {
        Sound.Number(stability.Sii, 0);
        Sound.Answer(stability.Rii, each => Sound.Number(each, 0));
        Sound.True(stability.Rii.IsMissing || !stability.Limits.Rii.IsMissing, "A ratio without limits is stable.");
        _ = stability.IsStable;
    }

    static void SlopeRows(Odd odd)
    {
        var (settings, rows, level) = (Settings(odd), odd.Below(4), odd.OneIn(4) ? odd.Level() : 0.95);
        var groups = odd.OneIn(30) ? odd.Whole() : 10;
        var length = Math.Clamp(groups, 0, 100) * rows;
        var batch = new SlopeBatch(groups, odd.Many(length, () => odd.OneIn(100) ? odd.Number() : 1000), odd.Many(odd.Length(length), () => Amount(odd, settings)), odd.Many(length, () => odd.OneIn(100) ? odd.Number() : odd.Share()));
        var (estimates, limits) = (new Answer<SlopeEstimate>[odd.Length(rows)], new Answer<SlopeLimits>[odd.Length(rows)]);
        SlopeIndex.Of(batch, settings, new[] { level }, estimates, limits);
        foreach (var each in estimates) Sound.Answer(each, Check);
        foreach (var each in limits)
            Sound.Answer(each, one =>
            {
                Sound.Limits(one.Sii, level);
                Sound.Answer(one.Rii, ratio => Sound.Limits(ratio, level));
            });
    }
}
