using Endeavour.Charts;

namespace Endeavour.Tests.Charts;

/// <summary>Made-up funnels: 152 upper-tier areas by their population.</summary>
static class FunnelSamples
{
    const double Rate = 77.4;

    static readonly string[] Names =
    [
        "Blackpool", "Middlesbrough", "Rutland", "Kingston upon Hull", "Bournemouth, Christchurch and Poole", "Wokingham", "Manchester", "Knowsley",
        "Surrey", "Telford and Wrekin", "Bath and North East Somerset", "Calderdale", "Richmond upon Thames", "Stoke-on-Trent", "Windsor and Maidenhead",
    ];

    public static FunnelChart Councils { get; } = new()
    {
        Id = "funnel",
        Title = "Most councils differ by no more than chance; Blackpool and Manchester stand out",
        Axis = "Deaths per 100,000 people aged under 75 from heart and circulatory disease",
        SizeAxis = "People aged under 75",
        Points = Areas(152, overDispersed: 1.25),
        Limits = Curves(25_000, 1_500_000),
        Average = Rate,
    };

    public static FunnelChart Spread { get; } = Councils with { Id = "spread", Title = "Many councils are beyond the limits", Points = Areas(152, overDispersed: 3.2) };

    public static FunnelChart Hospitals { get; } = new()
    {
        Id = "hospitals",
        Title = "No hospital is beyond the limits",
        Axis = "Observed deaths for each expected death",
        SizeAxis = "Expected deaths",
        Figures = new(2),
        AverageLabel = "As expected",
        LogSize = false,
        Average = 1,
        Limits = [.. Enumerable.Range(1, 60).Select(i => (double)i * 5).Select(e => new FunnelLimits(e, 1 - (1.96 / Math.Sqrt(e)), 1 + (1.96 / Math.Sqrt(e)), 1 - (3.09 / Math.Sqrt(e)), 1 + (3.09 / Math.Sqrt(e))))],
        Points = [new("Kettering", 60, new(1.1, 0.9, 1.3)), new("Leicester", 260, new(0.97), Emphasis: true), new("Northampton", 110, Estimate.Missing(Absence.Suppressed))],
    };

    public static FunnelChart RightToLeft { get; } = Hospitals with
    {
        Id = "rtl",
        Title = "Names that are read from the right",
        AverageLabel = "المتوسط",
        Points =
        [
            new("مجلس الرعاية المتكامل (NHS) في ليستر", 60, new(1.9, null, null, VerdictMark.Worst)), new("לונדון 2", 260, new(0.97), Emphasis: true),
            new("Leicester, Leicestershire and Rutland Integrated Care Board", 200, new(0.6, null, null, VerdictMark.Best)),
        ],
    };

    public static FunnelChart Nothing { get; } = Hospitals with { Id = "no-funnel", Points = [] };

    static FunnelLimits[] Curves(double from, double to) =>
        [.. Enumerable.Range(0, 80).Select(i => from * Math.Pow(to / from, i / 79.0)).Select(size => new FunnelLimits(size, Rate - (1.96 * Error(size)), Rate + (1.96 * Error(size)), Rate - (3.09 * Error(size)), Rate + (3.09 * Error(size))))];

    static double Error(double size) => Math.Sqrt(Rate * 100_000 / (size * 3));

    static FunnelPoint[] Areas(int count, double overDispersed)
    {
        var state = 20_260_101u;
        double Next() => (state = (state * 1_664_525) + 1_013_904_223) / 4_294_967_296.0;
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var size = 34_000 * Math.Pow(38, Math.Pow(Next(), 1.3));
            var z = (Next() + Next() + Next() + Next() + Next() + Next() - 3) * 1.41 * overDispersed;
            if (i is 0 or 6 or 7) z += 3.2;
            var mark = Math.Abs(z) < 1.96 ? VerdictMark.Similar : z > 3.09 ? VerdictMark.Worst : z > 0 ? VerdictMark.Worse : z < -3.09 ? VerdictMark.Best : VerdictMark.Better;
            var value = Rate + (z * Error(size));
            return new FunnelPoint(i < Names.Length ? Names[i] : $"Area {i}", Math.Round(size), new(value, value - (1.96 * Error(size)), value + (1.96 * Error(size)), mark), i == 11);
        })];
    }
}
