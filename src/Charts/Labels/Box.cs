namespace Endeavour.Charts.Labels;

/// <summary>An upright rectangle in a drawing.</summary>
readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public static Box About(double x, double y, double reach) => new(x - reach, y - reach, x + reach, y + reach);

    public bool Touches(Box other, double gap) =>
        Left < other.Right + gap && other.Left < Right + gap && Top < other.Bottom + gap && other.Top < Bottom + gap;

    public bool Holds(double x, double y) => x > Left && x < Right && y > Top && y < Bottom;

    public bool Inside(Box other) => Left >= other.Left && Right <= other.Right && Top >= other.Top && Bottom <= other.Bottom;
}
