using System.ComponentModel;
using Endeavour.Accounts.Obligations.Standings;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;

namespace Endeavour.Accounts.Obligations.Forms;

/// <summary>The owner says how it stands. Two who do so at once are both heard.</summary>
[AllowBelonging]
public sealed class UpdateModel(AppDb db, ReadObligations read, Acting acting, CurrentPerson me) : ObligationPage<UpdateModel.Form>(db, read, acting, me)
{
    protected override IEnumerable<(string Field, string Says)> Problems()
    {
        if (string.IsNullOrWhiteSpace(Input.Words)) yield return (nameof(Input.Words), "Say how it stands, in a sentence or two.");
    }

    protected override Task<(string What, string Why)> Act(Speaker by, CancellationToken cancellation)
    {
        Db.Add(Obligation.Update(Acting.NewKey(), Input.Words, Input.Expected, by));
        return Task.FromResult(("ObligationUpdated", Input.Words));
    }

    public sealed class Form
    {
        public string Words { get; set; } = "";
        [DisplayName("The date when you expect it to be done")]
        public DateOnly? Expected { get; set; }
    }
}
