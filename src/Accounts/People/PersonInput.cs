using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Endeavour.Accounts.People;

/// <summary>What a form asks about a person.</summary>
public sealed class PersonInput : Reason
{
    [DisplayName("Before the name"), StringLength(40, ErrorMessage = "What stands before the name can have 40 letters at most")]
    public string Honorific { get; set; } = "";

    [DisplayName("Name"), Required(ErrorMessage = "Enter the person's name"), StringLength(200, ErrorMessage = "The name can have 200 letters at most")]
    public string Name { get; set; } = "";

    [DisplayName("E-mail address"), RegularExpression(@"\s*([^@\s]+@[^@\s]+\.[^@\s]+)?\s*", ErrorMessage = "Enter an e-mail address like name@example.org"), StringLength(320, ErrorMessage = "The e-mail address is too long")]
    public string Email { get; set; } = "";

    [DisplayName("Phone"), RegularExpression(@"[0-9+() .x-]*", ErrorMessage = "Enter a phone number of digits, like 01572 000000"), StringLength(40, ErrorMessage = "The phone number is too long")]
    public string Phone { get; set; } = "";

    [DisplayName("The name may be shown to the public")]
    public bool IsPublic { get; set; }

    internal void Say(Person person)
    {
        person.Rename(Honorific, Name);
        person.Contact(Email, Phone);
        person.IsPublic = IsPublic;
    }
}
