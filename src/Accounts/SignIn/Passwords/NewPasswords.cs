using System.ComponentModel.DataAnnotations;
using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Platform.Partnerships;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Endeavour.Accounts.SignIn.Passwords;

/// <summary>A new password, typed twice.</summary>
public class NewPasswordInput
{
    [Required(ErrorMessage = "Enter a password")]
    public string Password { get; set; } = "";
    [Required(ErrorMessage = "Enter the same password again")]
    public string Again { get; set; } = "";
}

/// <summary>Takes a new password: says what is wrong with it, or keeps its hash.</summary>
public sealed class NewPasswords(HashPasswords hashes, PartnershipRecords partnerships)
{
    /// <param name="about">What others know of its holder: a password that holds it is soon guessed.</param>
    public void Check(NewPasswordInput input, ModelStateDictionary state, params IEnumerable<string> about)
    {
        if (input.Password == "") return;
        if (PasswordRules.Problem(input.Password, [.. about, .. partnerships.All().SelectMany(partnership => new[] { partnership.Id, partnership.Name, partnership.Organisation })]) is { } problem)
            state.AddModelError("Input.Password", problem);
        if (input.Again != "" && input.Again != input.Password) state.AddModelError("Input.Again", "The two passwords are not the same.");
    }

    public void Set(Account account, string password) => hashes.Set(account, password);
}
