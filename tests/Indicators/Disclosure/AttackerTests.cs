using CsCheck;
using Endeavour.Indicators.Disclosure;
using Endeavour.Indicators.Periods;
using Endeavour.Statistics;

namespace Endeavour.Tests.Indicators.Disclosure;

/// <summary>Somebody with the shown figures, a pencil and patience does not get a small count back. Asked of a solver of its own, in plain numbers.</summary>
public sealed class AttackerTests
{
    static readonly string[] Sexes = ["Male", "Female"];

    static readonly Gen<long[]> Worlds = Gen.Int[2, 5].SelectMany(areas => Gen.Frequency((2, Gen.Long[0, 9]), (3, Gen.Long[8, 60])).Array[areas * 2]);

    static readonly IReadOnlyDictionary<string, (string, string)> Areas =
        Enumerable.Range(0, 5).ToDictionary(area => $"E0500000{area}", area => ($"Ward {area}", "E06000017"), StringComparer.Ordinal);

    [Fact]
    public void No_small_count_can_be_solved_for() => Worlds.Sample(counts =>
    {
        var figures = Figures(counts);
        new ProtectFigures(SuppressionRule.Default, Areas).Hide([.. figures.Select(each => each.Figure)]);
        var shown = figures.FindAll(each => !each.Figure.IsHidden);
        Assert.All(shown, each => Assert.False(each.Figure.Count is >= 1 and <= 7));
        foreach (var (figure, covers) in figures.Where(each => each.Figure.Count is >= 1 and <= 7))
            Assert.False(Pencil.Solves(shown.Select(each => each.Covers), covers, counts.Length), $"{figure.Group} of {string.Join(' ', counts)}");
    }, iter: 1500);

    [Fact]
    public void Nothing_is_hidden_where_nothing_is_small() => Gen.Long[8, 60].Array[2, 5].Where(areas => areas.Length > 1).Sample(counts =>
    {
        var figures = Figures([.. counts.SelectMany(count => (long[])[count, count + 8])]);
        new ProtectFigures(SuppressionRule.Default, Areas).Hide([.. figures.Select(each => each.Figure)]);
        Assert.DoesNotContain(figures, each => each.Figure.IsHidden);
    }, iter: 200);

    /// <summary>Wards by sex, with every total; each with the cells that it covers.</summary>
    static List<(Figure Figure, int[] Covers)> Figures(long[] counts)
    {
        var areas = counts.Length / 2;
        var figures = new List<(Figure, int[])>();
        void Add(string area, string sex, IEnumerable<int> covers)
        {
            int[] cells = [.. covers];
            figures.Add((new(new(area, sex, "All ages", "", ""), Period.FromKey(202301012), "2023", cells.Sum(cell => counts[cell]), null, null), cells));
        }
        for (var area = 0; area < areas; area++)
        {
            for (var sex = 0; sex < 2; sex++) Add($"E0500000{area}", Sexes[sex], [area * 2 + sex]);
            Add($"E0500000{area}", "Persons", [area * 2, area * 2 + 1]);
        }
        for (var sex = 0; sex < 2; sex++) Add("E06000017", Sexes[sex], Enumerable.Range(0, areas).Select(area => area * 2 + sex));
        Add("E06000017", "Persons", Enumerable.Range(0, counts.Length));
        return figures;
    }
}
