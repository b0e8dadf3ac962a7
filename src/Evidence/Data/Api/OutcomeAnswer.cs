using System.ComponentModel;
using Endeavour.Evidence.Comparisons;
using Endeavour.Evidence.Figures;
using Endeavour.Indicators.Areas;
using Endeavour.Statistics;

namespace Endeavour.Evidence.Data.Api;

/// <summary>An outcome in a list: what it is, whether there are figures, and the latest of each area.</summary>
public sealed record OutcomeLine(string Slug, string Title,
    [property: Description("The part of the strategy that it belongs to first; null where there is none.")] string? PartOf,
    int? Indicator,
    [property: Description("What the figure is of: the indicator, sex and age.")] string Measure,
    string Unit,
    [property: Description("better, worse or neither: what a higher figure means.")] string HigherIs,
    [property: Description("There are figures; else why says why not.")] bool HasFigures,
    string Why, bool Illustrative, string? Release,
    IReadOnlyList<LatestAnswer> Latest,
    [property: Description("Where all of it is answered.")] string Address)
{
    public static OutcomeLine Of(OutcomeFigures outcome, string api) => new(outcome.Slug, outcome.Title, outcome.TopLevel?.Title, outcome.Outcome.Indicator, outcome.Measures, outcome.Unit.Note,
        Higher(outcome.Polarity.Polarity), outcome.HasFigures, outcome.Why, outcome.Illustrative, outcome.Release?.Id, [.. outcome.Areas.Select(area => LatestAnswer.Of(outcome, area))], $"{api}/outcomes/{outcome.Slug}");

    static string Higher(Polarity polarity) => polarity switch { Polarity.HighIsGood => "better", Polarity.LowIsGood => "worse", _ => "neither" };
}

/// <summary>Where an area stands in the latest period.</summary>
public sealed record LatestAnswer(string AreaCode, string AreaName,
    [property: Description("The latest figure, which may hold a reason instead of a value; null where the source has none for the area.")] FigureRow? Figure,
    [property: Description("Why it is not compared with England; empty where it is.")] string WhyNotCompared,
    TrendAnswer Trend)
{
    public static LatestAnswer Of(OutcomeFigures outcome, AreaFigures area) => new(area.Code, area.Name,
        area.Series is { } series && area.Latest is { } latest ? FigureRow.Of(outcome, outcome.Evidence!, area.Name, series, latest) : null, area.Verdict.WhyNot, TrendAnswer.Of(area.Trend));
}

/// <summary>The recent trend, or why there is none.</summary>
public sealed record TrendAnswer(
    [property: Description("A trend could be told; else why says why not.")] bool IsKnown, string Words, string Why, string Sentence,
    [property: Description("The publisher's own word, not worked out here.")] bool AsPublished)
{
    public static TrendAnswer Of(TrendFinding trend) => new(trend.IsKnown, trend.Short, trend.Why, trend.Sentence, trend.AsPublished);
}

/// <summary>All that is held of one outcome.</summary>
public sealed record OutcomeAnswer(OutcomeLine Outcome, DefinitionAnswer? Definition, ReleaseAnswer? Release, Licence? Licence,
    [property: Description("Each area's figures and England's, in time order; by category too at figures.")] IReadOnlyList<SeriesAnswer> Series,
    EquityAnswer Equity,
    [property: Description("With the region, the strategy's own goal and way, and areas that are alike, as far as they are known.")] IReadOnlyList<ComparisonAnswer> Comparisons,
    [property: Description("Where every figure is listed, by sex and by category too.")] string Figures)
{
    public static OutcomeAnswer Of(OutcomeFigures outcome, string api) => new(OutcomeLine.Of(outcome, api), DefinitionAnswer.Of(outcome), outcome.Release is { } release ? ReleaseAnswer.Of(release, [outcome]) : null,
        Data.Licence.Of(outcome), SeriesAnswer.All(outcome), EquityAnswer.Of(outcome),
        [.. AreaComparison.Of(outcome).Select(each => new ComparisonAnswer(each.Area.Code, each.Area.Name, each.With, each.Theirs, each.Verdict, each.Note))], $"{api}/outcomes/{outcome.Slug}/figures");
}

/// <summary>What is measured and how, in the publisher's words; empty where it says nothing.</summary>
public sealed record DefinitionAnswer(int Indicator, string Name, string Definition, string Rationale, string Source, string Method, string Caveats, string Unit, string ValueType, string LimitsMethod,
    [property: Description("Who says which way is good.")] string Polarity)
{
    public static DefinitionAnswer? Of(OutcomeFigures outcome) => outcome.Evidence?.Definition is not { } said ? null
        : new(said.Id, said.Name, said.Definition, said.Rationale, said.Source, said.Method, said.Caveats, said.Unit, said.ValueType, said.LimitsMethod, outcome.Polarity.Sentence);
}

/// <summary>The figures of everybody in one area.</summary>
public sealed record SeriesAnswer(string AreaCode, string AreaName, IReadOnlyList<FigureRow> Figures, [property: Description("None for England, which others are compared with.")] TrendAnswer? Trend)
{
    public static IReadOnlyList<SeriesAnswer> All(OutcomeFigures outcome)
    {
        if (outcome.Evidence is null) return [];
        var whole = FigureRow.Of(outcome).Where(row => row.IsOutcome).ToLookup(row => row.AreaCode);
        return [.. outcome.Areas.Select(area => new SeriesAnswer(area.Code, area.Name, [.. whole[area.Code]], TrendAnswer.Of(area.Trend))), new(AreaKinds.England, "England", [.. whole[AreaKinds.England]], null)];
    }
}

/// <summary>An area held against something other than England, in the words of its page.</summary>
public sealed record ComparisonAnswer(string AreaCode, string AreaName, string With, string Theirs, string Verdict, string Note);
