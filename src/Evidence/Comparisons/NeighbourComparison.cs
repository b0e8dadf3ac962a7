using System.Globalization;
using Endeavour.Evidence.Figures;
using Endeavour.Evidence.Inequality;
using Endeavour.Indicators.Reading;
using Endeavour.Statistics;

namespace Endeavour.Evidence.Comparisons;

/// <summary>
/// An area among those that are most like it: its place, and how many of them are better, similar or worse by the intervals of both. No mean or median of them is made:
/// of life expectancies and rates that allow for age there is none without the numbers behind them.
/// </summary>
static class NeighbourComparison
{
    /// <summary>Among fewer a place says nothing.</summary>
    const int Fewest = 3;

    public static AreaComparison? Of(OutcomeFigures outcome, AreaFigures area)
    {
        var like = outcome.Neighbours.Of(area.Code);
        if (like.Count == 0 || area.Latest is not { Value: { } own } latest) return null;
        var theirs = like.Select(code => outcome.Evidence!.Whole(code, outcome.Sex, outcome.Age)?.Observations.FirstOrDefault(point => point.Period == latest.Period)).OfType<Observation>().Where(point => point.Value is not null).ToList();
        var of = theirs.Count == like.Count ? $"{like.Count} areas" : $"{theirs.Count} of {like.Count} areas";
        if (theirs.Count < Fewest) return new(area, "Similar areas", of, "Not compared", null, $"Fewer than {Fewest} of them have a figure for {area.Period}.");
        var highFirst = outcome.Polarity.Polarity != Polarity.LowIsGood;
        var place = 1 + theirs.Count(point => highFirst ? point.Value > own : point.Value < own);
        return new(area, "Similar areas", of, $"{Ordinal(place)} of {theirs.Count + 1}, {(outcome.Polarity.Judges ? "the best" : "the highest")} first", null, Told(outcome, latest, theirs));
    }

    static string Told(OutcomeFigures outcome, Observation latest, List<Observation> theirs)
    {
        if (Sure.Of(latest) is not { } own) return "The source gives no confidence interval, so differences cannot be told from chance.";
        var sure = theirs.Select(Sure.Of).OfType<IntervalEstimate>().ToList();
        if (sure.Count == 0) return "The source gives no confidence intervals for them, so differences cannot be told from chance.";
        var places = sure.ConvertAll(each => Comparison.AgainstInterval(own.Value, own.Limits, each.Value, each.Limits));
        var (above, below) = (places.Count(place => place > Position.Similar), places.Count(place => place < Position.Similar));
        var similar = places.Count - above - below;
        return outcome.Polarity.Polarity switch
        {
            Polarity.HighIsGood => $"{above} of them better, {similar} similar, {below} worse",
            Polarity.LowIsGood => $"{below} of them better, {similar} similar, {above} worse",
            _ => $"{above} of them higher, {similar} similar, {below} lower",
        };
    }

    internal static string Ordinal(int place) => place.ToString(CultureInfo.InvariantCulture) + ((place % 100) is 11 or 12 or 13 ? "th" : (place % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" });
}
