using System.Globalization;
using System.Text.Json;
using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Movements;
using Endeavour.Indicators.Reading;
using Endeavour.Tests.Indicators.Kit;

namespace Endeavour.Tests.Indicators.Movements;

/// <summary>All exceptions of all areas: what was planted is found, chance finds no more than is said of it, and the answer is about what is served.</summary>
public sealed class MovementTests : IDisposable
{
    readonly Holding _holding = new();

    public void Dispose() => _holding.Dispose();

    static Row At(int year, double value, double half = 1, string indicator = "90001", string area = "E06000002", string sex = "Persons") => new()
    {
        Indicator = indicator, Name = $"Indicator {indicator}", Area = area, AreaName = $"Area {area}", Sex = sex, Period = Text(year), Sortable = $"{year}0000", Range = "1y",
        Value = Text(value), Lower95 = Text(value - half), Upper95 = Text(value + half),
    };

    static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    Moved All(int most = 100)
    {
        using var store = new EvidenceStore(_holding.Folder);
        return store.Moved(most);
    }

    [Fact]
    public void What_moved_is_found_in_every_area_the_largest_first()
    {
        _holding.Import(At(2023, 20), At(2024, 23), At(2023, 20, area: "E12000001"), At(2024, 15, area: "E12000001"), At(2023, 20, area: "E07000001"), At(2024, 21.9, area: "E07000001"));
        var moved = All();
        Assert.Equal([("E12000001", false, 2.5, "2023", 20.0, 15.0), ("E06000002", true, 1.5, "2023", 20.0, 23.0)], moved.Largest.Select(each => (each.Area, each.Up, Math.Round(each.Size, 9), each.Since, each.Before!.Value, each.Value)));
        Assert.All(moved.Largest, each => Assert.Equal((MovementTest.Change, "2024", "Indicator 90001"), (each.Test, each.Period, each.Name)));
        Assert.Equal([(AreaKind.Region, 1, 1), (AreaKind.UpperTier, 1, 1), (AreaKind.LowerTier, 1, 0)], moved.Tested.Select(kind => (kind.Kind, kind.Changes, kind.Changed)));
        Assert.InRange(moved.ByChance, 3 * 0.0055, 3 * 0.0057);
    }

    [Fact]
    public void Five_years_one_way_are_a_trend_and_at_most_so_many_are_listed_with_the_count_said()
    {
        _holding.Import([.. Enumerable.Range(0, 5).Select(year => At(2020 + year, 30 - 1.5 * year)), At(2023, 20, sex: "Male"), At(2024, 23, sex: "Male")]);
        var (all, one) = (All(), All(most: 1));
        Assert.Equal([MovementTest.Change, MovementTest.Trend], all.Largest.Select(each => each.Test).Order());
        var trend = all.Largest.Single(each => each.Test == MovementTest.Trend);
        Assert.Equal((false, "2024", 24.0, null), (trend.Up, trend.Period, trend.Value, trend.Since));
        Assert.Equal((2, all.Largest[0], 2), (one.Count, Assert.Single(one.Largest), all.Count));
        Assert.Equal((2, 1), (all.Tested.Single().Changes, all.Tested.Single().Trends));
    }

    /// <summary>A thousand series in which nothing ever changes, drawn with the errors that their intervals say.</summary>
    [Fact]
    public void In_a_thousand_series_that_never_change_no_more_is_found_than_is_said_of_chance()
    {
        var random = new Random(20261124);
        _holding.Import([.. from indicator in Enumerable.Range(90_001, 10) from area in Enumerable.Range(1, 100) from year in Enumerable.Range(2019, 6) select At(year, 50 + Noise(random), 1.9599639845400536, $"{indicator}", $"E0{6_000_000 + area}")]);
        var moved = All();
        Assert.Equal(2000, moved.Tests);
        Assert.InRange(moved.ByChance, 7, 8);
        // Poisson: more than twice what is expected happens less than once in a hundred runs, and this run is always the same.
        Assert.InRange(moved.Count, 0, 2 * moved.ByChance);
        Assert.Equal(moved.Count, moved.Largest.Count);
    }

    [Fact]
    public void The_same_files_give_the_same_answer_to_the_byte()
    {
        using var other = new Holding();
        var random = new Random(7);
        Row[] rows = [.. from indicator in Enumerable.Range(90_001, 5) from area in Enumerable.Range(1, 60) from year in Enumerable.Range(2019, 6) select At(year, 50 + 2 * Noise(random), 1 + random.NextDouble(), $"{indicator}", $"E0{6_000_000 + area}")];
        _holding.Import(rows);
        other.Import(rows);
        using var store = new EvidenceStore(other.Folder);
        Assert.NotEmpty(All().Largest);
        Assert.Equal(JsonSerializer.SerializeToUtf8Bytes(All(int.MaxValue)), JsonSerializer.SerializeToUtf8Bytes(store.Moved(int.MaxValue)));
    }

    [Fact]
    public void Only_what_is_served_counts_and_a_partnerships_own_stands_over_the_servers()
    {
        _holding.Import(At(2023, 20), At(2024, 23), At(2023, 20, indicator: "90002"), At(2024, 26, indicator: "90002"));
        _holding.Import(At(2023, 20), At(2024, 20.5));
        Assert.Equal([90002], All().Largest.Select(each => each.Indicator));
        Assert.Equal(2, All().Tests);
        new Endeavour.Indicators.Releases.Import(_holding.Folders.Of("rutland"), TimeProvider.System).Run([_holding.Write(Vintage.Of2022.File(At(2023, 20, indicator: "90002"), At(2024, 20, indicator: "90002"), At(2023, 20, indicator: "90003"), At(2024, 30, indicator: "90003")))], cancel: TestContext.Current.CancellationToken);
        using var layers = new EvidenceLayers(_holding.Folders, TimeProvider.System);
        Assert.Equal([90003], layers.Of("rutland").Moved(10).Largest.Select(each => each.Indicator));
        Assert.Equal((1, 3), (layers.Of("rutland").Moved(10).Count, layers.Of("rutland").Moved(10).Tests));
        Assert.Equal([90002], layers.Of("newport").Moved(10).Largest.Select(each => each.Indicator));
    }

    [Fact]
    public void A_figure_is_held_against_the_latest_of_the_same_length_before_it()
    {
        var pooled = At(2021, 40) with { Period = "2021 - 23", Sortable = "20210000", Range = "3y" };
        _holding.Import(At(2020, 20), pooled, At(2024, 23));
        Assert.Equal(("2020", 1), (Assert.Single(All().Largest).Since, All().Tests));
    }

    static double Noise(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
