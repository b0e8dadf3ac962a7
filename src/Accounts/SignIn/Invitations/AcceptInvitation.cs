using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Problems;

namespace Endeavour.Accounts.SignIn.Invitations;

/// <summary>An account takes up an invitation: it belongs to the partnership from today, as the person who was invited.</summary>
public sealed class AcceptInvitation(Acting acting, Belong belong, SecurityEvents events)
{
    /// <exception cref="Refusal">The account or the person belongs there already.</exception>
    public async Task Run(Invitation invitation, Guid account, CancellationToken cancellation)
    {
        invitation.Accept(account, acting.Now);
        await belong.Begin(account, invitation.PartnershipId, invitation.PersonId, cancellation);
        await events.SaveAsync("InvitationAccepted", nameof(Invitation), invitation.Id, account, "Through the link of the invitation.", cancellation);
    }
}
