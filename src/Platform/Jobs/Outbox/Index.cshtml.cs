using Endeavour.Platform.Database;
using Endeavour.Platform.Mail;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Platform.Jobs.Outbox;

/// <summary>Mail that has not arrived, and why.</summary>
[Allow(Role.Clerk, Role.Administrator)]
public sealed class IndexModel(AppDb db, MailCarrier carrier) : PageModel
{
    const int Most = 200;

    /// <summary>Why no mail leaves this site at all.</summary>
    public string? Problem => carrier.Problem;

    public IReadOnlyList<Message> Waiting { get; private set; } = [];
    public IReadOnlyList<Message> InDoubt { get; private set; } = [];
    public IReadOnlyList<Message> Failed { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Waiting = await In(cancellation, MessageState.Waiting, MessageState.HandingOver);
        InDoubt = await In(cancellation, MessageState.InDoubt);
        Failed = await In(cancellation, MessageState.Failed);
    }

    // What was erased with age has no address any more.
    Task<List<Message>> In(CancellationToken cancellation, params IReadOnlyCollection<MessageState> states) =>
        db.Messages.AsNoTracking().Where(message => states.Contains(message.State) && message.To != "").OrderByDescending(message => message.Written).Take(Most).ToListAsync(cancellation);
}
