using System.ComponentModel;
using Endeavour.Accounts.Obligations.Standings;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Endeavour.Accounts.Obligations.Forms;

/// <summary>The asked post accepts the promise, or declines it with a reason.</summary>
[AllowBelonging]
public sealed class AnswerModel(AppDb db, ReadObligations read, Acting acting, CurrentPerson me) : ObligationPage<AnswerModel.Form>(db, read, acting, me)
{
    public static IEnumerable<SelectListItem> Answers { get; } = [new("Yes, we accept it", "accept"), new("No, we decline it", "decline")];

    protected override Speaker? Find() => Obligation.AskedPost is null && !Me.Is(Role.Clerk) ? null : SpeakerFor(Obligation.AskedPost);

    protected override (object Input, int Revision)? Saved() => (new Form { Post = $"{Obligation.AskedPostId}" }, Obligation.Revision);

    protected override IEnumerable<(string Field, string Says)> Problems()
    {
        if (Input.Answer is not ("accept" or "decline")) yield return (nameof(Input.Answer), "Choose whether the post accepts the promise.");
        if (Input.Answer == "accept" && string.IsNullOrWhiteSpace(Input.Words)) yield return (nameof(Input.Words), "Say what happens next. It is the first update.");
        if (Input.Answer == "decline" && string.IsNullOrWhiteSpace(Input.Reason)) yield return (nameof(Input.Reason), "Say why it is declined, so that someone else can be asked.");
    }

    protected override Task<(string What, string Why)> Act(Speaker by, CancellationToken cancellation)
    {
        if (Input.Post != $"{Obligation.AskedPostId}") throw new Refusal("Someone else answered this meanwhile, or another post was asked. Look at the promise again.");
        if (Input.Answer == "decline")
        {
            Obligation.Decline(Input.Reason, by);
            return Task.FromResult(("ObligationDeclined", Input.Reason));
        }
        Db.Add(Obligation.Accept(Acting.NewKey(), Input.Words, Input.Expected, by));
        return Task.FromResult(("ObligationAccepted", Input.Words));
    }

    public sealed class Form
    {
        public string Post { get; set; } = "";
        public string Answer { get; set; } = "";
        public string Words { get; set; } = "";
        [DisplayName("The date when you expect it to be done")]
        public DateOnly? Expected { get; set; }
        public string Reason { get; set; } = "";
    }
}
