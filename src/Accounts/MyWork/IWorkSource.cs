using Endeavour.Platform.Rights;

namespace Endeavour.Accounts.MyWork;

/// <summary>What a module has for someone to do. Each module says its own.</summary>
public interface IWorkSource
{
    Task<IReadOnlyList<WorkItem>> For(CurrentPerson person, CancellationToken cancellation);
}
