using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Endeavour.Accounts.Organisations;

/// <summary>What a form asks about an organisation.</summary>
public sealed class OrganisationInput : Reason
{
    [DisplayName("Name"), Required(ErrorMessage = "Enter the organisation's name"), StringLength(200, ErrorMessage = "The name can have 200 letters at most")]
    public string Name { get; set; } = "";

    [DisplayName("Kind"), Required(ErrorMessage = "Choose what kind of organisation it is")]
    public OrganisationKind? Kind { get; set; }

    [DisplayName("Part of")]
    public Guid? Parent { get; set; }

    [DisplayName("Where it works")]
    public string Footprint { get; set; } = "";

    [DisplayName("First day")]
    public DateOnly? From { get; set; }

    /// <summary>What its own fields cannot say: for each field all of its problems together.</summary>
    internal IEnumerable<(string Field, string Says)> Problems()
    {
        if (AreaLines.Read(Footprint).Problems is { Count: > 0 } areas) yield return (nameof(Footprint), string.Join(". ", areas));
    }
}
