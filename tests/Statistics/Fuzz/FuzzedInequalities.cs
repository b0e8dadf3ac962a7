namespace Endeavour.Tests.Statistics.Fuzz;

/// <summary>Funnels, gaps, attributable fractions and slope indices.</summary>
static class FuzzedInequalities
{
    public static readonly FuzzedMethod[] Methods =
    [
    ];
}
