using Endeavour.Charts.Drawing;

namespace Endeavour.Charts.Theory;

/// <summary>Lines and arrowheads, gathered by kind so that each kind is one path.</summary>
sealed class Arrows
{
    public const double Head = 8;

    public const string Dash = "stroke-dasharray=\"5 4\"";

    readonly List<string> _forth = [];
    readonly List<string> _back = [];
    readonly SortedSet<string> _heads = new(StringComparer.Ordinal);

    public bool LeadBack => _back.Count > 0;

    public void Line(string data, bool leadsBack)
    {
        var lines = leadsBack ? _back : _forth;
        if (!lines.Contains(data)) lines.Add(data);
    }

    /// <summary>A head whose point touches a box; <paramref name="towards"/> is 1 when it points to the right, −1 when to the left.</summary>
    public void Point(double x, double y, int towards) => _heads.Add($"M{Coordinate.Pair(x, y)}l{Coordinate.Text(-towards * Head)} -4.5v9z");

    public void Draw(Canvas canvas)
    {
        if (_forth.Count > 0) canvas.Stroke(string.Concat(_forth), Palette.SecondaryInk, 1.6);
        if (_back.Count > 0) canvas.Stroke(string.Concat(_back), Palette.SecondaryInk, 1.6, Dash);
        if (_heads.Count > 0) canvas.Path(string.Concat(_heads), $"fill=\"{Palette.SecondaryInk}\"");
    }
}
