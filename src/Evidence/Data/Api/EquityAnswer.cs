using System.ComponentModel;
using Endeavour.Evidence.Figures;
using Endeavour.Evidence.Inequality;
using Endeavour.Indicators.Files;
using Endeavour.Indicators.Reading;
using Endeavour.Statistics;

namespace Endeavour.Evidence.Data.Api;

/// <summary>Who is behind, and what of that is not known and why.</summary>
public sealed record EquityAnswer(
    [property: Description("The outcome is itself a measure of inequality.")] bool IsItself,
    string Sentence,
    [property: Description("Each area that has groups by deprivation; England alone where none has.")] IReadOnlyList<DeprivationAnswer> ByDeprivation,
    [property: Description("By sex, age, ethnicity and other groups.")] IReadOnlyList<BreakdownAnswer> Breakdowns,
    [property: Description("What is missing, why, and who could supply it.")] IReadOnlyList<MissingCutAnswer> Missing)
{
    public static EquityAnswer Of(OutcomeFigures outcome)
    {
        var found = outcome.Drawings.Inequality;
        return new(found.IsItself, found.Sentence, [.. found.ByDeprivation.Select(gap => DeprivationAnswer.Of(outcome, gap))], [.. found.Breakdowns.Select(BreakdownAnswer.Of)],
            [.. found.Cards.Select(card => new MissingCutAnswer([.. card.Cuts.Select(cut => cut.ToString())], card.Why, card.Who))]);
    }
}

/// <summary>Cuts that are not there.</summary>
public sealed record MissingCutAnswer(IReadOnlyList<string> Cuts, string Why, string Who);

/// <summary>The outcome from the most to the least deprived. Above zero is worse for the most deprived; where neither way is good, higher.</summary>
public sealed record DeprivationAnswer(string Area, string Period, string CategoryType, EstimateAnswer AbsoluteGap,
    [property: Description("How many times as high one end is as the other; above one is worse for the most deprived.")] EstimateAnswer RelativeGap,
    EstimateAnswer SlopeIndex, EstimateAnswer RelativeIndex,
    [property: Description("Why there is no slope index; empty where there is one.")] string WhyNoIndex,
    [property: Description("The gap is more than chance; null where the file gives no limits to tell by.")] bool? IsClear,
    [property: Description("The gap grew since the groups' figures before by more than chance would explain; null where that cannot be told.")] bool? Widened,
    string Sentence, IReadOnlyList<GroupAnswer> Groups)
{
    public static DeprivationAnswer Of(OutcomeFigures outcome, DeprivationGap gap) => new(gap.Area, gap.Period, gap.CategoryType, new(gap.Absolute, gap.AbsoluteLimits), new(gap.Relative, gap.RelativeLimits),
        new(gap.Slope.Index?.Sii, gap.Slope.Index?.SiiLimits), new(gap.Slope.Index?.Rii, gap.Slope.Index?.RiiLimits), gap.Slope.WhyNot, gap.IsClear, gap.Widening?.IsClear, GapWords.Sentence(outcome, gap),
        [.. gap.Groups.Select(group => GroupAnswer.Of(group.Rank, group.Name, group.Figure))]);
}

/// <summary>The outcome by another kind of group.</summary>
public sealed record BreakdownAnswer(string Area, string Cut, string CategoryType, string Period, string Sentence, IReadOnlyList<GroupAnswer> Groups)
{
    public static BreakdownAnswer Of(GroupBreakdown by) => new(by.Area, by.Cut.ToString(), by.CategoryType, by.Period, by.Sentence, [.. by.Groups.Select(group => GroupAnswer.Of(null, group.Name, group.Figure))]);
}

/// <summary>What was worked out, with its 95% limits; null where it is not known.</summary>
public sealed record EstimateAnswer(double? Value, double? Lower95, double? Upper95)
{
    public EstimateAnswer(double? value, Interval? limits) : this(value, limits?.Lower, limits?.Upper) { }
}

/// <summary>The figure of one group of people.</summary>
public sealed record GroupAnswer([property: Description("1 is the most deprived; null for groups of another kind.")] int? Rank, string Name, double? Value, double? Lower95, double? Upper95,
    [property: Description("Why there is no value; empty where there is one.")] string Missing, string File, int Line)
{
    public static GroupAnswer Of(int? rank, string name, Observation figure) => new(rank, name, figure.Value, figure.Limits95?.Lower, figure.Limits95?.Upper, figure.Missing.Words(), figure.File, figure.Line);
}
