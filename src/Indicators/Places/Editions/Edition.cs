using Endeavour.Indicators.Files;

namespace Endeavour.Indicators.Places.Editions;

/// <summary>One state of the places, whole: a folder that never changes.</summary>
/// <param name="Id"><c>p1</c>, <c>p2</c> … in the order of import.</param>
public sealed record Edition(string Id, DateTimeOffset ImportedAt, string By, IReadOnlyList<PlaceLayer> Layers);

/// <summary>The rows of one kind: brought in together, replaced together.</summary>
/// <param name="Name"><c>lookup-icb</c>, <c>population-ltla</c>, <c>boundaries-ward</c>.</param>
/// <param name="Year">The year that the files say, in their columns or in their names; null where they say none.</param>
public sealed record PlaceLayer(string Name, int? Year, int Rows, IReadOnlyList<PlaceFile> Files, DateTimeOffset ImportedAt, string By);

/// <summary>A file as it was imported, kept by the hash of its content.</summary>
public sealed record PlaceFile(string Name, string Sha256, long Bytes, int Rows);

/// <summary>What is served. Small, and swapped whole.</summary>
public sealed record ServedPlaces(string? Edition, IReadOnlyList<string> Editions)
{
    /// <summary>Earlier editions that were served again, and why.</summary>
    public IReadOnlyList<PlacesBroughtBack> BroughtBack { get; init; } = [];

    public static ServedPlaces Nothing { get; } = new(null, []);
}

/// <summary>An earlier edition that was served again: when, by whom and why.</summary>
public sealed record PlacesBroughtBack(string Edition, DateTimeOffset At, string By, string Why);

/// <summary>What became of an import of places.</summary>
/// <param name="Edition">The new edition; null where nothing was changed.</param>
/// <param name="NothingNew">Every file is already what is served.</param>
public sealed record PlacesImported(Edition? Edition, IReadOnlyList<PlaceLayer> Brought, bool NothingNew, IReadOnlyList<ImportProblem> Problems)
{
    public bool IsRefused => Edition is null && !NothingNew;
}
