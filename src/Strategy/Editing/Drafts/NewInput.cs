using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Accounts;

namespace Endeavour.Strategy.Editing.Drafts;

/// <summary>What a strategy needs to be begun.</summary>
public sealed class NewInput : Reason, IValidatableObject
{
    [DisplayName("Title"), Required(ErrorMessage = "Enter the title of the strategy"), StringLength(300, ErrorMessage = "The title can have 300 letters at most")]
    public string Title { get; set; } = "";

    [DisplayName("Its name in addresses")]
    public string? Slug { get; set; }

    [DisplayName("Version"), Required(ErrorMessage = "Enter what this version is called, such as 2027")]
    public string Version { get; set; } = "";

    [DisplayName("Date of this version"), Required(ErrorMessage = "Enter the date of this version")]
    public DateOnly? Dated { get; set; }

    [DisplayName("Name of its top level"), Required(ErrorMessage = "Enter what one part of its top level is called, such as Priority")]
    public string Level { get; set; } = "";

    [DisplayName("Plural of its top level"), Required(ErrorMessage = "Enter what several are called, such as Priorities")]
    public string Plural { get; set; } = "";

    public string SlugOrTitle => string.IsNullOrWhiteSpace(Slug) ? Platform.Yaml.Slug.IdFrom(Title) : Slug.Trim();

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        const string can = "Use small letters, digits, hyphens and points, starting with a letter or a digit";
        if (!string.IsNullOrWhiteSpace(Slug) && !Platform.Yaml.Slug.IsId(Slug.Trim())) yield return new(can, [nameof(Slug)]);
        if (!string.IsNullOrWhiteSpace(Version) && !Platform.Yaml.Slug.IsId(Version.Trim())) yield return new(can, [nameof(Version)]);
    }
}
