using Endeavour.Evidence.Figures;
using Endeavour.Evidence.Inequality;
using Endeavour.Indicators.Reading;
using Endeavour.Statistics;

namespace Endeavour.Evidence.Exceptions;

/// <summary>
/// Looks at the figures of one outcome in one area for what stands out, and notes what was tested: who reads that nothing was found has a right to know
/// what was looked at.
/// </summary>
sealed class FindExceptions(OutcomeFigures outcome, AreaFigures area)
{
    readonly List<OutcomeException> _found = [];

    public IReadOnlyList<OutcomeException> Found => _found;
    public Tested Tested { get; private set; } = new(0, 0, 0, 0, 0, 0);

    public static FindExceptions In(OutcomeFigures outcome, AreaFigures area)
    {
        var look = new FindExceptions(outcome, area);
        if (area.Latest?.Value is null) return look;
        look.Change();
        look.Trend();
        look.Gap();
        look.Path();
        look.Verdict();
        return look;
    }

    void Change()
    {
        if (area.Change is not { Clear: { } clear, From: { Limits95: { } before } from, To: { Limits95: { } now } to } change) return;
        Tested += new Tested(1, Comparison.ChanceOfChange(before, now), 0, 0, 0, 0);
        if (clear) Add(ExceptionKind.Changed, change.IsBetter, $"{About(to)}, {Moved(change)}. This is more than chance would explain.", from, to);
    }

    void Trend()
    {
        if (area.Series is not { Trend: { IsCalculated: true, Direction: var direction } }) return;
        Tested += new Tested(0, 0, 1, 0, 0, 0);
        if (direction == TrendDirection.NoSignificantChange) return;
        var years = area.Points.TakeLast(RecentTrend.Points).ToList();
        bool? better = !outcome.Polarity.Judges ? null : direction == TrendDirection.Increasing == (outcome.Polarity.Polarity == Polarity.HighIsGood);
        Add(ExceptionKind.Trend, better, $"{About(years[^1])}, after {Quote(years[0])} in {years[0].PeriodText}. {area.Trend.Sentence}", years[0], years[^1]);
    }

    void Gap()
    {
        var now = outcome.Drawings.Inequality.Own(area);
        if (now?.Widening is not { } widening) return;
        Tested += new Tested(0, 0, 0, 1, 0, 0);
        if (!widening.IsClear) return;
        var better = area.Change?.IsBetter == true;
        var average = better ? " The average for the area got better meanwhile, so it was not better for everyone." : "";
        _found.Add(new(better ? ExceptionKind.BetterButWider : ExceptionKind.GapWidened, outcome, area, outcome.Polarity.Judges ? false : null,
            $"{outcome.Title}, {area.Name}: the gap between the most and the least deprived {now.Group} of neighbourhoods was {Quoted.Gap(outcome, area, now)} in {now.Period}, after {area.Unit.Difference(widening.Before.Gap!.Value)} in {widening.Before.Period}. This is more than chance would explain.{average}",
            [.. new[] { now, widening.Before }.SelectMany(gap => new[] { gap.Most, gap.Least }).Select(group => Citation.Of(outcome, area, group.Figure, group.Name))]));
    }

    void Path()
    {
        var progress = TargetProgress.Of(outcome).FirstOrDefault(each => each.Area == area);
        if (progress is null || TargetWay.Of(progress, outcome.Polarity.Polarity) is not { } way) return;
        Tested += new Tested(0, 0, 0, 0, 1, 0);
        if (way.IsOff) Add(ExceptionKind.OffPath, false, $"{About(area.Latest!)}. {way.Sentence}", area.Latest!);
    }

    void Verdict()
    {
        if (area.Change is not { From: var from } || !area.Verdict.IsCompared) return;
        var before = AreaVerdict.Of(from, outcome.Polarity, outcome.Evidence!);
        if (!before.IsCompared) return;
        Tested += new Tested(0, 0, 0, 0, 0, 1);
        if (before.Look == area.Verdict.Look) return;
        Add(ExceptionKind.VerdictChanged, Turned(before), $"{About(area.Latest!)}. This is {area.Verdict.Phrase}; in {from.PeriodText}, at {Quote(from)}, it was {before.Phrase}.", from, area.Latest!);
    }

    bool? Turned(AreaVerdict before) => !outcome.Polarity.Judges ? null : Rank(area.Verdict) > Rank(before);

    static int Rank(AreaVerdict verdict) => verdict.Look switch { Platform.Figures.VerdictLook.Better => 1, Platform.Figures.VerdictLook.Worse => -1, _ => 0 };

    FormattableString About(Observation figure) => $"{outcome.Title}, {area.Name}: {Quote(figure)} in {figure.PeriodText}";

    FormattableString Moved(Change change) =>
        $"{(change.Difference > 0 ? "up" : "down")} {area.Unit.Difference(change.Difference)} from {Quote(change.From)} in {change.From.PeriodText}";

    Quoted Quote(Observation figure) => Quoted.Value(outcome, area, figure);

    void Add(ExceptionKind kind, bool? better, FormattableString sentence, params IEnumerable<Observation> figures) =>
        _found.Add(new(kind, outcome, area, better, sentence, [.. figures.Select(figure => Citation.Of(outcome, area, figure))]));
}

/// <summary>What was looked at, in numbers.</summary>
/// <param name="ChangesByChance">How many of the changes would be found by chance alone.</param>
/// <param name="Verdicts">Comparisons with England that could be held against the one before; no test of their own.</param>
public sealed record Tested(int Changes, double ChangesByChance, int Trends, int Gaps, int Paths, int Verdicts)
{
    /// <summary>The recent trend is tested at 99.8%.</summary>
    public const double TrendChance = Indicators.Movements.TestedKind.TrendChance;

    /// <summary>A gap counts as wider at 95%, and half of what chance finds is wider.</summary>
    public const double GapChance = 0.025;

    public double ByChance => ChangesByChance + Trends * TrendChance + Gaps * GapChance;

    /// <summary>What has a rate of chance.</summary>
    public int Tests => Changes + Trends + Gaps;

    public static Tested operator +(Tested left, Tested right) => new(left.Changes + right.Changes, left.ChangesByChance + right.ChangesByChance,
        left.Trends + right.Trends, left.Gaps + right.Gaps, left.Paths + right.Paths, left.Verdicts + right.Verdicts);
}
