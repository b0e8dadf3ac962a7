using Endeavour.Accounts.SignIn.Holders;
using Microsoft.Extensions.Configuration;

namespace Endeavour.Accounts.SignIn.Demonstration;

/// <summary>Whether this server shows the product with invented people, whom anyone may be. Only the setting <c>Demonstration</c> says so.</summary>
public sealed class DemonstrationMode(IConfiguration settings)
{
    public bool IsOn { get; } = settings.GetValue<bool>("Demonstration");

    /// <summary>An invented person may sign in only where everyone knows that they are invented.</summary>
    public bool Admits(Account account) => IsOn || !account.IsDemonstration;
}
