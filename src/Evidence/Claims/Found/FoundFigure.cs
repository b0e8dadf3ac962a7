using Endeavour.Evidence.Claims.Syntax;

namespace Endeavour.Evidence.Claims.Found;

/// <summary>What the record holds for a claim: words to show, or the reason why there are none, or what is wrong with the claim.</summary>
public sealed record FoundFigure(Claim Claim)
{
    /// <summary>"76.2 years"; empty where there is none.</summary>
    public string Words { get; init; } = "";
    /// <summary>Why there is no figure, to stand in the middle of a sentence: "suppressed".</summary>
    public string Missing { get; init; } = "";
    public ClaimFault? Fault { get; init; }
    /// <summary>The figures behind the words, unrounded: by it one knows whether they were restated.</summary>
    public string Basis { get; init; } = "";

    /// <summary>What it is of: "Life expectancy at birth, Male, All ages".</summary>
    public string Measures { get; init; } = "";
    public int Indicator { get; init; }
    public string AreaName { get; init; } = "";
    public string Period { get; init; } = "";
    /// <summary>Sorts as periods do; zero where there is none.</summary>
    public int PeriodKey { get; init; }
    /// <summary>The figure with its limits, for the note: "76.2 years (75.3 to 77.1)".</summary>
    public string Full { get; init; } = "";
    public string Release { get; init; } = "";
    public DateTimeOffset? Came { get; init; }
    public string Source { get; init; } = "";
    public string Method { get; init; } = "";
    public bool Illustrative { get; init; }
    /// <summary>The outcome whose page shows it; none where no outcome is measured by it.</summary>
    public string? Outcome { get; init; }

    public bool HasWords => Words.Length > 0;

    /// <summary>What stands in the text: never blank.</summary>
    public string Said => HasWords ? Words : Fault is { } fault ? $"[figure not found: {fault.What}]" : $"[no figure: {Missing}]";
}
