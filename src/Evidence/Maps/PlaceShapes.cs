using System.Collections.Concurrent;
using Endeavour.Charts;
using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Places.Reading;

namespace Endeavour.Evidence.Maps;

/// <summary>Shapes of areas as the charts draw them, read once for an edition of the places.</summary>
public sealed class PlaceShapes(PlaceStore places)
{
    const int MostKept = 64;
    readonly ConcurrentDictionary<(string? Version, string Parent, AreaKind Kind), (MapShapes? Shapes, string WhyNone)> _kept = new();

    /// <summary>Areas of a kind that lie in an area; where no boundaries are loaded, why.</summary>
    public (MapShapes? Shapes, string WhyNone) Of(string parent, AreaKind kind)
    {
        if (_kept.Count >= MostKept) _kept.Clear();
        return _kept.GetOrAdd((places.Version, parent, kind), _ => Read(parent, kind));
    }

    (MapShapes?, string) Read(string parent, AreaKind kind)
    {
        var found = places.Boundaries(parent, kind);
        if (found.Items.Count == 0) return (null, found.WhyNone ?? $"No boundaries of {kind.Many()} are loaded here.");
        var read = MapShapes.FromGeoJson(found.GeoJson(), AreaBoundaries.CodeProperty, AreaBoundaries.NameProperty);
        return read.Shapes is { } shapes ? (shapes, "") : (null, read.Problems[0].Sentence);
    }
}
