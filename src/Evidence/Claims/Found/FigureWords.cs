using System.Globalization;
using Endeavour.Evidence.Claims.Syntax;
using Endeavour.Evidence.Figures;
using Endeavour.Evidence.Inequality;
using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Files;
using Endeavour.Indicators.Periods;
using Endeavour.Indicators.Reading;
using Endeavour.Platform.Partnerships;

namespace Endeavour.Evidence.Claims.Found;

/// <summary>What of a figure a claim asks to be shown, in words; or why that is not known.</summary>
static class FigureWords
{
    public static FoundFigure Of(Claim claim, OutcomeFigures figures, CoveredArea area)
    {
        var evidence = figures.Evidence!;
        var about = new FoundFigure(claim)
        {
            Measures = figures.Measures, Indicator = evidence.Definition.Id, AreaName = area.Name, Outcome = ClaimFigures.Slug(figures), Release = evidence.Release.Id, Came = evidence.Release.ShownFrom,
            Illustrative = evidence.Illustrative, Source = evidence.Definition.Source, Method = string.Join(", ", new[] { evidence.Definition.ValueType, evidence.Definition.LimitsMethod }.Where(said => said.Length > 0)),
        };
        var whole = figures.Areas.FirstOrDefault(each => each.Code == area.Code) ?? AreaFigures.Of(area, figures.Unit, figures.Polarity, evidence, figures.England);
        if (claim.Show == ClaimShow.Gap) return Gap(about, figures, area);
        if (whole.Latest is null) return None(about, $"there are no figures for {area.Name}");
        if (claim.Period is null) return Say(about, whole, figures.Unit);
        return At(whole, claim.Period, figures) is { } then ? Say(about, then, figures.Unit)
            : about with { Fault = new($"There is no figure for the period “{claim.Period}”.", $"The periods go from {whole.Series!.Observations[0].PeriodText} to {whole.Series.Latest.PeriodText}; write one as it stands there, or latest.") };
    }

    /// <summary>What was known of the area when that period was the latest; null where it has no such period.</summary>
    static AreaFigures? At(AreaFigures area, string period, OutcomeFigures figures)
    {
        if (area.Series!.Observations.FirstOrDefault(point => IsCalled(point, period)) is not { } then) return null;
        var points = area.Series.Observations.Where(point => point.Period.Months == then.Period.Months && point.Period <= then.Period).ToList();
        return new(area.Area, area.Unit, area.Series)
        {
            Points = points, Verdict = AreaVerdict.Of(then, figures.Polarity, figures.Evidence!), Trend = area.Trend, Change = Change.SincePrevious(points, figures.Polarity.Polarity),
        };
    }

    static bool IsCalled(Observation point, string period) =>
        point.PeriodText.Equals(period, StringComparison.OrdinalIgnoreCase) || (Period.TryParse(period, out var asked) && asked == point.Period);

    static FoundFigure Say(FoundFigure about, AreaFigures area, FigureUnit unit)
    {
        var point = area.Latest!;
        about = about with { Period = point.PeriodText, PeriodKey = point.Period.Key, Full = point.Value is { } full ? unit.Full(full) + (point.Limits95 is { } limits ? $" ({unit.Range(limits)})" : "") : "" };
        if (about.Claim.Show == ClaimShow.Period) return about with { Words = point.PeriodText, Basis = point.PeriodText };
        if (about.Claim.Show == ClaimShow.England)
            return point.England is { } england ? about with { Words = unit.Full(england), Basis = Exact(england) } : None(about, "there is no figure for England for the same period");
        if (point.Value is not { } value) return None(about, ClaimFigures.InSentence(point.Missing.Words()));
        return about.Claim.Show switch
        {
            ClaimShow.Limits when point.Limits95 is { } interval => about with { Words = unit.Range(interval) + unit.After, Basis = $"{Exact(interval.Lower)}|{Exact(interval.Upper)}" },
            ClaimShow.Limits => None(about, "the source gives no confidence interval"),
            ClaimShow.Verdict when area.Code == AreaKinds.England => None(about, "England is not compared with itself"),
            ClaimShow.Verdict when area.Verdict.IsCompared => about with { Words = area.Verdict.Phrase, Basis = area.Verdict.Phrase },
            ClaimShow.Verdict => None(about, ClaimFigures.InSentence(area.Verdict.WhyNot)),
            ClaimShow.Change when area.Change is { } change => about with { Words = Bare(change.Sentence(unit)), Basis = $"{Exact(change.From.Value!.Value)}|{Exact(value)}" },
            ClaimShow.Change => None(about, "there is no earlier figure to compare it with"),
            _ => about with { Words = unit.Full(value), Basis = Exact(value) },
        };
    }

    static FoundFigure Gap(FoundFigure about, OutcomeFigures figures, CoveredArea area)
    {
        if (FindDeprivationGaps.Of(figures, area.Code, area.Name) is not { AnyFigure: true } gap) return None(about, $"there are no figures by deprivation within {area.Name}");
        if (about.Claim.Period is { } period && !IsCalled(gap.Most.Figure, period)) return None(about, $"there are no figures by deprivation for {period}");
        about = about with { Period = gap.Period, PeriodKey = gap.Most.Figure.Period.Key };
        return gap.Gap is { } size ? about with { Words = GapWords.Short(gap), Full = GapWords.Short(gap), Basis = Exact(size) } : None(about, GapWords.Short(gap));
    }

    static FoundFigure None(FoundFigure about, string why) => about with { Missing = why, Basis = $"none: {why}" };

    /// <summary>"It is up 0.8 years from …." to stand in a sentence.</summary>
    static string Bare(string sentence) => sentence.Replace("It is ", "", StringComparison.Ordinal).Replace("It was ", "", StringComparison.Ordinal).TrimEnd('.');

    static string Exact(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
