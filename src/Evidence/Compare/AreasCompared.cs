using Endeavour.Evidence.Comparisons;
using Endeavour.Evidence.Drawings;
using Endeavour.Evidence.Figures;
using Endeavour.Evidence.Inequality;
using Endeavour.Statistics;

namespace Endeavour.Evidence.Compare;

/// <summary>One outcome over many areas in one period: their order, and what the order is worth.</summary>
public sealed class AreasCompared
{
    public required OutcomeFigures Outcome { get; init; }
    public required CompareScope Scope { get; init; }
    public required string Period { get; init; }
    public required double? England { get; init; }
    /// <summary>The best first, or the highest where neither way is good; areas without a figure last.</summary>
    public required IReadOnlyList<AreaStanding> Rows { get; init; }
    public CompareChart? Chart { get; init; }
    public Drawing? Map { get; init; }
    public string WhyNoMap { get; init; } = "";

    public int Known => Rows.Count(row => row.Place is not null);
    public bool HasOneOwn => Rows.Count(row => row.IsOwn) == 1;
    public string First => Outcome.Polarity.Judges ? "the best first" : "the highest first";

    /// <summary>A sentence for each of the partnership's areas.</summary>
    public IReadOnlyList<string> Sentences => [.. Rows.Where(row => row.IsOwn).Select(Sentence)];

    string Sentence(AreaStanding own)
    {
        if (own.Place is not { } place) return $"{own.Name} has no figure for {Period}: {own.Shown(Outcome.Unit).ToLowerInvariant()}.";
        var others = Rows.Where(row => row.Place is not null && row != own).ToList();
        var start = $"{own.Name} is {NeighbourComparison.Ordinal(place)} of {Known} {Scope.Words()}, {First} ({Period})";
        if (Sure.Of(own.Figure) is not { } sure) return $"{start}. The source gives no confidence interval, so it is not known from how many others it can be told apart.";
        var told = others.Select(row => Sure.Of(row.Figure)).OfType<IntervalEstimate>().Select(each => Comparison.AgainstInterval(sure.Value, sure.Limits, each.Value, each.Limits)).ToList();
        var (above, below) = (told.Count(each => each > Position.Similar), told.Count(each => each < Position.Similar));
        var similar = told.Count - above - below;
        var (good, bad) = Outcome.Polarity.Polarity == Polarity.LowIsGood ? (below, above) : (above, below);
        var (better, worse) = Outcome.Polarity.Judges ? ("better", "worse") : ("higher", "lower");
        return $"{start}, but it cannot be told apart from {similar} of them: by both intervals {good} {(good == 1 ? "is" : "are")} {better} and {bad} {worse}.";
    }
}
