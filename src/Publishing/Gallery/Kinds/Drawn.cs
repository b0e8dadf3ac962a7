using Endeavour.Charts;

namespace Endeavour.Publishing.Gallery.Kinds;

/// <summary>Charts as examples: each is drawn in its three forms, and its heading is its title.</summary>
static class Drawn
{
    public static ChartExample Of(string heading, string says, string id, FunnelChart funnel)
    {
        var chart = funnel with { Id = id, Title = heading };
        return new(heading, $"{says} {chart.Sentence()}", chart.Screen() + chart.Svg(ChartForm.Print), chart.Table());
    }

    public static ChartExample Of(string heading, string says, string id, PopulationPyramid pyramid)
    {
        var chart = pyramid with { Id = id, Title = heading };
        return new(heading, $"{says} {chart.Sentence()}", chart.Screen() + chart.Svg(ChartForm.Print), chart.Table());
    }

    public static ChartExample Of(string heading, string says, string id, TargetPath path)
    {
        var chart = path with { Id = id, Title = heading };
        return new(heading, $"{says} {chart.Sentence()}", chart.Screen() + chart.Svg(ChartForm.Print), chart.Table());
    }

    public static ChartExample Of(string heading, string says, string id, Choropleth map)
    {
        var chart = map with { Id = id, Title = heading };
        return new(heading, says, chart.Screen() + chart.Svg(ChartForm.Print), chart.Table());
    }

    public static ChartExample Of(string heading, string says, string id, HexMap map)
    {
        var chart = map with { Id = id, Title = heading };
        return new(heading, says, chart.Screen() + chart.Svg(ChartForm.Print), chart.Table());
    }

    public static ChartExample Of(string heading, string says, string id, TheoryOfChange theory)
    {
        var chart = theory with { Id = id, Title = heading };
        return new(heading, says, chart.Screen() + chart.Svg(ChartForm.Print), chart.Table());
    }

    public static ChartExample Of(string heading, string says, string id, PriorityMatrix matrix)
    {
        var chart = matrix with { Id = id, Title = heading };
        return new(heading, $"{says} {chart.Sentence()}", chart.Screen() + chart.Svg(ChartForm.Print), chart.Table());
    }
}
