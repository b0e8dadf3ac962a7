using CsCheck;
using Endeavour.Charts;

namespace Endeavour.Tests.Charts;

static class AnyPyramid
{
    static readonly Gen<PyramidBand> Band = Gen.Select(
        Gen.Frequency((3, Gen.Int[0, 95].Select(age => $"{age} to {age + 4}")), (1, Any.Name)), Any.Estimate, Any.Estimate, Any.Number.Nullable(), Any.Number.Nullable(),
        (ages, male, female, a, b) => new PyramidBand(ages, male, female, a, b));

    public static readonly Gen<PopulationPyramid> Chart =
        from bands in Gen.Frequency((4, Band.Array[0, 22]), (1, Band.Array[1]))
        from shows in Gen.Enum<PyramidFigures>()
        from people in Any.Number.Nullable()
        from names in Any.Name.Array[5]
        from figures in Any.Figures.Null()
        select new PopulationPyramid
        {
            Id = "any", Title = "Any", Bands = bands, Shows = shows, People = people, Figures = figures,
            MaleLabel = names[0], FemaleLabel = names[1], AgesLabel = names[2], ComparisonLabel = names[3], Axis = names[4],
        };
}
