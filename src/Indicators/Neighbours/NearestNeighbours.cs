namespace Endeavour.Indicators.Neighbours;

/// <summary>Which areas are like which, the most alike first, and the file that says so.</summary>
public sealed record NearestNeighbours(string File, string Sha256, DateTimeOffset ImportedAt, IReadOnlyDictionary<string, IReadOnlyList<string>> Areas)
{
    public static NearestNeighbours Nothing { get; } = new("", "", default, new Dictionary<string, IReadOnlyList<string>>());

    public IReadOnlyList<string> Of(string area) => Areas.GetValueOrDefault(area, []);
}
