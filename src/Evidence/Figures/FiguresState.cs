namespace Endeavour.Evidence.Figures;

/// <summary>Whether an outcome has figures to show; each reason why not has its own words and its own next step.</summary>
public enum FiguresState
{
    Shown,
    /// <summary>No indicator measures it.</summary>
    NoSource,
    /// <summary>Its indicator has not been imported.</summary>
    NotImported,
    /// <summary>Its indicator was imported, but without this sex and age, or without any of the areas.</summary>
    NotCovered,
    /// <summary>Only made-up figures are held, and other outcomes have real ones: the two are never on one page.</summary>
    OnlyIllustrative,
}
