using System.ComponentModel;
using System.Globalization;

namespace Endeavour.Evidence.Core20.Agreements;

/// <summary>A local definition, as a form asks it.</summary>
public sealed class AgreementInput
{
    [DisplayName("Name")]
    public string Label { get; set; } = "";
    [DisplayName("Share")]
    public string Percent { get; set; } = "";
    [DisplayName("Of the small areas of")]
    public string Within { get; set; } = "";
    [DisplayName("Agreed on")]
    public DateOnly? AgreedOn { get; set; }
    [DisplayName("Where it was agreed")]
    public string RestsOn { get; set; } = "";

    public int? Share => int.TryParse(Percent.Trim().TrimEnd('%').TrimEnd(), NumberStyles.None, CultureInfo.InvariantCulture, out var share) ? share : null;

    public IEnumerable<(string Field, string Says)> Problems(IReadOnlySet<string> areas, IEnumerable<CoreAgreement> held, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(Label) || Label.Trim().Length > CoreAgreement.LongestLabel) yield return (nameof(Label), $"Enter a name of {CoreAgreement.LongestLabel} letters at most, such as Local 10%.");
        else if (held.Any(each => each.Label.Equals(Label.Trim(), StringComparison.OrdinalIgnoreCase) && each.AgreedOn == AgreedOn)) yield return (nameof(Label), "There is a definition of this name and day already. Give this one another name.");
        if (Share is not (>= 1 and <= CoreAgreement.MostPercent)) yield return (nameof(Percent), $"Enter a whole number from 1 to {CoreAgreement.MostPercent}.");
        if (!areas.Contains(Within)) yield return (nameof(Within), "Choose the area whose small areas are meant.");
        if (AgreedOn is not { } day) yield return (nameof(AgreedOn), "Enter the day on which it was agreed.");
        else if (day > today) yield return (nameof(AgreedOn), "Enter a day that has come: a definition that is not agreed yet is not in use.");
        if (string.IsNullOrWhiteSpace(RestsOn) || RestsOn.Trim().Length > CoreAgreement.LongestRests) yield return (nameof(RestsOn), $"Say where it was agreed, in {CoreAgreement.LongestRests} letters at most: the paper, the meeting or the decision.");
    }
}
