using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Accounts;
using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Editing.Keeping;

namespace Endeavour.Strategy.Programmes.Editing;

/// <summary>What a programme says of itself as a whole.</summary>
public sealed class CoverInput : Reason, IValidatableObject
{
    [DisplayName("Title"), Required(ErrorMessage = "Enter the title of the programme"), StringLength(300, ErrorMessage = "The title can have 300 letters at most")]
    public string Title { get; set; } = "";

    [DisplayName("Id")]
    public string? Id { get; set; }

    [DisplayName("Strategy")]
    public string? Strategy { get; set; }

    [DisplayName("About")]
    public string? About { get; set; }

    [DisplayName("Source")]
    public string? Source { get; set; }

    public static CoverInput Of(Programme programme, string why) => new() { Title = programme.Title, Strategy = programme.Strategy, About = programme.About, Source = programme.Source, Why = why };

    public void Tell(Programme programme) => (programme.Title, programme.Strategy, programme.About, programme.Source) = (Title.Trim(), Strategy.Clean(), About.Clean(), Source.Clean());

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Strategy.Clean() is { } strategy && !Slug.IsId(strategy)) yield return new("Enter the id of the strategy, such as health-strategy", [nameof(Strategy)]);
    }
}
