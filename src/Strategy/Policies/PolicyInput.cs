using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Accounts;
using Endeavour.Strategy.Editing.Keeping;
using Endeavour.Strategy.Frameworks.Editing;
using Endeavour.Strategy.Library.Files;

namespace Endeavour.Strategy.Policies;

/// <summary>What the register can say of a policy.</summary>
public sealed class PolicyInput : Reason, IValidatableObject
{
    [DisplayName("Title"), Required(ErrorMessage = "Enter what the policy is called"), StringLength(Policy.LongestTitle, ErrorMessage = "The title can have 300 letters at most")]
    public string Title { get; set; } = "";

    [DisplayName("Owner"), Required(ErrorMessage = "Enter whose policy it is")]
    public string Owner { get; set; } = "";

    [DisplayName("Status")]
    public PolicyStatus Status { get; set; } = PolicyStatus.Adopted;

    [DisplayName("Adopted")]
    public DateOnly? Adopted { get; set; }

    [DisplayName("Review")]
    public DateOnly? Review { get; set; }

    [DisplayName("Source"), Required(ErrorMessage = "Say where this is written")]
    public string Source { get; set; } = "";

    [DisplayName("Link")]
    public string? Link { get; set; }

    [DisplayName("How health is considered"), StringLength(Policy.LongestText, ErrorMessage = "This can have 2,000 letters at most")]
    public string? Health { get; set; }

    [DisplayName("What it supports")]
    public string? Supports { get; set; }

    [DisplayName("Take it out")]
    public bool TakeOut { get; set; }

    public static PolicyInput Of(Policy policy, string why) => new()
    {
        Title = policy.Title, Owner = policy.Owner, Status = policy.Status, Adopted = policy.Adopted, Review = policy.Review, Source = policy.Source, Link = policy.Link, Health = policy.Health, Why = why,
        Supports = string.Join('\n', policy.Supports.Select(each => each.How is null ? each.Element : $"{each.Element} | {each.How}")),
    };

    public PolicyFacts Said() => new(Title.Trim(), Owner.Trim(), Adopted, Review, Status, Source.Trim(), Link.Clean(), Health.Clean(), [.. AlignmentLines.Rows(Supports).Select(row => new PolicySupport(row[0], row.ElementAtOrDefault(1).Clean()))]);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Link.Clean() is { } link && !DocumentReader.IsWebAddress(link)) yield return new("Begin the link with https://", [nameof(Link)]);
    }
}
