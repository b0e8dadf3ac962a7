using Endeavour.Statistics;

namespace Endeavour.Tests.Statistics.Fuzz;

/// <summary>Proportions, rates, comparisons, trends and quantiles.</summary>
static class FuzzedBasics
{
    public static readonly FuzzedMethod[] Methods =
    [
        new("Proportion.Wilson", 3_634_400, Wilson),
        new("Proportion.Wilson in batches", 200_000, odd => Batch(odd, Proportion.Wilson, proportion: true)),
        new("Rate.Byars", 1_500_000, Byars),
        new("Rate.Byars in batches", 50_000, odd => Batch(odd, Rate.Byars, proportion: false)),
        new("Comparison", 1_500_000, Compare),
        new("ProcessControl", 100_000, odd => Sound.True(Enum.IsDefined(Control(odd)), "That is no position.")),
        new("Comparison with goals", 1_000_000, Goals),
        new("RecentTrend.OfProportions", 250_000, Proportions),
        new("RecentTrend.OfValues", 250_000, Values),
        new("Quantiles.Assign", 200_000, Assign),
        new("Quantiles.Ntile", 50_000, Ntile),
        new("Quantiles of Fingertips", 100_000, Fingertips),
        new("Interval and Answer", 200_000, Small),
    ];

    static void Wilson(Odd odd)
    {
        var (count, level, multiplier) = (odd.Number(), odd.Level(), odd.Multiplier());
        var all = odd.Over(count);
        var limits = Proportion.Wilson(count, all, level, multiplier);
        Sound.Limits(limits, 0.95, 0, multiplier);
        Sound.True(limits.Contains(count / all * multiplier) || multiplier != 1, $"{limits} does not contain {count / all:R}.");
    }

    static void Byars(Odd odd)
    {
        var (count, people, level, multiplier) = (odd.Number(), odd.Number(), odd.Level(), odd.Multiplier());
        var limits = Rate.Byars(count, people, level, multiplier);
        Sound.Limits(limits, level, 0);
    }

    delegate void Batched(ReadOnlySpan<double> counts, ReadOnlySpan<double> denominators, ReadOnlySpan<double> levels, Span<Answer<Interval>> limits, double multiplier);

    static void Batch(Odd odd, Batched method, bool proportion)
    {
        var (rows, multiplier) = (odd.Below(20), odd.Multiplier());
        var counts = odd.Numbers(rows);
        var (people, levels) = (odd.Many(odd.Length(rows), odd.Number), odd.Many(odd.Below(4), odd.Level));
        for (var row = 0; proportion && row < Math.Min(people.Length, rows); row++) people[row] = odd.Over(counts[row]);
        var limits = new Answer<Interval>[odd.Length(rows * levels.Length)];
        method(counts, people, levels, limits, multiplier);
        for (var place = 0; place < limits.Length; place++)
        {
            var (row, level) = (place / levels.Length, levels[place % levels.Length]);
            Sound.Answer(limits[place], each => Sound.Limits(each, proportion ? 0.95 : level, 0, proportion ? multiplier : double.PositiveInfinity));
            Sound.True(limits[place].IsMissing == (double.IsNaN(counts[row]) || double.IsNaN(people[row])), "A row is missing that was given, or the other way round.");
        }
    }

    static Interval Limits(Odd odd)
    {
        var (one, other) = (odd.Signed(), odd.Signed());
        return odd.OneIn(90) ? new(one, other) : new(Math.Min(one, other), Math.Max(one, other));
    }

    static void Compare(Odd odd)
    {
        var position = odd.Below(4) switch
        {
            0 => Comparison.Against(odd.Signed(), odd.Signed(), Limits(odd)),
            1 => Comparison.ChangeFromPrevious(odd.Signed(), Limits(odd), odd.Signed(), Limits(odd)),
            2 => Comparison.AgainstTwoLevels(odd.Signed(), odd.Signed(), Limits(odd), Limits(odd)),
            _ => Comparison.AgainstInterval(odd.Signed(), Limits(odd), odd.Signed(), Limits(odd)),
        };
        Sound.True(Enum.IsDefined(position), $"{position} is no position.");
        Sound.True(Enum.IsDefined(Comparison.Judge(odd.OneIn(10) ? null : odd.OneIn(40) ? odd.Kind<Position>() : position, odd.Kind<Polarity>())), "That is no verdict.");
    }

    static Position Control(Odd odd)
    {
        var count = odd.Number();
        return odd.OneIn(2) ? ProcessControl.OfProportion(count, odd.Over(count), odd.Share()) : ProcessControl.OfStandardisedRate(odd.Number(), odd.Number(), odd.Number(), odd.Multiplier());
    }

    static void Goals(Odd odd)
    {
        var (limit, polarity) = (odd.Signed(), odd.Kind<Polarity>());
        var verdict = odd.Below(5) switch
        {
            0 => Comparison.AgainstGoal(odd.Signed(), limit, polarity),
            1 => Comparison.AgainstGoal(Limits(odd), limit, polarity),
            2 => Comparison.AgainstGoal(odd.Signed(), limit, limit + odd.Number(), polarity),
            3 => Comparison.AgainstPreviousEngland(odd.Signed(), limit),
            _ => Comparison.AgainstPercentiles(odd.Signed(), odd.Many(odd.Below(8), odd.Signed), odd.Share() / 2, 0.5 + odd.Share() / 2, polarity),
        };
        Sound.True(Enum.IsDefined(verdict), $"{verdict} is no verdict.");
    }

    static int Year(Odd odd, int place) => odd.OneIn(60) ? odd.Whole() : 2015 + place;

    static void Proportions(Odd odd)
    {
        var points = new ProportionPoint[odd.Below(9)];
        for (var place = 0; place < points.Length; place++)
        {
            var count = odd.Number();
            points[place] = new(Year(odd, place), odd.OneIn(60) ? null : count, odd.OneIn(60) ? null : odd.Over(count));
        }
        Check(RecentTrend.OfProportions(points));
    }

    static void Values(Odd odd)
    {
        var points = new ValuePoint[odd.Below(9)];
        for (var place = 0; place < points.Length; place++)
        {
            var limits = Limits(odd);
            points[place] = new(Year(odd, place), odd.OneIn(60) ? null : odd.Signed(), odd.OneIn(60) ? null : limits.Lower, odd.OneIn(60) ? null : limits.Upper);
        }
        Check(RecentTrend.OfValues(points));
    }

    static void Check(Trend trend)
    {
        Sound.True(Enum.IsDefined(trend.Direction) && trend.Reason.Words().EndsWith('.') && trend.Direction.Words(Polarity.LowIsGood).Length > 0, "The trend has no words.");
        if (!trend.IsCalculated) return;
        Sound.Number(trend.ChiSquared, 0);
        Sound.Number(trend.Slope);
    }

    static void Assign(Odd odd)
    {
        var (values, quantiles) = (odd.Many(odd.Below(40), odd.Signed), odd.OneIn(30) ? odd.Whole() : 2 + odd.Below(10));
        var into = odd.OneIn(2) ? new Answer<int>[odd.Length(values.Length)] : null;
        if (into is not null) Quantiles.Assign(values, quantiles, odd.OneIn(2), into);
        Check(values, quantiles, into ?? Quantiles.Assign(values, quantiles, odd.OneIn(2)));
    }

    static void Ntile(Odd odd)
    {
        var (values, quantiles) = (odd.Many(odd.Below(40), odd.Signed), odd.OneIn(30) ? odd.Whole() : 2 + odd.Below(10));
        Check(values, quantiles, Quantiles.Ntile(odd.Many(odd.Length(values.Length), () => odd.OneIn(400) ? odd.Name() : $"{odd.Next()}"), values, quantiles));
    }

    static void Check(double[] values, int quantiles, Answer<int>[] result)
    {
        for (var place = 0; place < values.Length; place++)
        {
            Sound.Answer(result[place], quantile => Sound.Number(quantile, 1, quantiles));
            Sound.True(!double.IsNaN(values[place]) || result[place].IsMissing, "A missing value has a quantile.");
        }
    }

    static void Fingertips(Odd odd)
    {
        var (values, value, polarity) = (odd.Many(odd.Below(30), odd.Signed), odd.Signed(), odd.Kind<Polarity>());
        Sound.Answer(Quantiles.FingertipsPercentile(values, odd.Share()), percentile => Sound.Number(percentile));
        Sound.Answer(Quantiles.FingertipsQuintiles(values), bounds =>
        {
            Sound.True(bounds.Minimum <= bounds.First && bounds.First <= bounds.Second && bounds.Second <= bounds.Third && bounds.Third <= bounds.Fourth && bounds.Fourth <= bounds.Maximum, $"{bounds} is not in order.");
            Sound.Number(bounds.Of(value).Number(polarity), 1, 5);
        });
        Sound.Answer(Quantiles.FingertipsQuartiles(values), bounds =>
        {
            Sound.True(bounds.Minimum <= bounds.First && bounds.First <= bounds.Second && bounds.Second <= bounds.Third && bounds.Third <= bounds.Maximum, $"{bounds} is not in order.");
            Sound.Number(bounds.Of(value).Number(polarity), 1, 4);
        });
    }

    static void Small(Odd odd)
    {
        var limits = Limits(odd);
        Sound.True(!limits.Contains(double.NaN), "An interval contains NaN.");
        Sound.Answer(odd.OneIn(2) ? new Answer<double>(1) : new(odd.Kind<Missing>()), one => Sound.Number(one));
        Sound.True($"{limits}".Length > 0 && odd.Kind<Quintile>().Words().Length > 0 && odd.Kind<TrendReason>().Words().Length > 0 && odd.Kind<TrendDirection>().Words(odd.Kind<Polarity>()).Length > 0, "No words.");
        Sound.True(!Trend.NotCalculated(odd.Kind<TrendReason>()).IsCalculated, "A trend that is not calculated says it is.");
    }
}
