using Endeavour.Accounts.Belongings;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.SignIn.Invitations;

/// <summary>From today this account is that person of the partnership; the caller saves.</summary>
public sealed class Belong(DirectoryDb directory, Acting acting)
{
    public async Task Begin(Guid account, string partnership, Guid person, CancellationToken cancellation)
    {
        var others = await directory.Belongings.Where(each => each.PartnershipId == partnership && (each.AccountId == account || each.PersonId == person)).ToListAsync(cancellation);
        directory.Belongings.Add(Belonging.Begin(acting.NewKey(), account, partnership, person, London.DayOf(acting.Now), others));
    }
}
