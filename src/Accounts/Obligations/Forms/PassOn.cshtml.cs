using Endeavour.Accounts.Obligations.Standings;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.Obligations.Forms;

/// <summary>Asks another post to own it. What nobody owns can be passed by all who may make promises.</summary>
[AllowBelonging]
public sealed class PassOnModel(AppDb db, ReadObligations read, Acting acting, CurrentPerson me) : ObligationPage<PassOnModel.Form>(db, read, acting, me)
{
    protected override Speaker? Find() =>
        Obligation.OwnerPostId is null && Me.Is(Makers.Roles) ? new(Acting.Who.Post, Me.Person, Acting.Now) : SpeakerFor(Obligation.OwnerPost);

    protected override IEnumerable<(string Field, string Says)> Problems()
    {
        if (!Guid.TryParse(Input.Post, out _)) yield return (nameof(Input.Post), "Choose the post that is asked.");
        if (string.IsNullOrWhiteSpace(Input.Why)) yield return (nameof(Input.Why), "Say why it should pass to that post.");
    }

    protected override async Task<(string What, string Why)> Act(Speaker by, CancellationToken cancellation)
    {
        var post = await Db.Posts.SingleOrDefaultAsync(each => each.Id == Guid.Parse(Input.Post), cancellation) ?? throw new Platform.Problems.Refusal("Choose the post that is asked.", "Input.Post");
        Obligation.Ask(post, Input.Why, by);
        return ("ObligationPassedOn", Input.Why);
    }

    public sealed class Form
    {
        public string Post { get; set; } = "";
        public string Why { get; set; } = "";
    }
}
