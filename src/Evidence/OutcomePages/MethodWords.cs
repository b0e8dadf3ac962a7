using System.Globalization;
using Endeavour.Evidence.Figures;
using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Reading;

namespace Endeavour.Evidence.OutcomePages;

/// <summary>How an outcome's figures were worked out and where they come from, in sentences.</summary>
public static class MethodWords
{
    static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static string Comparison(OutcomeFigures outcome)
    {
        var verdicts = outcome.Areas.Select(area => area.Verdict).ToList();
        if (verdicts.Any(verdict => verdict.By == VerdictBy.Computed))
            return "A figure is similar to England when England's value lies inside its 95% confidence interval, ends included; otherwise it is better or worse."
                + (outcome.Evidence!.TwoLevels ? " Where England's value lies outside the 99.8% interval too, it is much better or much worse." : "");
        return verdicts.Find(verdict => verdict.AsPublished) is not null
            ? "The comparison is the publisher's own. The file gives no confidence intervals to work it out by."
            : verdicts.Find(verdict => verdict.WhyNot.Length > 0)?.WhyNot ?? "";
    }

    public static string Limits(OutcomeFigures outcome)
    {
        var said = outcome.Evidence!.Definition.LimitsMethod;
        if (outcome.Areas.All(area => area.Points.All(point => point.Limits95 is null))) return "None in the imported file.";
        return said.Length > 0 && !said.StartsWith("Other", StringComparison.OrdinalIgnoreCase) ? $"95%, as published: {said}." : "95%, as published. The publisher describes the method with the indicator.";
    }

    /// <summary>"Release r1, imported on 22 November 2025".</summary>
    public static string Release(OutcomeFigures outcome) => outcome.Release is { } release
        ? $"Release {release.Id}, imported on {TimeZoneInfo.ConvertTime(release.ImportedAt, London).ToString("d MMMM yyyy", English)}" : "";

    /// <summary>How areas of the same kind spread: "Among 153 counties and unitary authorities with a figure for 2024 …"; null where that is not known.</summary>
    public static string? Spread(AreaFigures area) => area.Spread is not { Areas: > 3 } spread ? null
        : string.Create(English, $"Among {spread.Areas} {Kinds(spread.Kind)} with a figure for {area.Period}, the lowest is {area.Unit.Full(spread.Lowest)} and the highest {area.Unit.Full(spread.Highest)}. ")
            + $"Half of them lie between {area.Unit.Bare(spread.LowerQuarter)} and {area.Unit.Bare(spread.UpperQuarter)}.";

    static string Kinds(AreaKind kind) => kind switch
    {
        AreaKind.UpperTier => "counties and unitary authorities",
        AreaKind.LowerTier => "districts",
        AreaKind.Region => "regions",
        AreaKind.Ward => "wards",
        AreaKind.IntegratedCareBoard => "integrated care boards",
        _ => "areas",
    };
}
