using System.CommandLine;
using Endeavour.Accounts.SignIn.OwnAccount;
using Endeavour.Platform.Changes;

namespace Endeavour.Cli.Accounts;

/// <summary><c>endeavour account …</c>: for people who cannot get into theirs.</summary>
static class AccountVerbs
{
    static readonly Argument<string> Email = new("EMAIL") { Description = "The e-mail address of the account." };

    public static Command Command() => new("account", "Accounts of this server.") { Reset() };

    static Command Reset()
    {
        var command = new Command("reset", "Take away the password, authenticator, recovery codes, passkeys and sessions of an account, and give it a password to begin afresh.") { Email };
        command.SetAction(async (parsed, cancel) =>
        {
            var records = EndeavourCommand.Records(parsed);
            records.UpgradeAll();
            await using var directory = records.OpenDirectory();
            var email = parsed.GetValue(Email)!;
            if (await ResetAccount.Of(directory, new Acting(TimeProvider.System) { Who = Who.CommandLine }).Run(email, cancel) is not { } password) return EndeavourCommand.Refuse($"There is no account for {email}.");
            if (parsed.GetValue(EndeavourCommand.Json)) Answer.Json(new { email, password });
            else Console.WriteLine($"The password of {email} is now {password}\nHand it over in person. At the next sign-in the account gets a new authenticator; then its holder should choose a password of their own.");
            return EndeavourCommand.Done;
        });
        return command;
    }
}
