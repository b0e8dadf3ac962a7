namespace Endeavour.Platform.Figures;

/// <summary>How a comparison looks: always a shape, a dark outline and a word, never colour alone.</summary>
public enum VerdictLook
{
    Better,
    Similar,
    Worse,
    Higher,
    Lower,
    NotCompared,
}

/// <summary>A verdict in a table or a sentence: the shape and the word.</summary>
/// <param name="Word">What to say, where it is not the look's own word: "Worse than England".</param>
public sealed record VerdictTag(VerdictLook Look, string? Word = null)
{
    public string Name => Look switch
    {
        VerdictLook.Better => "better",
        VerdictLook.Similar => "similar",
        VerdictLook.Worse => "worse",
        VerdictLook.Higher => "higher",
        VerdictLook.Lower => "lower",
        _ => "not-compared",
    };

    /// <summary>The colour inside the shape; the charts' own, so that a card and a chart look alike.</summary>
    public string Fill => Look switch
    {
        VerdictLook.Better => "#1d70b8",
        VerdictLook.Similar => "#ffdd00",
        VerdictLook.Worse => "#b10e1e",
        VerdictLook.Higher => "#12436d",
        VerdictLook.Lower => "#a285d1",
        _ => "#ffffff",
    };

    public string Says => Word ?? Look switch
    {
        VerdictLook.Better => "Better",
        VerdictLook.Similar => "Similar",
        VerdictLook.Worse => "Worse",
        VerdictLook.Higher => "Higher",
        VerdictLook.Lower => "Lower",
        _ => "Not compared",
    };
}
