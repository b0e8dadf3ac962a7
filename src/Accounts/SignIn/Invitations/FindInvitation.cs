using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.SignIn.Invitations;

/// <summary>The invitation that a link names, while it can be accepted.</summary>
public sealed class FindInvitation(DirectoryDb directory, TimeProvider clock)
{
    public async Task<Invitation?> Run(string token, CancellationToken cancellation)
    {
        var hash = Invitation.Hash(token);
        var found = await directory.Invitations.SingleOrDefaultAsync(each => each.TokenHash == hash, cancellation);
        return found?.IsOpen(clock.GetUtcNow()) == true ? found : null;
    }

    /// <summary>The newest open one to this e-mail address.</summary>
    public async Task<Invitation?> ByEmail(string email, CancellationToken cancellation)
    {
        var normal = Account.Normal(email);
        var since = clock.GetUtcNow() - Invitation.Lasts;
        return await directory.Invitations.Where(each => each.NormalizedEmail == normal && each.AcceptedAt == null && each.SentAt > since).OrderByDescending(each => each.SentAt).FirstOrDefaultAsync(cancellation);
    }
}
