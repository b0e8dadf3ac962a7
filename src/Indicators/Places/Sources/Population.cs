namespace Endeavour.Indicators.Places.Sources;

/// <summary>People by single year of age, the last one open (90+), for areas of one level.</summary>
/// <param name="ages">Where each age stands, from 0 up.</param>
sealed class Population(LevelColumns areas, int total, int[] ages) : CsvSource($"population-{areas.Level.Name}", null)
{
    const int MostPeople = 100_000_000;

    public static CsvSource? Open(string[] names)
    {
        var total = Array.FindIndex(names, name => name.Equals("total_population", StringComparison.OrdinalIgnoreCase));
        if (LevelColumns.Of(names) is not [{ } areas] || total < 0) return null;
        var ages = new List<int>();
        while (Array.IndexOf(names, $"{ages.Count}") is >= 0 and var next) ages.Add(next);
        if (Array.IndexOf(names, $"{ages.Count}+") is not (>= 0 and var open)) return null;
        return new Population(areas, total, [.. ages, open]);
    }

    public override void Read(PlaceRow row)
    {
        var code = row.Code(areas.Code, areas.Level);
        if (!IsFirst(row, areas.Code, code)) return;
        var people = ages.Select(age => row.Whole(age, 0, MostPeople)).ToArray();
        var all = row.Whole(total, 0, MostPeople);
        if (!row.IsBad && people.Sum() != all) row.Refuse(total, "notTheSum", $"The ages add up to {people.Sum()}, but the total is {all}. Look which of the numbers is wrong.");
        if (row.IsBad) return;
        Tables.Seen(Layer, areas.Level.Kind, code, row.Text(areas.Name), "", areas.Year);
        for (var age = 0; age < people.Length; age++) Tables.Population(Layer, code, age, people[age], open: age == people.Length - 1);
    }
}
