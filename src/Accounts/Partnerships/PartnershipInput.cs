using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Platform.Partnerships;

namespace Endeavour.Accounts.Partnerships;

/// <summary>What a form asks about a new partnership.</summary>
public sealed class PartnershipInput : Reason, IValidatableObject
{
    [DisplayName("Id"), Required(ErrorMessage = "Enter an id, such as rutland")]
    public string Id { get; set; } = "";

    [DisplayName("Name"), Required(ErrorMessage = "Enter the partnership's name"), StringLength(200, ErrorMessage = "The name can have 200 letters at most")]
    public string Name { get; set; } = "";

    [DisplayName("Organisation"), Required(ErrorMessage = "Enter the organisation that publishes the site"), StringLength(200, ErrorMessage = "The organisation can have 200 letters at most")]
    public string Organisation { get; set; } = "";

    [DisplayName("Kind"), Required(ErrorMessage = "Choose the kind of partnership")]
    public string Kind { get; set; } = "";

    [DisplayName("Colour")]
    public string Colour { get; set; } = "#004d54";

    [DisplayName("Areas"), Required(ErrorMessage = "Enter at least one area")]
    public string Areas { get; set; } = "";

    [DisplayName("First administrator"), Required(ErrorMessage = "Enter the first administrator's name")]
    public string Administrator { get; set; } = "";

    [DisplayName("Their e-mail address"), Required(ErrorMessage = "Enter the first administrator's e-mail address"), RegularExpression(@"\s*[^@\s]+@[^@\s]+\.[^@\s]+\s*", ErrorMessage = "Enter an e-mail address like name@example.org")]
    public string Email { get; set; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
    [
        .. PartnershipId.Problem(Id) is { } id ? [new ValidationResult(id, [nameof(Id)])] : Array.Empty<ValidationResult>(),
        .. NewModel.Kinds.Any(kind => kind.Value == Kind) ? [] : new[] { new ValidationResult("Choose the kind of partnership", [nameof(Kind)]) },
        .. BrandColour.Problem(Colour) is { } colour ? [new ValidationResult(colour, [nameof(Colour)])] : Array.Empty<ValidationResult>(),
        .. AreaLines.Read(Areas).Problems.Select(problem => new ValidationResult(problem, [nameof(Areas)])),
    ];
}
