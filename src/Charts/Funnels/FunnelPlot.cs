using Endeavour.Charts.Drawing;

namespace Endeavour.Charts.Funnels;

/// <summary>Where the plot lies in the drawing, and where a size and a value lie in the plot.</summary>
sealed record FunnelPlot(Axis Axis, SizeScale Sizes, double Left, double Top, double Right, double Bottom)
{
    public double X(double size) => Left + (Sizes.Share(size) * (Right - Left));

    public double Y(double value) => Axis.Place(value, Bottom, Top);

    public bool Holds(FunnelPoint point) => point.Figure.Known && Sizes.Holds(point.Size);

    public (double X, double Y) Place(FunnelPoint point) => (X(point.Size), Y(point.Figure.Number));
}
