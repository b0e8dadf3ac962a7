using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Accounts;
using Endeavour.Strategy.Editing.Keeping;
using Endeavour.Strategy.Versions;

namespace Endeavour.Strategy.Editing.Drafts;

/// <summary>What a version says of itself as a whole.</summary>
public sealed class CoverInput : Reason, IValidatableObject
{
    [DisplayName("Title"), Required(ErrorMessage = "Enter the title of the strategy"), StringLength(300, ErrorMessage = "The title can have 300 letters at most")]
    public string Title { get; set; } = "";

    [DisplayName("How far it has come")]
    public VersionStatus Status { get; set; }

    [DisplayName("First year"), Range(1948, 2100, ErrorMessage = "Enter the first year as four digits, such as 2027")]
    public int? From { get; set; }

    [DisplayName("Last year"), Range(1948, 2100, ErrorMessage = "Enter the last year as four digits, such as 2032")]
    public int? To { get; set; }

    [DisplayName("Date of this version"), Required(ErrorMessage = "Enter the date of this version")]
    public DateOnly? Dated { get; set; }

    [DisplayName("Vision")]
    public string? Vision { get; set; }

    [DisplayName("Goal")]
    public string? Goal { get; set; }

    [DisplayName("About")]
    public string? About { get; set; }

    [DisplayName("Title of the paper")]
    public string? SourceTitle { get; set; }

    [DisplayName("Who published the paper")]
    public string? SourceOrganisation { get; set; }

    [DisplayName("Date of the paper")]
    public DateOnly? SourceDate { get; set; }

    [DisplayName("Pages of the paper")]
    public string? SourcePages { get; set; }

    public static CoverInput Of(StrategyVersion version) => new()
    {
        Title = version.Title, Status = version.Status, From = version.From, To = version.To, Dated = version.Dated, Vision = version.Vision, Goal = version.Goal, About = version.About,
        SourceTitle = version.Source?.Title, SourceOrganisation = version.Source?.Organisation, SourceDate = version.Source?.Date, SourcePages = version.Source?.Pages,
    };

    public void Tell(StrategyVersion version)
    {
        (version.Title, version.Status, version.From, version.To, version.Dated) = (Title.Trim(), Status, From, To, Dated!.Value);
        (version.Vision, version.Goal, version.About) = (Vision.Clean(), Goal.Clean(), About.Clean());
        var source = SourceTitle.Clean() is { } title ? new Source(title, SourceOrganisation.Clean(), SourceDate, SourcePages.Clean()) : null;
        if (version.Source != source) version.Source = source;
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Status is not (VersionStatus.Draft or VersionStatus.Consultation)) yield return new("Choose draft, or out for views: agreeing it has a page of its own", [nameof(Status)]);
        if (To is not null && From is null) yield return new("Enter the first year too", [nameof(From)]);
        if (To < From) yield return new("The last year is before the first", [nameof(To)]);
        if (SourceTitle.Clean() is null && (SourceOrganisation.Clean() ?? SourcePages.Clean() ?? (SourceDate is null ? null : "")) is not null) yield return new("Enter the title of the paper too", [nameof(SourceTitle)]);
    }
}
