using System.Collections.Frozen;
using Endeavour.Indicators.Demonstration;

namespace Endeavour.Indicators.Areas;

/// <summary>The nine regions of England, and in which of them each county and unitary authority lies.</summary>
public static class Regions
{
    static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["E12000001"] = "North East", ["E12000002"] = "North West", ["E12000003"] = "Yorkshire and The Humber", ["E12000004"] = "East Midlands", ["E12000005"] = "West Midlands",
        ["E12000006"] = "East of England", ["E12000007"] = "London", ["E12000008"] = "South East", ["E12000009"] = "South West",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    static readonly Lazy<FrozenDictionary<string, string>> Parents = new(() => UpperTierArea.All.ToFrozenDictionary(area => area.Code, area => area.Region, StringComparer.Ordinal));

    /// <summary>The region's code; null where it is not known.</summary>
    public static string? Of(string area) => Parents.Value.GetValueOrDefault(area);

    public static string Name(string code) => Names.GetValueOrDefault(code, code);
}
