using Endeavour.Platform.Rights;

namespace Endeavour.Accounts.History;

/// <summary>Who may read the history of a record: it shows what was there before, also what is no longer shown.</summary>
static class Readers
{
    public static IReadOnlyList<Role> Roles { get; } = [Role.Administrator, Role.Clerk, Role.Auditor, Role.Chair];
}
