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

    [DisplayName("Who worded it")]
    public string? By { get; set; }

    [DisplayName("Measures")]
    public string? Measures { get; set; }

    [DisplayName("Stories")]
    public string? Stories { get; set; }

    [DisplayName("How we will know")]
    public string? Know { get; set; }

    [DisplayName("Metrics")]
    public string? Metrics { get; set; }

    [DisplayName("Place in the list"), Range(1, 10_000, ErrorMessage = "Enter its place in the list as a number, from 1")]
    public int? Place { get; set; }

    [DisplayName("Take it out")]
    public bool TakeOut { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (TypedLines.Stories(Stories).Wrong is { } story) yield return new($"“{story}” is not a title and an address, such as A day at the hub = https://example.org/hub", [nameof(Stories)]);
        if (TypedLines.Metrics(Metrics).Wrong is { } metric) yield return new($"“{metric}” is not a metric with its measures, such as School readiness = school-readiness, or School readiness = none: nobody counts it", [nameof(Metrics)]);
        if (Id.Clean() is { } id && !Slug.IsId(id)) yield return new("Use small letters, digits, hyphens and points, starting with a letter or a digit", [nameof(Id)]);
    }
}
