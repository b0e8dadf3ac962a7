using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Accounts;
using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Editing.Keeping;
using Endeavour.Strategy.Versions.Assessments;

namespace Endeavour.Strategy.Editing.Assessments;

/// <summary>An assessment that a version must have, as a form asks it.</summary>
public sealed class AssessmentInput : Reason, IValidatableObject
{
    [DisplayName("Id")]
    public string? Id { get; set; }

    [DisplayName("Title"), Required(ErrorMessage = "Enter what it is called"), StringLength(300, ErrorMessage = "The title can have 300 letters at most")]
    public string Title { get; set; } = "";

    [DisplayName("Needed")]
    public bool IsNeeded { get; set; } = true;

    [DisplayName("Done on")]
    public DateOnly? Done { get; set; }

    [DisplayName("Paper")]
    public string? Source { get; set; }

    [DisplayName("Where")]
    public string? Where { get; set; }

    [DisplayName("Why not")]
    public string? WhyNot { get; set; }

    [DisplayName("Take it out")]
    public bool TakeOut { get; set; }

    public static AssessmentInput Of(Assessment each) => new() { Id = each.Id, Title = each.Title, IsNeeded = each.IsNeeded, Done = each.Done, Source = each.Source, Where = each.Where, WhyNot = each.WhyNot };

    public Assessment Said(string id) => new(id, Title.Trim(), IsNeeded, Done, Source.Clean(), Where.Clean(), WhyNot.Clean());

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Id.Clean() is { } id && !Slug.IsId(id)) yield return new("Use small letters, digits, hyphens and points, starting with a letter or a digit", [nameof(Id)]);
        if (Done is not null && Source.Clean() is null && Where.Clean() is null) yield return new("Enter the paper that holds it, or its address", [nameof(Source)]);
        if (Done is not null && IsNeeded && WhyNot.Clean() is not null) yield return new("It is done: leave out why it is not", [nameof(WhyNot)]);
        if (!IsNeeded && WhyNot.Clean() is null) yield return new("Say why it is not needed", [nameof(WhyNot)]);
    }
}
