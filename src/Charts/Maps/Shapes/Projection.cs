namespace Endeavour.Charts.Maps.Shapes;

/// <summary>Turns coordinates into places on a plane: metres as they are, degrees by Lambert's azimuthal equal-area projection on a sphere.</summary>
static class Projection
{
    /// <summary>The widest that a map in degrees may be: beyond that one plane would not do.</summary>
    const double WidestDegrees = 60;

    public static IReadOnlyList<RawShape>? Of(IReadOnlyList<RawShape> shapes, Problems problems)
    {
        var rings = shapes.SelectMany(shape => shape.Rings).ToArray();
        var (west, east) = (rings.Min(ring => ring.X.Min()), rings.Max(ring => ring.X.Max()));
        var (south, north) = (rings.Min(ring => ring.Y.Min()), rings.Max(ring => ring.Y.Max()));
        if (west >= -180 && east <= 180 && south >= -90 && north <= 90)
        {
            if (east - west <= WidestDegrees && north - south <= WidestDegrees) return [.. shapes.Select(shape => Degrees(shape, (west + east) / 2, (south + north) / 2))];
            problems.Add(MapProblemKind.Coordinates, "", "The areas are more than 60 degrees apart. Leave out what is far away, or check that longitude comes before latitude.");
        }
        else if (west >= -300_000 && east <= 900_000 && south >= -300_000 && north <= 1_500_000) return shapes;
        else Outside(shapes, problems);
        return null;
    }

    static void Outside(IReadOnlyList<RawShape> shapes, Problems problems)
    {
        bool Degrees(RawShape shape) => shape.Rings.All(ring => ring.X.All(x => Math.Abs(x) <= 180) && ring.Y.All(y => Math.Abs(y) <= 90));
        var mixed = shapes.Any(Degrees);
        var where = shapes.First(shape => !Degrees(shape)).Area.Code;
        problems.Add(MapProblemKind.Coordinates, where, (mixed ? "Some coordinates are degrees and some are not. " : "The coordinates are neither degrees nor metres of the British National Grid. ")
            + "Export the boundaries as longitude and latitude (WGS84, EPSG:4326) or in the British National Grid (EPSG:27700).");
    }

    static RawShape Degrees(RawShape shape, double longitude, double latitude)
    {
        const double Radian = Math.PI / 180;
        var (sin0, cos0) = Math.SinCos(latitude * Radian);
        foreach (var ring in shape.Rings)
            for (var i = 0; i < ring.X.Length; i++)
            {
                var (sin, cos) = Math.SinCos(ring.Y[i] * Radian);
                var (sinE, cosE) = Math.SinCos((ring.X[i] - longitude) * Radian);
                var k = Math.Sqrt(2 / (1 + (sin0 * sin) + (cos0 * cos * cosE)));
                (ring.X[i], ring.Y[i]) = (k * cos * sinE, k * ((cos0 * sin) - (sin0 * cos * cosE)));
            }
        return shape;
    }
}
