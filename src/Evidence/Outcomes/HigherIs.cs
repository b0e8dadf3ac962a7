namespace Endeavour.Evidence.Outcomes;

/// <summary>What a higher figure means for people.</summary>
public enum HigherIs
{
    Better,
    Worse,
    Neither,
}
