using Endeavour.Charts;

namespace Endeavour.Tests.Charts;

/// <summary>A made-up county of the size of Rutland.</summary>
static class PyramidSamples
{
    static readonly int[] Males = [890, 1010, 1230, 1390, 940, 880, 930, 1010, 1040, 1150, 1460, 1600, 1530, 1390, 1370, 1180, 780, 470, 280];

    static readonly int[] Females = [850, 960, 1150, 1110, 760, 840, 980, 1080, 1130, 1240, 1540, 1650, 1560, 1450, 1460, 1290, 900, 620, 530];

    static readonly double[] England = [1.55, 1.67, 1.76, 1.7, 1.56, 1.66, 1.74, 1.74, 1.67, 1.58, 1.68, 1.72, 1.5, 1.25, 1.18, 0.98, 0.63, 0.38, 0.2];

    static string Ages(int i) => i == 18 ? "90 and over" : $"{i * 5} to {(i * 5) + 4}";

    public static PopulationPyramid People { get; } = new()
    {
        Id = "people",
        Title = "There are more people in their late fifties than in any other age band",
        Bands = [.. Males.Select((males, i) => new PyramidBand(Ages(i), new(males), new(Females[i])))],
    };

    public static PopulationPyramid Compared { get; } = People with
    {
        Id = "compared",
        Title = "Rutland is older than England",
        Shows = PyramidFigures.PeopleAsPercentages,
        Bands = [.. Males.Select((males, i) => new PyramidBand(Ages(i), new(males), new(Females[i]), England[i] * 5000, (England[i] + (i * 0.012)) * 5000))],
    };

    public static PopulationPyramid Gaps { get; } = Compared with
    {
        Id = "gaps",
        Title = "Four bands with gaps, with names read from the right",
        MaleLabel = "ذكور",
        FemaleLabel = "إناث",
        Bands =
        [
            new("0 to 15", new(400, 350, 450), Estimate.Missing(Absence.Suppressed), 3000, 3100), new("גיל 16 to 64", new(0, 0, 0), new(900, 850, 980), null, 9000),
            new("65 to 84, living in a care home or in sheltered housing", new(-3), new(500)), new("85 and over", Estimate.Missing(), new(120, 120, 120), 500, 700),
        ],
    };

    public static PopulationPyramid Nothing { get; } = People with { Id = "no-pyramid", Bands = [] };
}
