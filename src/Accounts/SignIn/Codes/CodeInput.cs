using System.ComponentModel.DataAnnotations;

namespace Endeavour.Accounts.SignIn.Codes;

/// <summary>A code that someone typed; with the key that it should come from, while an authenticator is set up.</summary>
public sealed class CodeInput
{
    [Required(ErrorMessage = "Enter the code")]
    public string Code { get; set; } = "";

    public string? Key { get; set; }
}
