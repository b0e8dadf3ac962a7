using Endeavour.Accounts.MyWork;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Rights;

namespace Endeavour.Accounts.Obligations.Standings;

/// <summary>Promises of the posts that someone holds.</summary>
sealed class OwedWork(ReadObligations read) : IWorkSource
{
    public async Task<IReadOnlyList<WorkItem>> For(CurrentPerson person, CancellationToken cancellation) =>
        [.. (await read.Open(cancellation)).Where(line => line.Obligation.OwnerPostId is { } owner && person.Posts.Contains(owner)).Select(line => line.Item(WorkKind.Owed, "Say how it stands, or close it"))];
}

/// <summary>Promises that a post of theirs is asked to own.</summary>
sealed class AskedWork(ReadObligations read) : IWorkSource
{
    public async Task<IReadOnlyList<WorkItem>> For(CurrentPerson person, CancellationToken cancellation) =>
        [.. (await read.Open(cancellation)).Where(line => line.Obligation.AskedPostId is { } asked && person.Posts.Contains(asked)).Select(line => line.Item(WorkKind.Waiting, "Accept or decline", "/answer"))];
}

/// <summary>Promises that nobody owns wait for the clerk, who asks another post.</summary>
sealed class NobodysWork(ReadObligations read) : IWorkSource
{
    public async Task<IReadOnlyList<WorkItem>> For(CurrentPerson person, CancellationToken cancellation) => !person.Is(Role.Clerk) ? [] :
        [.. (await read.Open(cancellation)).Where(line => line.Standing.State == ObligationState.Vacant || line.Obligation is { OwnerPostId: null, AskedPostId: null })
            .Select(line => line.Item(WorkKind.Waiting, "Find a post that owns it", "/pass-on"))];
}

static class ObligationItems
{
    extension(ObligationLine line)
    {
        public WorkItem Item(WorkKind kind, string asks, string where = "") =>
            new(kind, asks, $"{line.Obligation.Reference}: {line.Obligation.Promise}", $"obligations/{line.Obligation.Reference}{where}", line.Standing.Says,
                line.Standing.Due is DueDate.On on ? on.Date : null, new(line.Standing.State, line.Standing.BySilence));
    }
}
