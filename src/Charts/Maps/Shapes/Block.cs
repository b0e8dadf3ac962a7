namespace Endeavour.Charts.Maps.Shapes;

/// <summary>A rectangle about a centre.</summary>
readonly record struct Block(double X, double Y, double HalfWidth, double HalfHeight)
{
    public double Left => X - HalfWidth;

    public double Right => X + HalfWidth;

    public double Top => Y - HalfHeight;

    public double Bottom => Y + HalfHeight;

    public bool Touches(Block other) => Math.Abs(other.X - X) < other.HalfWidth + HalfWidth && Math.Abs(other.Y - Y) < other.HalfHeight + HalfHeight;

    /// <summary>Whether a line passes through it: clipped to it (Liang and Barsky 1984), something is left.</summary>
    public bool Crosses(double fromX, double fromY, double toX, double toY)
    {
        var (from, to) = (0.0, 1.0);
        var (dx, dy) = (toX - fromX, toY - fromY);
        return Clip(-dx, fromX - Left, ref from, ref to) && Clip(dx, Right - fromX, ref from, ref to)
            && Clip(-dy, fromY - Top, ref from, ref to) && Clip(dy, Bottom - fromY, ref from, ref to) && from < to;
    }

    static bool Clip(double slope, double distance, ref double from, ref double to)
    {
        if (slope == 0) return distance > 0;
        var at = distance / slope;
        if (slope < 0) from = Math.Max(from, at);
        else to = Math.Min(to, at);
        return from <= to;
    }
}
