using Endeavour.Indicators.Places.Registry;

namespace Endeavour.Indicators.Places.Core;

/// <summary>How many of something; where it is not known, why.</summary>
public readonly record struct CorePeople(int? Number, string? WhyNot);

/// <summary>How much of one district a definition takes in. It holds its definition: a share cannot be shown without one at hand.</summary>
/// <param name="SmallAreas">Small areas of the district that the definition takes in.</param>
/// <param name="OfSmallAreas">All small areas of the district.</param>
public sealed record CoreShare
{
    internal CoreShare(CoreDefinition definition, Area district, int smallAreas, int ofSmallAreas, CorePeople people, double? shareOfPeople) =>
        (Definition, District, SmallAreas, OfSmallAreas, People, ShareOfPeople) = (definition, district, smallAreas, ofSmallAreas, people, shareOfPeople);

    public CoreDefinition Definition { get; }
    public Area District { get; }
    public int SmallAreas { get; }
    public int OfSmallAreas { get; }

    /// <summary>From 0 to 1, of the district's small areas.</summary>
    public double ShareOfSmallAreas => OfSmallAreas == 0 ? 0 : (double)SmallAreas / OfSmallAreas;

    public CorePeople People { get; }

    /// <summary>From 0 to 1, of the district's people; null where people of small areas are not loaded.</summary>
    public double? ShareOfPeople { get; }
}

/// <summary>What one definition takes in.</summary>
public sealed record CoreFigures
{
    internal CoreFigures(CoreDefinition definition, int? indexYear, IReadOnlyList<Area> smallAreas, CorePeople people, IReadOnlyList<CoreShare> districts) =>
        (Definition, IndexYear, SmallAreas, People, Districts) = (definition, indexYear, smallAreas, people, districts);

    public CoreDefinition Definition { get; }

    /// <summary>The year of the indices of deprivation that were read; null where their file does not say.</summary>
    public int? IndexYear { get; }

    /// <summary>The small areas it takes in, the most deprived first.</summary>
    public IReadOnlyList<Area> SmallAreas { get; }

    public CorePeople People { get; }

    /// <summary>By district, the largest share first.</summary>
    public IReadOnlyList<CoreShare> Districts { get; }
}

/// <summary>The figures of a definition, or why there are none.</summary>
public sealed record CoreAnswer(CoreFigures? Figures, string? WhyNone);

/// <summary>Figures of several definitions in one table or chart: only with a label each, and never two definitions under one label.</summary>
public sealed record CoreSideBySide
{
    CoreSideBySide(IReadOnlyList<(string Label, CoreFigures Figures)> sides) => Sides = sides;

    /// <summary>The label of each says its definition's name and date.</summary>
    public IReadOnlyList<(string Label, CoreFigures Figures)> Sides { get; }

    /// <exception cref="ArgumentException">Two different definitions have the same name and date.</exception>
    public static CoreSideBySide Of(params IReadOnlyList<CoreFigures> figures)
    {
        if (figures.GroupBy(each => each.Definition.Words).FirstOrDefault(each => each.Select(side => (side.Definition, side.IndexYear)).Distinct().Count() > 1) is { } same)
            throw new ArgumentException($"Two different definitions are both called \"{same.Key}\". Give each a name of its own.", nameof(figures));
        return new([.. figures.Select(each => (each.Definition.Words, each))]);
    }
}
