using CsCheck;
using Endeavour.Charts;

namespace Endeavour.Tests.Charts;

static class AnyFunnel
{
    static readonly Gen<double> Size = Gen.Frequency((6, Gen.Double[100, 1e6]), (1, Any.Number), (1, Gen.OneOf(0.0, -5, 1e12, 1e-9)), (1, Gen.Const(5000.0)));

    static readonly Gen<FunnelPoint> Point = Gen.Select(Any.Name, Size, Any.Estimate, Gen.Frequency((9, Gen.Const(false)), (1, Gen.Const(true))), (area, size, figure, emphasis) => new FunnelPoint(area, size, figure, emphasis));

    static readonly Gen<FunnelLimits> Wild = Gen.Select(Size, Any.Number, Any.Number, Any.Number, Any.Number, (size, a, b, c, d) => new FunnelLimits(size, a, b, c, d));

    static readonly Gen<FunnelLimits> Tame = Gen.Select(Size, Gen.Double[0, 10], (size, width) => new FunnelLimits(size, 50 - width, 50 + width, 50 - (1.6 * width), 50 + (1.6 * width)));

    public static readonly Gen<FunnelChart> Chart =
        from points in Gen.Frequency((3, Point.Array[0, 40]), (1, Point.Array[152]), (1, Point.Array[1]))
        from limits in Gen.Frequency((4, Tame.Array[0, 90]), (1, Wild.Array[0, 8]))
        from average in Any.Number.Nullable()
        from names in Any.Name.Array[3]
        from figures in Any.Figures
        from log in Gen.OneOf<bool?>(null, true, false)
        select new FunnelChart { Id = "any", Title = "Any", Axis = names[0], SizeAxis = names[1], AverageLabel = names[2], Points = points, Limits = limits, Average = average, Figures = figures, LogSize = log };
}
