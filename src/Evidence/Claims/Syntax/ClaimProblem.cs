namespace Endeavour.Evidence.Claims.Syntax;

/// <summary>What is wrong with a claim, and what to do.</summary>
public sealed record ClaimFault(string What, string Do);

/// <summary>What is wrong, where in the text: lines and letters are counted from one.</summary>
public sealed record ClaimProblem(int Line, int Letter, ClaimFault Fault)
{
    public string Sentence => FormattableString.Invariant($"Line {Line}, letter {Letter}: {Fault.What} {Fault.Do}");
}

/// <summary>Where in a text something stands that is meant to be a claim.</summary>
/// <param name="Claim">None where it cannot be understood; then the problem says why.</param>
public sealed record ClaimSpan(int Start, int Length, Claim? Claim, ClaimProblem? Problem)
{
    public int End => Start + Length;
}
