using System.Text.Json.Nodes;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;

namespace Endeavour.Accounts.SignIn.Holders;

/// <summary>What happens to accounts, in the directory's chain of changes: never a password, a code, or anything that a stranger typed.</summary>
public sealed class SecurityEvents(DirectoryDb directory, Acting acting)
{
    /// <summary>Saves all that waits to be saved, and says what happened to the account.</summary>
    public Task SaveAsync(string what, Guid account, string why, CancellationToken cancellation, JsonObject? said = null) =>
        SaveAsync(what, nameof(Account), account, account, why, cancellation, said);

    /// <summary>The same of a session or an invitation.</summary>
    /// <param name="account">Whose account did it; none for a visitor.</param>
    public Task SaveAsync(string what, string kind, Guid subject, Guid? account, string why, CancellationToken cancellation, JsonObject? said = null)
    {
        directory.Note(new Snapshot(kind, subject.ToString(), null, said));
        var because = acting.Because(what, why);
        // Before someone has signed in, the request does not yet know whose account it is.
        if (because.Who == Who.Visitor && account is not null) because = because with { Who = new Who("The holder of the account", null, account) };
        return directory.SaveAsync(because, cancellation);
    }
}
