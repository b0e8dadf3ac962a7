using Endeavour.Indicators.Releases;

namespace Endeavour.Indicators.Movements;

/// <summary>Reads what moved in one release, whether or not it is served, from the release itself: for the analysts' desk and the command line.</summary>
public static class ReadMovements
{
    /// <returns>Nothing where the release was made before this was derived.</returns>
    public static Moved Of(EvidenceFolder folder, string release, int most)
    {
        using var reader = folder.Open(release);
        return MovementQuery.Ask(reader, null, most);
    }
}
