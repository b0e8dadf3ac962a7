using System.CommandLine;

namespace Endeavour.Cli.Stats.Funnels;

/// <summary><c>stats funnel-limits</c>, <c>funnel-points</c> and <c>funnel-significance</c>, each of proportions, ratios or rates.</summary>
static class FunnelVerbs
{
    const string Columns = "Columns: numerator, denominator; for rates also rate, and years_of_data if not one year.";

    const double Usual = 0;

    static readonly Option<string?> Statistic = StatsOptions.OneOf("--statistic", "What the figures are", required: true, "proportion", "ratio", "rate");
    static readonly Option<double> Multiplier = StatsOptions.Number("--multiplier", "The unit of the answer: 100 for proportions and 100,000 for rates unless said.", Usual, number => number > 0 && double.IsFinite(number), "give a number above zero, such as 100 or 100000");
    static readonly Option<string?> RatioType = StatsOptions.OneOf("--ratio-type", "How ratios are shown, both unless said", required: false, "count", "isr");
    static readonly Option<string?> RateType = StatsOptions.OneOf("--rate-type", "What the rates are, both unless said", required: false, "dsr", "crude");

    public static IReadOnlyList<StatsMethod> Methods =>
    [
        Method("limits", "The limits of a funnel plot: 100 rows.", funnel => funnel.Limits()),
        Method("points", "The points of a funnel plot.", funnel => funnel.Points()),
        Method("significance", "Which areas lie outside a funnel plot's limits.", funnel => funnel.Significance()),
    ];

    static StatsMethod Method(string name, string description, Func<FunnelAnswer, Tables.OutputTable> answer) =>
        new("funnel-" + name, $"{description} {Columns}", [Statistic, Multiplier, RatioType, RateType], call => Read(call) is { } funnel && !call.Refused ? answer(funnel) : null) { UsualGroup = "set" };

    static FunnelAnswer Read(StatsCall call) => call.Get(Statistic) switch
    {
        "proportion" => new ProportionFunnel(call, Unit(call, 100)),
        "ratio" => new RatioFunnel(call, call.Get(RatioType)),
        _ => new RateFunnel(call, Unit(call, 100_000), call.Get(RateType)),
    };

    static double Unit(StatsCall call, double usual) => call.Get(Multiplier).Equals(Usual) ? usual : call.Get(Multiplier);
}
