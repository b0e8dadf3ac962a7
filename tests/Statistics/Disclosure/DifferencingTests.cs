using System.Numerics;
using CsCheck;
using Endeavour.Statistics;

namespace Endeavour.Tests.Statistics.Disclosure;

public class DifferencingTests
{
    static readonly Gen<(long[] Counts, bool[][] Before, bool[][] Now)> Worlds =
        Gen.Int[2, 7].SelectMany(atoms => Gen.Select(Gen.Frequency((1, Gen.Long[1, 7]), (2, Gen.Long[8, 90])).Array[atoms], Sets(atoms, 4), Sets(atoms, 3)));

    static Gen<bool[][]> Sets(int atoms, int most) => Gen.Bool.Array[atoms].Where(set => set.Contains(true)).Array[0, most];

    [Fact]
    public void Ages_0_to_18_after_ages_0_to_17_give_the_eighteen_year_olds_away()
    {
        var finding = Assert.Single(Check([Figure("Aged 0 to 17", 412, Ages(0, 17))], [Figure("Aged 0 to 18", 415, Ages(0, 18))]));
        Assert.Equal(["age 18"], finding.Reveals);
        Assert.Equal([new("Aged 0 to 18", 1, true), new("Aged 0 to 17", -1, false)], finding.Terms);
        Assert.Equal("Taking “Aged 0 to 17” (published before) from “Aged 0 to 18” (new) leaves a number too small to show: age 18.", finding.Words());
    }

    [Fact]
    public void A_county_less_its_other_districts_gives_the_district_away_that_was_hidden()
    {
        PublishedFigure[] districts = [Figure("Melton", 40, "Melton"), Figure("Harborough", 55, "Harborough"), Figure("Blaby", 71, "Blaby")];
        var finding = Assert.Single(Check(districts, [Figure("The county", 169, "Melton", "Harborough", "Blaby", "Oadby")]));
        Assert.Equal(["Oadby"], finding.Reveals);
        Assert.Equal(["Blaby", "Harborough", "Melton", "The county"], finding.Terms.Select(term => term.Figure).Order());
        Assert.Equal("Together, “Melton” (published before), “Harborough” (published before), “Blaby” (published before) and “The county” (new) give a number too small to show: Oadby.", finding.Words());
    }

    [Fact]
    public void A_running_total_less_last_months_gives_the_month_away()
    {
        var finding = Assert.Single(Check([Figure("To October", 61, "to September", "October")], [Figure("To November", 64, "to September", "October", "November")]));
        Assert.Equal(["November"], finding.Reveals);
    }

    [Fact]
    public void Groups_that_overlap_can_give_a_part_away_that_no_pair_does()
    {
        PublishedFigure[] before = [Figure("A and B", 30, "a", "b"), Figure("B and C", 37, "b", "c")];
        var finding = Assert.Single(Check(before, [Figure("C and A", 17, "c", "a")]));
        Assert.Equal(["a"], finding.Reveals);
        Assert.Equal([0.5, -0.5, 0.5], finding.Terms.Select(term => term.Times));
    }

    [Fact]
    public void Tables_that_share_nothing_small_pass()
    {
        Assert.Empty(Check([Figure("Aged 0 to 17", 412, Ages(0, 17))], [Figure("Aged 0 to 19", 455, Ages(0, 19)), Figure("Aged 18 to 19", 43, Ages(18, 19))]));
        Assert.Empty(Check([], [Figure("Nobody", 0, "x")]));
    }

    [Fact]
    public void What_was_given_away_before_is_not_blamed_on_the_new_figures() =>
        Assert.Empty(Check([Figure("Ab", 30, "a", "b"), Figure("A", 27, "a")], [Figure("Abc", 60, "a", "b", "c")]));

    [Fact]
    public void A_small_new_figure_is_found_by_itself() =>
        Assert.Equal("“A” (new) is itself too small to show.", Assert.Single(Check([], [Figure("A", 3, "a")])).Words());

    [Fact]
    public void Every_group_found_is_really_given_away_and_every_small_atom_given_away_is_found() =>
        Worlds.Sample(world =>
        {
            var (before, now) = (Figures(world.Counts, world.Before, "before"), Figures(world.Counts, world.Now, "now"));
            var found = Check(before, now).Select(finding => string.Join(' ', finding.Reveals)).ToHashSet();
            foreach (var group in Groups(world.Counts.Length))
            {
                var small = world.Counts.Where((_, atom) => group[atom]).Sum() <= 7;
                var givenAway = small && Spans([.. world.Before, .. world.Now], group) && !Spans(world.Before, group);
                var name = string.Join(' ', Enumerable.Range(0, group.Length).Where(atom => group[atom]).Select(atom => $"{atom}"));
                if (found.Contains(name)) Assert.True(givenAway || (small && world.Now.Any(group.SequenceEqual)), name);
                if (group.Count(each => each) == 1 && givenAway) Assert.Contains(name, found);
                if (found.Count == 0 && group.Count(each => each) <= 3) Assert.False(givenAway, name);
            }
        }, iter: 3000);

    [Fact]
    public void The_sum_that_is_named_does_give_the_group() =>
        Worlds.Sample(world =>
        {
            var all = Figures(world.Counts, world.Before, "before").Concat(Figures(world.Counts, world.Now, "now")).ToDictionary(figure => figure.Name);
            foreach (var finding in Check(Figures(world.Counts, world.Before, "before"), Figures(world.Counts, world.Now, "now")))
            {
                Assert.Contains(finding.Terms, term => term.IsNew);
                var sum = new double[world.Counts.Length];
                foreach (var term in finding.Terms)
                    foreach (var atom in all[term.Figure].Atoms) sum[int.Parse(atom, System.Globalization.CultureInfo.InvariantCulture)] += term.Times;
                for (var atom = 0; atom < sum.Length; atom++) Assert.Equal(finding.Reveals.Contains($"{atom}") ? 1 : 0, sum[atom], 1e-9);
            }
        }, iter: 2000);

    [Fact]
    public void Wrong_input_is_refused_by_name()
    {
        Assert.Throws<ArgumentException>(() => Check([Figure("A", 9, "a")], [Figure("A", 9, "b")]));
        Assert.Throws<ArgumentException>(() => Check([], [Figure("A", 9)]));
        Assert.Throws<ArgumentException>(() => Check([], [Figure("A", 9, "a", "a")]));
        Assert.Throws<ArgumentException>(() => Check([], [Figure("A", -1, "a")]));
        Assert.Throws<ArgumentException>(() => Check([Figure("A", 90, "a")], [Figure("B", 9, "a", "b")]));
        Assert.Throws<ArgumentException>(() => Check([Figure("A", 90, "a")], [Figure("B", 91, "a")]));
        Assert.Throws<ArgumentException>(() => Check([Figure("A", 90, "a"), Figure("B", 80, "b")], [Figure("C", 300, "a", "b", "c"), Figure("D", 99, "c")]));
    }

    static IReadOnlyList<DifferencingFinding> Check(PublishedFigure[] before, PublishedFigure[] now) => Differencing.Check(before, now, SuppressionRule.Default);

    static PublishedFigure Figure(string name, long count, params string[] atoms) => new(name, atoms, count);

    static string[] Ages(int from, int to) => [.. Enumerable.Range(from, to - from + 1).Select(age => $"age {age}")];

    static PublishedFigure[] Figures(long[] counts, bool[][] sets, string name) =>
        [.. sets.Select((set, place) => Figure($"{name} {place}", counts.Where((_, atom) => set[atom]).Sum(), [.. Enumerable.Range(0, set.Length).Where(atom => set[atom]).Select(atom => $"{atom}")]))];

    static IEnumerable<bool[]> Groups(int atoms) => Enumerable.Range(1, (1 << atoms) - 1).Select(bits => Enumerable.Range(0, atoms).Select(atom => (bits >> atom & 1) == 1).ToArray());

    // Whether a group is a sum of the sets: adding it does not raise their rank.
    static bool Spans(bool[][] sets, bool[] group) => Rank(sets) == Rank([.. sets, group]);

    static int Rank(bool[][] sets)
    {
        var rows = sets.Select(set => set.Select(each => each ? BigInteger.One : BigInteger.Zero).ToArray()).ToList();
        var rank = 0;
        for (var column = 0; rows.Count > 0 && column < rows[0].Length; column++)
        {
            var pivot = rows.Find(row => row[column] != 0);
            if (pivot is null) continue;
            rows.Remove(pivot);
            rank++;
            foreach (var row in rows)
            {
                var times = row[column];
                for (var i = 0; i < row.Length; i++) row[i] = row[i] * pivot[column] - times * pivot[i];
            }
        }
        return rank;
    }
}
