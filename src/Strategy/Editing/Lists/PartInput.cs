using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Accounts;
using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Editing.Keeping;
using Endeavour.Strategy.Versions;

namespace Endeavour.Strategy.Editing.Lists;

/// <summary>An item of a list; which of these are asked depends on the list.</summary>
public sealed class PartInput : Reason, IValidatableObject
{
    [DisplayName("Id")]
    public string? Id { get; set; }

    [DisplayName("Name"), Required(ErrorMessage = "Enter what it is called"), StringLength(300, ErrorMessage = "The name can have 300 letters at most")]
    public string Name { get; set; } = "";

    [DisplayName("Plural")]
    public string? Plural { get; set; }

    [DisplayName("Short name")]
    public string? Short { get; set; }

    [DisplayName("Part of")]
    public string? Parent { get; set; }

    [DisplayName("State")]
    public GroupState State { get; set; }

    [DisplayName("Aspiration")]
    public string? Aspiration { get; set; }

    [DisplayName("Statement")]
    public string? Statement { get; set; }

    [DisplayName("Text")]
    public string? Text { get; set; }

    [DisplayName("Place in the list"), Range(1, 10_000, ErrorMessage = "Enter its place in the list as a number, from 1")]
    public int? Place { get; set; }

    [DisplayName("Take it out")]
    public bool TakeOut { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Id.Clean() is { } id && !Slug.IsId(id)) yield return new("Use small letters, digits, hyphens and points, starting with a letter or a digit", [nameof(Id)]);
    }
}
