using System.Globalization;
using Endeavour.Evidence.Claims.Syntax;
using Endeavour.Evidence.Figures;
using Endeavour.Evidence.Inequality;
using Endeavour.Indicators.Reading;

namespace Endeavour.Evidence.Exceptions;

/// <summary>A figure within a sentence: as a reader sees it now, and as a reference that stays bound to the record.</summary>
sealed record Quoted(string Words, string Claim)
{
    public static Quoted Value(OutcomeFigures outcome, AreaFigures area, Observation figure) =>
        new(area.Unit.Full(figure.Value!.Value), new Claim(null, outcome.Slug) { Area = area.Code, Period = figure.PeriodText }.ToString());

    /// <summary>References say a gap with its direction, so that one stands behind the size and not in its place.</summary>
    public static Quoted Gap(OutcomeFigures outcome, AreaFigures area, DeprivationGap gap)
    {
        var size = area.Unit.Difference(gap.Gap!.Value);
        return new(size, $"{size} ({GapClaim(outcome, area, gap)})");
    }

    public static Claim GapClaim(OutcomeFigures outcome, AreaFigures area, DeprivationGap gap) =>
        new(null, outcome.Slug) { Area = area.Code, Period = gap.Most.Figure.PeriodText, Show = ClaimShow.Gap };

    public static string Write(FormattableString sentence, Func<Quoted, string> write) =>
        string.Format(CultureInfo.InvariantCulture, sentence.Format, [.. sentence.GetArguments().Select(part => part switch
        {
            Quoted quoted => write(quoted),
            FormattableString within => Write(within, write),
            _ => part,
        })]);
}
