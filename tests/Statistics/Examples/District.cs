using Endeavour.Statistics;
using Endeavour.Tests.Statistics.LifeExpectancies;

namespace Endeavour.Tests.Statistics.Examples;

/// <summary>The district of the pages on life expectancy.</summary>
static class District
{
    static readonly double[] People = [1200, 4800, 6000, 6000, 5800, 6200, 6600, 6800, 6600, 6400, 6600, 6800, 6400, 5600, 5000, 4800, 3800, 2600, 1500, 900];
    static readonly double[] Deaths = [5, 1, 1, 1, 2, 3, 4, 5, 8, 12, 18, 27, 40, 55, 78, 120, 163, 203, 218, 216];

    public static DeathsByAge[] Bands { get; } = [.. People.Select((people, i) => new DeathsByAge(LifeExpectancy.StandardStartAges[i], Deaths[i], people))];

    public static HealthByAge[] Health { get; } = [new(0, 0.96, 500), new(15, 0.9, 800), new(45, 0.75, 900), new(65, 0.55, 600), new(80, 0.4, 200)];

    public static (double[] Alive, double[] Years, double[] Q) Textbook() => Towns.Textbook(Bands);
}
