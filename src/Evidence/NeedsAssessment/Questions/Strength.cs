namespace Endeavour.Evidence.NeedsAssessment.Questions;

/// <summary>What sort of evidence it is.</summary>
public enum EvidenceKind
{
    Indicator,
    Document,
    Voice,
    Research,
}

/// <summary>How much a piece of evidence can bear.</summary>
public enum Strength
{
    Strong,
    Moderate,
    Weak,
    Anecdotal,
}

/// <summary>Kinds and strengths as people read them, each strength with what it means.</summary>
public static class EvidenceWords
{
    public static string Words(this EvidenceKind kind) => kind switch
    {
        EvidenceKind.Indicator => "Indicator",
        EvidenceKind.Voice => "What people told us",
        EvidenceKind.Research => "Research",
        _ => "Document",
    };

    public static string Words(this Strength strength) => $"{strength}";

    public static string Meaning(this Strength strength) => strength switch
    {
        Strength.Strong => "Complete or well-sampled figures, or several studies that agree, about people like those who live here",
        Strength.Moderate => "Good figures or studies that leave out some people, places or recent years",
        Strength.Weak => "Few cases, old, or indirect: it points one way and may be wrong",
        _ => "What one person or a few have told: it shows that something happens, not how often",
    };
}
