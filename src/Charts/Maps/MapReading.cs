namespace Endeavour.Charts;

/// <summary>What kept a map file from being read.</summary>
public enum MapProblemKind
{
    /// <summary>It is not JSON, or nested too deeply to be a map.</summary>
    NotJson,

    /// <summary>It is JSON of another kind.</summary>
    NotAMap,

    /// <summary>It holds no areas.</summary>
    NoAreas,

    /// <summary>It is larger than a map for a page needs to be.</summary>
    TooLarge,

    /// <summary>An area has no code.</summary>
    NoCode,

    /// <summary>An area has no name.</summary>
    NoName,

    /// <summary>Two areas have the same code.</summary>
    SameCode,

    /// <summary>An area has no shape, or one that is neither Polygon nor MultiPolygon.</summary>
    NoShape,

    /// <summary>A ring has fewer than four places or does not end where it begins.</summary>
    UnclosedRing,

    /// <summary>A coordinate is not a number.</summary>
    NotANumber,

    /// <summary>Coordinates are neither longitude and latitude nor metres of the British National Grid, or too far apart for one map.</summary>
    Coordinates,

    /// <summary>The layout of a hex map is not one of the four.</summary>
    Layout,

    /// <summary>Two hexagons are at the same place.</summary>
    SamePlace,
}

/// <summary>Something wrong with a map file, and what to do about it.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Where">The line, or the feature and its code; empty when it is the whole file.</param>
/// <param name="Sentence">What is wrong and what to do, as a sentence.</param>
public sealed record MapProblem(MapProblemKind Kind, string Where, string Sentence);

/// <summary>A map file as it was read: the shapes, or the problems that kept them from being read (the first twenty).</summary>
/// <typeparam name="T"><see cref="MapShapes"/> or <see cref="HexShapes"/>.</typeparam>
/// <param name="Shapes">The shapes; null when there are problems.</param>
/// <param name="Problems">The problems; empty when there are shapes.</param>
public sealed record MapReading<T>(T? Shapes, IReadOnlyList<MapProblem> Problems)
    where T : class;
