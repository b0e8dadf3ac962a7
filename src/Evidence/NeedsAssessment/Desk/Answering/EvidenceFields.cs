using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Accounts;
using Endeavour.Accounts.Obligations;
using Endeavour.Evidence.NeedsAssessment.Questions;

namespace Endeavour.Evidence.NeedsAssessment.Desk.Answering;

/// <summary>What the form asks of a piece of evidence; all that is wrong is said at once.</summary>
public sealed class EvidenceFields : Reason, IValidatableObject
{
    [DisplayName("Kind"), Required(ErrorMessage = "Choose what it is")]
    public EvidenceKind? Kind { get; set; }

    [DisplayName("Title"), Required(ErrorMessage = "Enter what the evidence is called"), StringLength(EvidenceItem.LongestTitle, ErrorMessage = "The title can have 300 letters at most")]
    public string Title { get; set; } = "";

    [DisplayName("Link")]
    public string? Link { get; set; }

    [DisplayName("Indicator"), Range(1, int.MaxValue, ErrorMessage = "Enter the number of the indicator as a whole number")]
    public int? Indicator { get; set; }

    [DisplayName("Area"), RegularExpression("^[A-Za-z][0-9]{8}$", ErrorMessage = "Enter the code of the area: a letter and eight digits")]
    public string? Area { get; set; }

    [DisplayName("Strength"), Required(ErrorMessage = "Choose how strong it is")]
    public Strength? Strength { get; set; }

    [DisplayName("Date")]
    public DateOnly? On { get; set; }

    [DisplayName("Note"), StringLength(2000, ErrorMessage = "The note can have 2,000 letters at most")]
    public string? Note { get; set; }

    [DisplayName("Withdraw it")]
    public bool Withdraw { get; set; }

    public static EvidenceFields Of(EvidenceItem item, string why) => new()
    {
        Kind = item.Kind, Title = item.Title, Link = item.Link, Indicator = item.Indicator, Area = item.Area, Strength = item.Strength, On = item.On, Note = item.Note, Why = why,
    };

    public EvidenceItem ToItem(int number) => new(number, Kind!.Value, Title.Trim(), Said(Link), Indicator, Said(Area)?.ToUpperInvariant(), Strength!.Value, On, Said(Note));

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Kind == EvidenceKind.Indicator && Indicator is null) yield return new("Enter the number of the indicator", [nameof(Indicator)]);
        if (Said(Link) is { } link && !Closing.IsAddress(link)) yield return new("Enter a link that begins with https:// or /", [nameof(Link)]);
    }

    static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
