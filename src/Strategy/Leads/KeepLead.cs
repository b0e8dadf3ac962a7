using Endeavour.Accounts;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Leads.Asking;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Leads;

/// <summary>Records what became of a lead, and closes the promises that waited for it.</summary>
public sealed class KeepLead(AppDb db, Acting acting)
{
    public DateOnly Today => London.DayOf(acting.Now);

    /// <summary>What was said of it so far; tracked, so that it can be changed.</summary>
    public Task<LeadStatement?> Find(string code, CancellationToken cancellation) => db.LeadStatements.SingleOrDefaultAsync(each => each.Code == code, cancellation);

    /// <param name="addedTo">The version beside which it is named now; none when the version names it.</param>
    public LeadStatement Begin(LeadKey key, string? addedTo)
    {
        var statement = LeadStatement.About(acting.NewKey(), key, addedTo);
        db.Add(statement);
        return statement;
    }

    public async Task Save(LeadStatement statement, string why, CancellationToken cancellation)
    {
        await db.SaveAsync(acting.Because(statement.EndedIn is not null ? "LeadEnded" : What(statement.State), why), cancellation);
        var standings = await ReadLeads.Standings(db, Today, cancellation);
        if (await EndAsks.Run(db, await ReadLeads.Current(db, standings, cancellation), new(acting.Who.Post, acting.Who.Person, acting.Now), cancellation))
            await db.SaveAsync(acting.Because("ObligationClosed", "Who leads was settled"), cancellation);
    }

    static string What(LeadState state) => state switch
    {
        LeadState.Accepted => "LeadAccepted",
        LeadState.Invited => "LeadInvited",
        LeadState.Vacant => "LeadVacated",
        LeadState.Proposed => "LeadProposed",
        _ => "LeadUnconfirmed",
    };
}
