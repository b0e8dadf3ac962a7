using Endeavour.Charts.Drawing;

namespace Endeavour.Charts.Trends;

/// <summary>Where the plot lies in the drawing, and where a period and a value lie in the plot.</summary>
sealed record TrendPlot(Axis? Axis, int Periods, double Left, double Top, double Right, double Bottom)
{
    const double Inset = 12;

    public double X(int period) => Periods == 1 ? (Left + Right) / 2 : Left + Inset + (period * Spacing);

    public double Spacing => Periods < 2 ? Right - Left : (Right - Left - (2 * Inset)) / (Periods - 1);

    public double Y(double value) => Axis!.Place(value, Bottom, Top);

    public (double X, double Y) Point(TrendLine line, int period) => (X(period), Y(line.Points[period].Number));
}
