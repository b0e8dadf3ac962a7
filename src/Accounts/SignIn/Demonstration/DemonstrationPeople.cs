using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.SignIn.Demonstration;

/// <summary>The invented people whom a visitor of the demonstration may be, by partnership; elsewhere there is nobody.</summary>
public sealed class DemonstrationPeople(DirectoryDb directory, PartnershipRecords records, DemonstrationMode mode)
{
    public bool IsOn => mode.IsOn;

    /// <summary>What they may do here, a line for those who may do the same.</summary>
    public static IReadOnlyList<(string Who, string May)> Rights { get; } =
    [
        ("The clerk and the administrator", "look after people, posts and promises; the administrator also changes the settings."),
        ("The strategy officer", "makes promises and says which duties the law sets."),
        ("The chair and the engagement officer", "make promises; the chair also reads the history."),
        ("Board members, system leaders, owners of actions and partners", "take on what their post is asked for, and say how it stands."),
        ("The analyst and the equality lead", "also tie records together: what measures what, what came of what."),
        ("The auditor", "reads the history and has it checked."),
        ("The administrator of the whole server", "adds and closes partnerships, and sees nothing of their records."),
    ];

    public async Task<IReadOnlyList<DemonstrationPlace>> Read(CancellationToken cancellation)
    {
        if (!IsOn) return [];
        var accounts = await directory.Accounts.AsNoTracking().Where(account => account.IsDemonstration).OrderBy(account => account.Id).Select(account => new { account.Id, account.Name }).ToListAsync(cancellation);
        var belongings = await directory.Belongings.AsNoTracking().Select(belonging => new { belonging.AccountId, belonging.PartnershipId }).ToListAsync(cancellation);
        var places = belongings.DistinctBy(each => each.AccountId).ToDictionary(each => each.AccountId, each => records.Find(each.PartnershipId));
        return [.. accounts.GroupBy(account => places.GetValueOrDefault(account.Id)).OrderBy(place => place.Key is null).ThenBy(place => place.Key?.Name, StringComparer.Ordinal)
            .Select(place => new DemonstrationPlace(place.Key?.Name ?? "This server", [.. place.Select(account => DemonstrationPerson.Of(account.Id, account.Name, place.Key?.ShortName))]))];
    }
}

/// <summary>A partnership, or the server itself, with those whom one may be there.</summary>
public sealed record DemonstrationPlace(string Name, IReadOnlyList<DemonstrationPerson> People);

/// <param name="Who">"the clerk"</param>
/// <param name="Rest">" of Rutland", where the heading above says that already.</param>
public sealed record DemonstrationPerson(Guid Account, string Who, string Rest)
{
    internal static DemonstrationPerson Of(Guid account, string name, string? place)
    {
        var rest = $" of {place}";
        return place is not null && name.EndsWith(rest, StringComparison.Ordinal) ? new(account, name[..^rest.Length], rest) : new(account, name, "");
    }
}
