using CsCheck;
using Endeavour.Charts;

namespace Endeavour.Tests.Charts;

/// <summary>Charts of every kind that a council could feed in, the awkward ones too.</summary>
static class Any
{
    static readonly string[] Words =
    [
        "Rutland", "Leicester,", "Leicestershire", "and", "Bournemouth,", "Christchurch", "Poole", "Southend-on-Sea", "Integrated", "Care", "Board",
        "Ynys", "Môn", "<b>&", "\"quoted\"", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", "中文名", "of", "A", "مجلس", "الصحة", "לונדון", "(NHS)",
    ];

    public static readonly Gen<string> Name = Gen.OneOf(
        Gen.OneOf(Words).Array[1, 9].Select(words => string.Join(' ', words)),
        Gen.OneOf("Rutland", "England", "Essex"),
        Gen.String[0, 40]);

    public static readonly Gen<double> Number = Gen.OneOf(
        Gen.Double[0, 100], Gen.Double[60, 85], Gen.Double[-50, 50], Gen.Double[0, 1e-3], Gen.Double[-1e7, 1e9], Gen.OneOf(0.0, 100.0, 1e12, -3.3, double.NaN, double.PositiveInfinity));

    static readonly Gen<VerdictMark?> Mark = Gen.OneOf(Gen.Const(() => (VerdictMark?)null), Gen.Enum<VerdictMark>().Select(mark => (VerdictMark?)mark));

    public static readonly Gen<Estimate> Estimate = Gen.Frequency(
        (5, Gen.Select(Gen.Double[20, 90], Gen.Double[0, 9], Gen.Double[0, 9], Mark, (value, down, up, mark) => new Estimate(value, value - down, value + up, mark))),
        (2, Gen.Select(Number, Number, Number, Mark, (value, lower, upper, mark) => new Estimate(value, lower, upper, mark))),
        (2, Number.Select(value => new Estimate(value))),
        (1, Number.Select(value => new Estimate(value, value, value))),
        (2, Gen.Enum<Absence>().Select(Endeavour.Charts.Estimate.Missing)));

    public static readonly Gen<Figures> Figures = Gen.Select(Gen.Int[0, 3], Gen.OneOf("", "£"), Gen.OneOf("", "%"), (places, before, after) => new Figures(places, before, after));

    static Gen<TrendSeries> Line(int periods) => Gen.Select(
        Name, Gen.Frequency((6, Estimate.Array[periods]), (1, Gen.Enum<Absence>().Select(Endeavour.Charts.Estimate.Missing).Array[periods])), (name, points) => new TrendSeries(name, points));

    public static readonly Gen<TrendChart> Trend =
        from periods in Gen.Frequency((4, Gen.Int[2, 30]), (1, Gen.Const(1)), (1, Gen.Const(0)))
        from labels in Gen.Frequency((3, Gen.Const(Samples.Years(periods).ToArray())), (1, Name.Array[periods]))
        from series in Line(periods).Array[1, 4]
        from comparator in Line(periods).Null()
        from target in Gen.Select(Number, Name, (value, label) => new TrendTarget(value, label)).Null()
        from axis in Name
        from figures in Figures
        from zero in Gen.OneOf<bool?>(null, true, false)
        select new TrendChart
        {
            Id = "any", Title = "Any", Axis = axis, Periods = labels, Series = series, Comparator = comparator, Target = target, Figures = figures, FromZero = zero,
        };

    public static readonly Gen<Gradient> Gradient =
        from points in Gen.Select(Gen.Frequency((3, Gen.Int[1, 10].Select(i => $"{i}")), (1, Name)), Estimate, Gen.Double[0, 1].Nullable(), (label, figure, rank) => (label, figure, rank)).Array[0, 10]
        from fit in Gen.Select(Number, Number, Name, Name, (most, least, label, limits) => new GradientFit(most, least, label, limits)).Null()
        from names in Name.Array[4]
        from figures in Figures
        let ranks = points.Select(point => point.rank).Order().ToArray()
        select new Gradient
        {
            Id = "any", Title = "Any", Axis = names[0], Groups = names[1], LeftLabel = names[2], RightLabel = names[3], Fit = fit, Figures = figures,
            Points = [.. points.Select((point, i) => new GradientPoint(point.label, point.figure, ranks[i]))],
        };

    public static readonly Gen<Bars> Bars =
        from items in Gen.Select(Name, Estimate, Gen.Bool, (label, figure, emphasis) => new Bar(label, figure, emphasis)).Array[0, 12]
        from benchmark in Gen.Select(Number, Name, (value, label) => new BarsBenchmark(value, label)).Null()
        from axis in Name
        from figures in Figures
        from points in Gen.Bool
        select new Bars { Id = "any", Title = "Any", Axis = axis, Items = items, Benchmark = benchmark, Figures = figures, AsPoints = points };

    public static readonly Gen<SpineRow> Spine =
        from area in Estimate
        from spread in Number.Nullable().Array[5]
        from orientation in Gen.Enum<Orientation>()
        select new SpineRow
        {
            Id = "any", Title = "Any", Area = area, Benchmark = spread[0], Min = spread[1], LowerQuartile = spread[2], UpperQuartile = spread[3], Max = spread[4], Orientation = orientation,
        };

    public static readonly Gen<Sparkline> Sparkline =
        Number.Nullable().Array[0, 20].Select(Mark, (values, mark) => new Sparkline { Id = "any", Title = "Any", Values = values, Mark = mark });

    /// <summary>Every form of any chart.</summary>
    public static Gen<string> Drawing => Gen.OneOf(
        Gen.Select(Trend, Form, (chart, form) => chart.Svg(form)),
        Gen.Select(AnyMap.Choropleth, Form, (chart, form) => chart.Svg(form)),
        Gen.Select(AnyMap.HexMap, Form, (chart, form) => chart.Svg(form)),
        Gen.Select(AnyTheory.Theory, Form, (chart, form) => chart.Svg(form)),
        Gen.Select(Gradient, Form, (chart, form) => chart.Svg(form)),
        Gen.Select(Bars, Form, (chart, form) => chart.Svg(form)),
        Gen.Select(Spine, Form, (chart, form) => chart.Svg(form)),
        Gen.Select(Name, Gen.Enum<Orientation>(), Form, (name, orientation, form) => SpineRow.Key("any", orientation, name, form)),
        Gen.Select(AnyFunnel.Chart, Form, (chart, form) => chart.Svg(form)),
        Gen.Select(AnyPyramid.Chart, Form, (chart, form) => chart.Svg(form)),
        Gen.Select(AnyPath.Chart, Form, (chart, form) => chart.Svg(form)),
        Gen.Select(AnyMatrix.Chart, Form, (chart, form) => chart.Svg(form)),
        Sparkline.Select(chart => chart.Svg()));

    public static Gen<ChartForm> Form => Gen.Enum<ChartForm>();
}
