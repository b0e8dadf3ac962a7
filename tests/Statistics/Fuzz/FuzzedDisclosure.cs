using System.Text.Json;
using Endeavour.Statistics;

namespace Endeavour.Tests.Statistics.Fuzz;

/// <summary>Disclosure control.</summary>
static class FuzzedDisclosure
{
    public static readonly FuzzedMethod[] Methods =
    [
        new("SuppressionRule", 300_000, Publish),
        new("CountTable", 15_000, Protect),
        new("Differencing", 10_000, Difference),
        new("DerivedFigures", 200_000, Derive),
    ];

    static long Whole(Odd odd) => odd.Below(40) switch { 0 => -1, 1 => long.MinValue, 2 => long.MaxValue, 3 => 1L << 53, 4 => (1L << 53) + 1, < 20 => odd.Below(9), _ => odd.Below(300) };

    static long Usual(Odd odd) => odd.OneIn(400) ? Whole(odd) : odd.OneIn(2) ? odd.Below(9) : odd.Below(300);

    static SuppressionRule Rule(Odd odd) =>
        odd.OneIn(4) ? new(odd.OneIn(20) ? odd.Whole() : 1 + odd.Below(12), odd.OneIn(2), odd.OneIn(2) ? null : odd.OneIn(10) ? odd.Whole() : 3 + odd.Below(3)) : odd.OneIn(2) ? SuppressionRule.Default : SuppressionRule.Nhs;

    static void Check(Cell cell, SuppressionRule rule)
    {
        if (cell.TryGet(out var count)) Sound.True(count == 0 ? !rule.WithholdsZero : count > rule.Threshold || rule.RoundTo is not null, "A count is shown that is small.");
        else Sound.True(cell.Words() == "hidden so that nobody can be identified" && cell.ToString() == cell.Words(), "A hidden count has other words.");
    }

    static void Publish(Odd odd)
    {
        var (rule, count) = (Rule(odd), Whole(odd));
        Check(rule.Publish(count), rule);
        Check(rule.PublishPart(count, odd.OneIn(10) ? Whole(odd) : count > 1L << 60 ? count : count + odd.Below(300)), rule);
        Sound.True(rule.Publish(count).IsSuppressed == rule.Withholds(count), "The rule says one thing and does another.");
        var cell = rule.Publish(count);
        Sound.True(odd.Below(20) > 0 || JsonSerializer.Deserialize<Cell>(JsonSerializer.Serialize(cell)) == cell, "A cell comes back from JSON as another.");
        Sound.True(Cell.Suppressed(odd.Kind<Withheld>()).IsSuppressed && !Cell.Shown(Whole(odd)).IsSuppressed, "A cell is not what it was made.");
    }

    static void Protect(Odd odd)
    {
        var (rule, rows, columns) = (Rule(odd), odd.Below(7), odd.Below(6));
        var counts = new long[rows, columns];
        for (var place = 0; place < counts.Length; place++) counts[place / columns, place % columns] = Usual(odd);
        var source = odd.Below(3) switch
        {
            0 => CountTable.TwoWay(counts),
            1 => CountTable.Nested(counts, odd.Many(odd.Length(rows), () => odd.OneIn(200) ? odd.Whole() : 0)),
            _ => CountTable.OneWay(odd.Many(rows, () => Usual(odd))),
        };
        var table = source.Protect(rule);
        for (var place = 0; place < table.Rows * table.Columns; place++) Check(table[place / table.Columns, place % table.Columns], rule);
        foreach (var range in source.Audit(rule, (row, column) => table[row, column].IsSuppressed))
            Sound.True(range.IsProtected && range.Least >= 0 && !(range.Most <= range.Least), $"{range} is not protected.");
        Sound.True(table.Hidden >= 0 && (table.IsGrandTotalHidden == table[table.Rows - 1, table.Columns - 1].IsSuppressed), "A table says other things than its cells.");
        var (oneRow, oneColumn) = (odd.Whole(), odd.Whole());
        if (odd.OneIn(20)) Sound.True(table[oneRow, oneColumn].IsSuppressed == table.WhyForTheDesk(oneRow, oneColumn) is not null, "A hidden cell has no reason.");
    }

    static void Difference(Odd odd)
    {
        var truth = odd.Many(8, () => (long)odd.Below(60));
        PublishedFigure Figure(string name)
        {
            int[] atoms = [.. Enumerable.Range(0, 8).Where(_ => odd.OneIn(2))];
            return new(odd.OneIn(80) ? odd.Name() : name, odd.OneIn(200) ? null! : [.. atoms.Select(atom => odd.OneIn(400) ? odd.Name() : $"{atom}")], odd.OneIn(200) ? Whole(odd) : atoms.Sum(atom => truth[atom]));
        }
        var findings = Differencing.Check([.. Enumerable.Range(0, odd.Below(5)).Select(i => Figure($"e{i}"))], [.. Enumerable.Range(0, odd.Below(4)).Select(i => Figure($"n{i}"))], Rule(odd));
        foreach (var finding in findings)
            Sound.True(finding.Words().EndsWith('.') && finding.Reveals.Count > 0 && finding.Terms.Any(term => term.IsNew) && finding.Terms.All(term => double.IsFinite(term.Times) && term.Times != 0), $"“{finding}” says nothing.");
    }

    static void Derive(Odd odd)
    {
        Cell One() => odd.Below(6) switch { 0 => default, 1 => Cell.Suppressed(Withheld.Primary), _ => Cell.Shown(odd.OneIn(200) ? Whole(odd) : odd.OneIn(50) ? long.MaxValue : odd.Below(100_000)) };
        var (count, people, level, multiplier) = (One(), One(), odd.Level(), odd.Multiplier());
        var hidden = DerivedFigures.MustWithhold(count, people);
        var rate = DerivedFigures.Rate(count, people, multiplier);
        Sound.True(!hidden || rate.Reason == Missing.Suppressed, "A rate is shown of a hidden count.");
        Sound.Answer(rate, each => Sound.Number(each, 0));
        Sound.Answer(DerivedFigures.RateLimits(count, people, level, multiplier), each => Sound.Limits(each, level, 0));
        Sound.Answer(DerivedFigures.Percentage(count, people), each => Sound.Number(each, 0, 100));
    }
}
