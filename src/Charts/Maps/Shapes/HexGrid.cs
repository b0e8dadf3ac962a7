namespace Endeavour.Charts.Maps.Shapes;

/// <summary>A hexagon: its column and its row, which grows upwards.</summary>
sealed record Hex(MapArea Area, int Q, int R);

/// <summary>Hexagons in rows or columns of which the odd or the even ones are half a hexagon further on.</summary>
sealed record HexGrid(bool Rows, bool Odd, IReadOnlyList<Hex> Hexes)
{
    /// <summary>Half of the longest that a side-to-side width may be: larger hexagons would only take up room.</summary>
    const int Largest = 56;

    const int Margin = 5;

    /// <summary>The largest hexagons that fit into the box; corners lie on whole units, so that all are alike.</summary>
    public GridMap Fit(double width, double height)
    {
        if (Hexes.Count == 0) return new(0, 0, []);
        var places = Hexes.Select(Place).ToArray();
        var (left, right) = (places.Min(place => place.Across), places.Max(place => place.Across));
        var (low, high) = (places.Min(place => place.Along), places.Max(place => place.Along));
        var (wide, tall) = Rows ? (width, height) : (height, width);
        var (half, reach) = Sizes().First(size => size.Half == 2
            || (((right - left + 2) * size.Half) + (2 * Margin) <= wide && ((high - low) * size.Reach * 3 / 2) + (2 * size.Reach) + (2 * Margin) <= tall));
        var across = ((right - left + 2) * half) + (2 * Margin);
        var along = ((high - low) * reach * 3 / 2) + (2 * reach) + (2 * Margin);
        var shapes = places.Select(place =>
        {
            var (x, y) = (Margin + half + ((place.Across - left) * half), Margin + reach + ((Rows ? high - place.Along : place.Along - low) * reach * 3 / 2));
            return new GridShape([new([.. Corners(x, y, half, reach).Select(corner => Rows ? corner : (corner.Y, across - corner.X))], Hole: false)]);
        });
        return Rows ? new(across, along, [.. shapes]) : new(along, across, [.. shapes]);
    }

    /// <summary>In half widths across a row (or up a column), and in rows (or columns) along.</summary>
    (int Across, int Along) Place(Hex hex)
    {
        var (within, line) = Rows ? (hex.Q, hex.R) : (hex.R, hex.Q);
        return ((2 * within) + ((line & 1) == (Odd ? 1 : 0) ? 1 : 0), line);
    }

    /// <summary>Half widths and reaches to the point, from large to small; the reach is even, so that three halves of it are whole.</summary>
    static IEnumerable<(int Half, int Reach)> Sizes()
    {
        for (var half = Largest; half >= 2; half--) yield return (half, 2 * Math.Max(1, (int)Math.Round(half / Math.Sqrt(3), MidpointRounding.AwayFromZero)));
    }

    static (int X, int Y)[] Corners(int x, int y, int half, int reach) =>
        [(x, y - reach), (x + half, y - (reach / 2)), (x + half, y + (reach / 2)), (x, y + reach), (x - half, y + (reach / 2)), (x - half, y - (reach / 2))];
}
