using Endeavour.Charts.Drawing;

namespace Endeavour.Charts.Pyramids;

/// <summary>Where a figure lies to the left or to the right of the column of ages. Both sides are mirrors of one another.</summary>
sealed record PyramidPlot(Axis Axis, double Width, double Column, double Half)
{
    public double X(double value, bool left) => left ? Width - Right(value) : Right(value);

    public double Zero(bool left) => X(0, left);

    double Right(double value) => (Width / 2) + (Column / 2) + (Axis.Place(value, 0, 1) * Half);
}
