namespace Endeavour.Charts.Maps.Shapes;

/// <summary>A ring as the file has it, projected; y grows upwards. The last place is not repeated.</summary>
sealed record RawRing(double[] X, double[] Y, bool Hole);

/// <summary>An area as the file has it: the rings of all its parts and of their holes.</summary>
sealed record RawShape(MapArea Area, IReadOnlyList<RawRing> Rings);
