namespace Endeavour.Strategy.Anchors;

/// <summary>How a commitment's success will be seen: an indicator, a figure that somebody local counts, or the reason why there is none.</summary>
/// <param name="Figure">Who counts it, and where it can be seen.</param>
public sealed record AnchorMeasure(string Title, int? Indicator, string? Figure, string? NoSource, string? Unit, double? Baseline, string? BaselinePeriod, double? Target)
{
    public bool HasSource => NoSource is null;
}

public enum UpdateSays
{
    OnTrack,
    Behind,
    Done,
    GivenUp,
}

/// <summary>How things stood on a day, and what shows it.</summary>
public sealed record AnchorUpdate(DateOnly On, UpdateSays Says, string Text, double? Value, string? Proof)
{
    /// <summary>The field that is wrong, and why; none when all is well.</summary>
    public (string Field, string Says)? Problem =>
        string.IsNullOrWhiteSpace(Text) ? ("Text", "Say what was done.")
        : Text.Length > AnchorCommitment.LongestText ? ("Text", $"This can have {AnchorCommitment.LongestText} letters at most.")
        : Says is UpdateSays.OnTrack or UpdateSays.Done && Proof is null ? ("Proof", "Say what shows it: a paper, a figure, a link. Without that it cannot be said to be on track or done.") : null;
}

public sealed record AnchorFacts(string Organisation, AnchorField Field, string What, string? Lead, AnchorMeasure? Measure, DateOnly? By, string Source, IReadOnlyList<string> Elements)
{
    /// <summary>The field that is wrong, and why; none when all is well.</summary>
    public (string Field, string Says)? Problem =>
        string.IsNullOrWhiteSpace(Organisation) ? ("Organisation", "Enter who commits itself.")
        : string.IsNullOrWhiteSpace(What) ? ("What", "Enter what it will do.")
        : What.Length > AnchorCommitment.LongestText ? ("What", $"This can have {AnchorCommitment.LongestText} letters at most.")
        : string.IsNullOrWhiteSpace(Source) ? ("Source", "Say where this is written.") : OfMeasure;

    (string Field, string Says)? OfMeasure => Measure is not { } measure ? null
        : string.IsNullOrWhiteSpace(measure.Title) ? ("Measure", "Enter what the measure is called.")
        : new object?[] { measure.Indicator, measure.Figure, measure.NoSource }.Count(each => each is not null) != 1 ? ("Indicator", "A measure has an indicator, or a figure that somebody local counts, or the reason why there is neither: one of the three.")
        : measure.Baseline is null != measure.BaselinePeriod is null ? ("Baseline", "A baseline has a value and the period that it is of.") : null;
}
