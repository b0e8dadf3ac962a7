namespace Endeavour.Charts.Labels;

/// <summary>
/// Finds room for labels beside their points, one after the other: near before far, to the right before to the left, above and below.
/// A label that has no room is left out rather than let touch a word or a mark.
/// </summary>
sealed class Placement(Box area, double gap)
{
    /// <summary>How far from the point's edge a label may stand; beyond the first a line leads to it.</summary>
    static readonly double[] Distances = [3, 14, 28, 44, 62];

    /// <summary>Where a label may stand that would cover a line anywhere nearer.</summary>
    static readonly double[] Farther = [84, 108, 134];

    static readonly (double X, double Y)[] Ways = [(1, 0), (-1, 0), (1, -1), (-1, -1), (1, 1), (-1, 1), (0, -1), (0, 1)];

    readonly List<Box> _marks = [];
    readonly List<Box> _words = [];
    readonly List<Box> _lines = [];

    /// <summary>A label's place, and the line that leads to it where it stands off.</summary>
    public readonly record struct Place(Box Box, (double X, double Y, double ToX, double ToY)? Leader);

    public void AddMark(Box mark) => _marks.Add(mark);

    /// <summary>A line that labels keep off where they can; they may stand on it, with a halo, before they are left out.</summary>
    public void AddLine(IEnumerable<(double X, double Y)> places)
    {
        (double X, double Y)[] line = [.. places];
        _lines.AddRange(line.Take(1).Concat(line.Zip(line.Skip(1)).SelectMany(pair => Between(pair.First, pair.Second))).Select(place => Box.About(place.X, place.Y, 1)));
    }

    /// <summary>The first free place about a point that touches no line, else the one that covers least of them; null when there is none. It is taken from then on.</summary>
    public Place? Find(double x, double y, double reach, double width, double height)
    {
        IEnumerable<Place> Places(double[] distances) => distances.SelectMany(distance => Ways.Select(way => At(x, y, reach, distance, way, (width, height)))).Where(Free);
        int Covered(Place place) => _lines.Count(line => place.Box.Touches(line, 1));
        var places = Places(Distances).ToArray();
        if (places.Length == 0) return null;
        var best = places.MinBy(Covered);
        if (Covered(best) > 0) best = Places(Farther).Prepend(best).MinBy(Covered);
        _words.Add(best.Box);
        return best;
    }

    /// <summary>Places close enough that no word fits between them, the first left out.</summary>
    static IEnumerable<(double X, double Y)> Between((double X, double Y) a, (double X, double Y) b)
    {
        var count = (int)Math.Clamp(Math.Max(Math.Abs(a.X - b.X), Math.Abs(a.Y - b.Y)) / 6, 1, 200);
        return Enumerable.Range(1, count).Select(i => (a.X + ((b.X - a.X) * i / count), a.Y + ((b.Y - a.Y) * i / count)));
    }

    static Place At(double x, double y, double reach, double distance, (double X, double Y) way, (double Width, double Height) size)
    {
        var off = (reach + distance) * (way is { X: not 0, Y: not 0 } ? 0.75 : 1);
        var (fromX, fromY) = (x + (way.X * off), y + (way.Y * off));
        var left = way.X > 0 ? fromX : way.X < 0 ? fromX - size.Width : x - (size.Width / 2);
        var top = way.Y > 0 ? fromY : way.Y < 0 ? fromY - size.Height : y - (size.Height / 2);
        var start = (x + (way.X * reach * 0.75), y + (way.Y * reach * 0.75));
        return new(new(left, top, left + size.Width, top + size.Height), distance > Distances[0] ? (start.Item1, start.Item2, fromX, fromY) : null);
    }

    bool Free(Place place) =>
        place.Box.Inside(area) && !_words.Any(word => place.Box.Touches(word, gap)) && !_marks.Any(mark => place.Box.Touches(mark, 1))
        && (place.Leader is not { } leader || !Crosses(leader));

    /// <summary>Whether the line to a label would run through another's words.</summary>
    bool Crosses((double X, double Y, double ToX, double ToY) line) => Enumerable.Range(0, 13).Any(i =>
        _words.Any(word => word.Holds(line.X + ((line.ToX - line.X) * i / 12), line.Y + ((line.ToY - line.Y) * i / 12))));
}
