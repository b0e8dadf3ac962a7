using System.CommandLine;
using Endeavour.Cli.Stats.Funnels;
using Endeavour.Cli.Stats.Methods;

namespace Endeavour.Cli.Stats;

/// <summary><c>endeavour stats METHOD --in FILE [--out FILE]</c>: the methods of the statistics library over a CSV file.</summary>
static class StatsVerb
{
    static readonly IReadOnlyList<StatsMethod> Methods =
    [
        Proportions.Method, Rates.Method, Means.Method, DirectRates.Method, IndirectRates.Ratio, IndirectRates.Rate, LifeExpectancies.Method,
        QuantileGroups.Method, SlopeIndices.Method, RecentTrends.Method, .. FunnelVerbs.Methods,
    ];

    public static Command Command()
    {
        var command = new Command("stats", "The methods of public health over a CSV file: intervals, standardised rates, life expectancy, inequality, trends, funnels.");
        foreach (var method in Methods) command.Add(method.Command());
        return command;
    }
}
