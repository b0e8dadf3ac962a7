using Endeavour.Charts;
using Endeavour.Evidence.Drawings;
using Endeavour.Indicators.Places.Core;

namespace Endeavour.Evidence.Core20;

/// <summary>The share of each district that one definition takes in. Each definition has a chart of its own: two under one scale would be read as one.</summary>
static class CoreDrawings
{
    public static Drawing Of(CoreFigures figures, int at)
    {
        var bars = new Bars
        {
            Id = FormattableString.Invariant($"core-{at + 1}"), Title = $"{figures.Definition.Words}: share of each district", Axis = $"Percentage of its small areas in: {figures.Definition.Label}", Groups = "District", Figures = new(1, Suffix: "%"),
            Items = [.. figures.Districts.Select(share => new Bar(share.District.Name, new(100 * share.ShareOfSmallAreas)))],
        };
        return new(bars.Title, bars.Svg, bars.Table());
    }
}
