using Endeavour.Accounts.Obligations.Forms;
using Endeavour.Accounts.Obligations.Standings;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;

namespace Endeavour.Accounts.Obligations.Making;

/// <summary>Changes what is promised or when it is due, with the reason. Of two who do so at once the second sees both.</summary>
[Allow(Role.Clerk, Role.Administrator, Role.StrategyOfficer, Role.Chair, Role.EngagementOfficer)]
public sealed class ChangeModel(AppDb db, ReadObligations read, Acting acting, CurrentPerson me) : ObligationPage<ObligationInput>(db, read, acting, me)
{
    protected override Speaker? Find() => new(Acting.Who.Post, Me.Person, Acting.Now);

    protected override (object Input, int Revision)? Saved()
    {
        var saved = ObligationInput.Of(Obligation);
        saved.Why = Input.Why;
        return (saved, Obligation.Revision);
    }

    protected override IEnumerable<(string Field, string Says)> Problems() =>
        Input.TermsProblems().Concat(string.IsNullOrWhiteSpace(Input.Why) ? [(nameof(Input.Why), "Say why it changes, for the history.")] : []);

    protected override Task<(string What, string Why)> Act(Speaker by, CancellationToken cancellation)
    {
        Obligation.Expect(Revision);
        Obligation.Change(Input.ToTerms());
        return Task.FromResult(("ObligationChanged", Input.Why));
    }
}
