using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Platform.Partnerships;

namespace Endeavour.Accounts.Partnerships;

/// <summary>What a form asks about a new partnership.</summary>
public sealed class PartnershipInput : AdministratorInput
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

    /// <summary>What its own fields cannot say: for each field all of its problems together.</summary>
    internal IEnumerable<(string Field, string Says)> Problems()
    {
        if (PartnershipId.Problem(Id) is { } id) yield return (nameof(Id), id);
        if (NewModel.Kinds.All(kind => kind.Value != Kind)) yield return (nameof(Kind), "Choose the kind of partnership");
        if (BrandColour.Problem(Colour) is { } colour) yield return (nameof(Colour), colour);
        if (AreaLines.Read(Areas).Problems is { Count: > 0 } areas) yield return (nameof(Areas), string.Join(". ", areas));
    }
}
