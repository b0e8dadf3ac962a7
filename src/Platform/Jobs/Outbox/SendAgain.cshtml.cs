using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Layout;
using Endeavour.Platform.Mail;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Platform.Jobs.Outbox;

/// <summary>A person sends a mail once more, and says why.</summary>
[Allow(Role.Clerk, Role.Administrator)]
public sealed class SendAgainModel(AppDb db, Acting acting, PageFrame frame) : FormPage<SendAgainModel.Reason>
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Message Message { get; private set; } = null!;

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        Message = (await db.Messages.SingleOrDefaultAsync(message => message.Id == Id && message.To != "", cancellation))!;
        return Message is not null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var before = Message.State.ToString();
        Message.SendAgain(acting.Now);
        db.Note(new Snapshot(nameof(Message), $"{Id}", new JsonObject { ["state"] = before }, new JsonObject { ["state"] = Message.State.ToString() }));
        await db.SaveAsync(acting.Because("MessageSentAgain", Input.Why), cancellation);
        return LocalRedirect(frame.Address("mail"));
    }

    public sealed class Reason
    {
        [DisplayName("Why"), Required(ErrorMessage = "Say why, for the history"), StringLength(500, ErrorMessage = "The reason can have 500 letters at most")]
        public string Why { get; set; } = "";
    }
}
