using CsCheck;
using Endeavour.Statistics;

namespace Endeavour.Tests.Statistics.Disclosure;

public class ProtectionTests
{
    static readonly Gen<long> Counts = Gen.Frequency((2, Gen.Const(0L)), (4, Gen.Long[1, 9]), (3, Gen.Long[8, 60]), (1, Gen.Long[100, 5000]));
    static readonly Gen<long> Tiny = Gen.Frequency((2, Gen.Const(0L)), (3, Gen.Long[1, 3]), (3, Gen.Long[3, 5]));
    static readonly Gen<(long[,] Counts, int[] Groups)> Tables = Table(Counts, 7);
    static readonly Gen<SuppressionRule> Rules = Gen.Select(Gen.Int[1, 9], Gen.Bool).Select((threshold, zero) => new SuppressionRule(threshold, zero));

    static Gen<(long[,] Counts, int[] Groups)> Table(Gen<long> counts, int most) =>
        Gen.Select(Gen.Int[1, most], Gen.Int[1, most], Gen.Int[0, 3]).SelectMany((rows, columns, groups) =>
            Gen.Select(counts.Array2D[rows, columns], Gen.Int[0, 2].Array[rows]).Select((table, group) => (table, groups == 0 ? Numbered(group) : Array.Empty<int>())));

    static Gen<(long[,] Counts, int[] Groups)> Few(Gen<long> counts) => Table(counts, 3).Where(each => each.Counts.Length <= 6);

    static int[] Numbered(int[] groups) => [.. groups.Select(group => groups.Distinct().Order().ToList().IndexOf(group))];

    static CountTable Make(long[,] counts, int[] groups) => groups.Length == 0 ? CountTable.TwoWay(counts) : CountTable.Nested(counts, groups);

    static Attacker AttackerOf(long[,] counts, int[] groups, ProtectedTable table) =>
        new(counts.GetLength(0), counts.GetLength(1), groups, (row, column) => table[row, column].TryGet(out var count) ? count : null);

    [Fact]
    public void No_hidden_figure_can_be_worked_out_by_adding_and_subtracting() =>
        Gen.Select(Tables, Rules).Sample((each, rule) =>
        {
            var table = Make(each.Counts, each.Groups).Protect(rule);
            Assert.Empty(AttackerOf(each.Counts, each.Groups, table).SolvedByAlgebra());
        }, iter: 3000);

    [Fact]
    public void Every_small_count_is_hidden_and_every_shown_count_is_the_true_one() =>
        Gen.Select(Tables, Rules).Sample((each, rule) =>
        {
            var (table, truth) = (Make(each.Counts, each.Groups).Protect(rule), Attacker.WithTotals(each.Counts, each.Groups));
            for (var r = 0; r < table.Rows; r++)
                for (var c = 0; c < table.Columns; c++)
                {
                    if (rule.Withholds(truth[r, c])) Assert.True(table[r, c].IsSuppressed);
                    if (table[r, c].TryGet(out var shown)) Assert.Equal(truth[r, c], shown);
                    else if (!rule.WithholdsZero) Assert.NotEqual(0, truth[r, c]);
                }
        }, iter: 3000);

    [Fact]
    public void Whoever_tries_every_way_to_fill_the_table_cannot_even_tell_that_a_hidden_count_is_small() =>
        Gen.Select(Few(Gen.Long[0, 4]), Gen.Int[1, 3], Gen.Bool).Sample((each, threshold, zero) =>
        {
            var rule = new SuppressionRule(threshold, zero);
            var (source, truth) = (Make(each.Counts, each.Groups), Attacker.WithTotals(each.Counts, each.Groups));
            var table = source.Protect(rule);
            var found = AttackerOf(each.Counts, each.Groups, table).TriesEverything(zero ? 0 : 1, most: 8);
            foreach (var range in source.Audit(rule, (r, c) => table[r, c].IsSuppressed))
            {
                var (least, most) = found[(range.Row, range.Column)];
                Assert.True(range.IsProtected);
                Assert.True(range.Least <= least && (range.Most ?? long.MaxValue) >= most);
                if (rule.Withholds(truth[range.Row, range.Column])) Assert.True(most > threshold && least == range.Least);
                else Assert.True(least < most);
            }
        }, iter: 200);

    [Fact]
    public void The_audit_finds_exactly_what_trying_everything_finds() =>
        Gen.Select(Few(Tiny), Gen.Int[1, 2], Gen.Bool.Array[16]).Sample((each, threshold, also) =>
        {
            var rule = new SuppressionRule(threshold);
            var truth = Attacker.WithTotals(each.Counts, each.Groups);
            bool Hidden(int r, int c) => truth[r, c] > 0 && (rule.Withholds(truth[r, c]) || (r < each.Counts.GetLength(0) && c < each.Counts.GetLength(1) && also[4 * r + c]));
            var attacker = new Attacker(each.Counts.GetLength(0), each.Counts.GetLength(1), each.Groups, (r, c) => Hidden(r, c) ? null : truth[r, c]);
            var found = attacker.TriesEverything(1, most: 9);
            foreach (var range in Make(each.Counts, each.Groups).Audit(rule, Hidden))
            {
                var (least, most) = found[(range.Row, range.Column)];
                Assert.Equal(least, range.Least);
                if (range.Most is { } end && end <= 5) Assert.Equal(most, end);
                else Assert.True(most > 5);
            }
        }, iter: 200);

    [Fact]
    public void Every_hidden_figure_passes_the_audit_in_larger_tables_too() =>
        Gen.Select(Table(Counts, 15), Rules).Sample((each, rule) =>
        {
            var source = Make(each.Counts, each.Groups);
            var table = source.Protect(rule);
            Assert.All(source.Audit(rule, (r, c) => table[r, c].IsSuppressed), range => Assert.True(range.IsProtected));
        }, iter: 300);

    [Fact]
    public void The_same_counts_always_give_the_same_table() =>
        Gen.Select(Tables, Rules).Sample((each, rule) =>
            Assert.Equal(Cells(Make(each.Counts, each.Groups).Protect(rule)), Cells(Make(each.Counts, each.Groups).Protect(rule))), iter: 300);

    [Fact]
    public void Nothing_is_hidden_where_nothing_is_small() =>
        Gen.Long[8, 1000].Array2D[6, 5].Sample(counts => Assert.Equal(0, CountTable.TwoWay(counts).Protect(SuppressionRule.Default).Hidden), iter: 100);

    [Fact]
    public void Rounding_moves_no_shown_count_by_more_than_half_of_the_base() =>
        Tables.Sample(each =>
        {
            var (table, truth) = (Make(each.Counts, each.Groups).Protect(SuppressionRule.Nhs), Attacker.WithTotals(each.Counts, each.Groups));
            for (var r = 0; r < table.Rows; r++)
                for (var c = 0; c < table.Columns; c++)
                    if (table[r, c].TryGet(out var shown)) Assert.True(shown % 5 == 0 && Math.Abs(shown - truth[r, c]) <= 2 && (shown == 0) == (truth[r, c] == 0));
        }, iter: 500);

    [Fact]
    public void One_small_count_takes_one_complement_in_a_list_and_three_in_a_table()
    {
        var list = CountTable.OneWay([3, 20, 12, 40]).Protect(SuppressionRule.Default);
        Assert.Equal(["hidden", "20", "hidden", "40", "75"], Cells(list));
        Assert.Equal((Withheld.Primary, Withheld.Secondary), (list.WhyForTheDesk(0, 0), list.WhyForTheDesk(2, 0)));
        var table = CountTable.TwoWay(new long[,] { { 3, 20, 30 }, { 25, 15, 40 }, { 18, 50, 60 } }).Protect(SuppressionRule.Default);
        Assert.Equal(["hidden", "hidden", "30", "53", "hidden", "hidden", "40", "80", "18", "50", "60", "128", "46", "85", "130", "261"], Cells(table));
        Assert.False(table.IsGrandTotalHidden);
    }

    [Fact]
    public void Where_no_part_is_left_to_hide_the_total_goes_too_and_the_table_says_so()
    {
        var table = CountTable.OneWay([9, 3, 0]).Protect(SuppressionRule.Default);
        Assert.Equal(["hidden", "hidden", "0", "12"], Cells(table));
        table = CountTable.OneWay([0, 3, 4, 1]).Protect(SuppressionRule.Default);
        Assert.Equal(["0", "hidden", "hidden", "hidden", "hidden"], Cells(table));
        Assert.True(table.IsGrandTotalHidden);
    }

    [Fact]
    public void Seven_groups_of_one_person_each_do_not_follow_from_their_hidden_total()
    {
        var source = CountTable.OneWay([1, 1, 1, 1, 1, 1, 1]);
        var table = source.Protect(SuppressionRule.Default);
        Assert.Equal(8, table.Hidden);
        Assert.All(Enumerable.Range(0, 8), row => Assert.Equal(Withheld.PrimaryOrSecondary, table[row, 0].Why));
        Assert.All(source.Audit(SuppressionRule.Default, (r, c) => true), range => Assert.Null(range.Most));
    }

    [Fact]
    public void Hiding_by_hand_is_found_out_by_the_audit()
    {
        var source = CountTable.OneWay([3, 20, 12, 40]);
        var range = Assert.Single(source.Audit(SuppressionRule.Default, (row, column) => row == 0));
        Assert.Equal(new CellRange(0, 0, 3, 3, IsProtected: false), range);
        Assert.Throws<ArgumentException>(() => source.Audit(SuppressionRule.Default, (row, column) => false));
        Assert.Throws<ArgumentException>(() => CountTable.OneWay([3, 0]).Audit(SuppressionRule.Default, (row, column) => true));
    }

    [Fact]
    public void A_large_table_is_protected_within_seconds()
    {
        var random = new Random(7);
        var table = new long[50, 30];
        for (var place = 0; place < table.Length; place++) table[place / 30, place % 30] = random.Next(5) == 0 ? random.Next(1, 8) : random.Next(0, 200);
        var source = CountTable.TwoWay(table);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var result = source.Protect(SuppressionRule.Default);
        Assert.True(clock.Elapsed.TotalSeconds < 5, $"It took {clock.Elapsed.TotalSeconds:0.0} s.");
        TestContext.Current.SendDiagnosticMessage($"50 × 30: {clock.ElapsedMilliseconds} ms, {result.Hidden} hidden");
        Assert.All(source.Audit(SuppressionRule.Default, (r, c) => result[r, c].IsSuppressed), range => Assert.True(range.IsProtected));
    }

    static List<string> Cells(ProtectedTable table) =>
        [.. from r in Enumerable.Range(0, table.Rows) from c in Enumerable.Range(0, table.Columns) select table[r, c].IsSuppressed ? "hidden" : $"{table[r, c]}"];
}
