using Endeavour.Indicators.Places.Reading;

namespace Endeavour.Evidence.MyArea;

/// <summary>People of some ages.</summary>
public sealed record AgeBand(string Name, int People, double Share);

/// <summary>How many people live there, by age; where that is not loaded, why.</summary>
public sealed record LocalPeople(IReadOnlyList<AgeBand> Bands, int All, int? Year, string? WhyNone)
{
    static readonly (string Name, int From, int To)[] Ages = [("0 to 4", 0, 4), ("5 to 17", 5, 17), ("18 to 64", 18, 64), ("65 to 84", 65, 84), ("85 and over", 85, 200)];

    public static LocalPeople Of(PlaceStore places, string code)
    {
        var found = places.Population(code);
        var all = found.Items.Sum(each => each.People);
        if (all == 0) return new([], 0, null, found.WhyNone ?? "The population that is loaded has nobody here.");
        return new([.. Ages.Select(band => (band.Name, People: found.Items.Where(each => each.Age >= band.From && each.Age <= band.To).Sum(each => each.People))).Select(band => new AgeBand(band.Name, band.People, (double)band.People / all))],
            all, places.PopulationLayer(code)?.Year, null);
    }
}
