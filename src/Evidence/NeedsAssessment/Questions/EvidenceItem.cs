using System.Globalization;
using Endeavour.Accounts.Obligations;
using Endeavour.Platform.Problems;

namespace Endeavour.Evidence.NeedsAssessment.Questions;

/// <summary>Something that a question's answer rests on.</summary>
/// <param name="Number">1, 2, 3 … within its question.</param>
/// <param name="Link">Where it can be read.</param>
/// <param name="Indicator">The Fingertips indicator, where it is one.</param>
/// <param name="Area">The area of the indicator, by its code; none for the whole partnership.</param>
/// <param name="On">The day of the document, or the last day of the figures.</param>
public sealed record EvidenceItem(int Number, EvidenceKind Kind, string Title, string? Link, int? Indicator, string? Area, Strength Strength, DateOnly? On, string? Note)
{
    public const int LongestTitle = 300;

    /// <summary>Refuses what could not be found again.</summary>
    public EvidenceItem Sound(DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(Title)) throw new Refusal("Enter what the evidence is called.", "Input.Title");
        if (Kind == EvidenceKind.Indicator && Indicator is null) throw new Refusal("Enter the number of the indicator.", "Input.Indicator");
        if (Kind != EvidenceKind.Indicator && (Indicator is not null || Area is not null)) throw new Refusal("Only an indicator has a number and an area. Choose \"Indicator\", or leave them empty.", "Input.Indicator");
        if (Indicator < 1) throw new Refusal("The number of an indicator is 1 or more.", "Input.Indicator");
        if (Link is not null && !Closing.IsAddress(Link)) throw new Refusal("Enter a link that begins with https:// or /.", "Input.Link");
        if (On > today) throw new Refusal("Evidence cannot be from a day that has not come.", "Input.On");
        return this;
    }

    /// <summary>"Indicator 90366 for E06000002".</summary>
    public string? Figure => Indicator is not { } number ? null : string.Create(CultureInfo.InvariantCulture, $"Indicator {number}{(Area is null ? "" : $" for {Area}")}");
}
