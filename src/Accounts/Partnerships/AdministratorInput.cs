using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Endeavour.Accounts.Partnerships;

/// <summary>What a form asks about a partnership's first administrator.</summary>
public class AdministratorInput : Reason
{
    [DisplayName("First administrator"), Required(ErrorMessage = "Enter the first administrator's name")]
    public string Administrator { get; set; } = "";

    [DisplayName("Their e-mail address"), Required(ErrorMessage = "Enter the first administrator's e-mail address"), RegularExpression(@"\s*[^@\s]+@[^@\s]+\.[^@\s]+\s*", ErrorMessage = "Enter an e-mail address like name@example.org")]
    public string Email { get; set; } = "";
}
