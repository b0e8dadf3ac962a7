using Endeavour.Evidence.Figures;
using Endeavour.Indicators.Files;
using Endeavour.Indicators.Reading;

namespace Endeavour.Evidence.Compare;

/// <summary>One area of a comparison.</summary>
/// <param name="Place">Its place, the best or the highest first; equal figures share one. Null where it has no figure.</param>
/// <param name="Beside">How it stands beside the partnership's one area, both intervals counting; null where that cannot be told or the partnership has several.</param>
public sealed record AreaStanding(string Code, string Name, Observation Figure, AreaVerdict Verdict, bool IsOwn, int? Place, AreaVerdict? Beside)
{
    public string Shown(FigureUnit unit) => Figure.Value is { } value ? unit.Bare(value) : Figure.Missing.Words();

    public string ShownLimits(FigureUnit unit) => Figure.Value is null ? "" : Figure.Limits95 is { } limits ? unit.Range(limits) : "Not published";

    /// <summary>"Better", "Cannot be told apart".</summary>
    public string BesideWords => IsOwn ? "" : Beside switch
    {
        null => "Cannot be told",
        { Verdict: Statistics.Verdict.Similar } => "Cannot be told apart",
        { } verdict => verdict.Word,
    };
}
