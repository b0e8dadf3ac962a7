using System.Text.Json.Nodes;
using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.SignIn.Invitations;

/// <summary>Invites one of a partnership's people to have an account.</summary>
public sealed class Invite(DirectoryDb directory, Acting acting, CurrentPerson inviter, SecurityEvents events)
{
    /// <returns>The path of the link: <c>/invitation/…</c>. It is not kept, so it can be shown only now.</returns>
    /// <exception cref="Refusal">Whoever asks may not invite.</exception>
    public async Task<string> Run(string partnership, Guid person, string name, string email, CancellationToken cancellation)
    {
        if (!inviter.Is(Role.Administrator, Role.Clerk)) throw new Refusal("You cannot invite people: only the partnership's clerk and administrators can.");
        return await Send(partnership, person, name, email, cancellation);
    }

    /// <summary>The same, where someone else has looked at who asks: the command line, the server's administrator who makes a partnership.</summary>
    public async Task<string> Send(string partnership, Guid person, string name, string email, CancellationToken cancellation)
    {
        // A newer link ends the older ones; that they were sent stays in the history.
        directory.Invitations.RemoveRange(await directory.Invitations.Where(each => each.PartnershipId == partnership && each.PersonId == person && each.AcceptedAt == null).ToListAsync(cancellation));
        var token = Invitation.NewToken();
        var invitation = new Invitation
        {
            Id = acting.NewKey(), PartnershipId = partnership, PersonId = person, Name = name.Trim(), Email = email.Trim(), NormalizedEmail = Account.Normal(email),
            TokenHash = Invitation.Hash(token), NewAccount = acting.NewKey(), SentAt = acting.Now, SentBy = inviter.Account,
        };
        directory.Invitations.Add(invitation);
        await events.SaveAsync("InvitationSent", nameof(Invitation), invitation.Id, inviter.Account, "An account for one of the partnership's people.", cancellation,
            new JsonObject { ["partnership"] = partnership, ["person"] = person.ToString() });
        return $"/invitation/{token}";
    }
}
