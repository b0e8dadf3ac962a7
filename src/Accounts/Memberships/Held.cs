namespace Endeavour.Accounts.Memberships;

/// <summary>A membership as a page shows it.</summary>
public sealed record Held(Guid Id, Guid PersonId, string Person, Guid? PostId, string? Post, Guid OrganisationId, string Organisation, string? OnBehalfOf, string? Title, string? SubstituteFor, DateOnly From, DateOnly? Until)
{
    /// <summary>The names may be shown to the public.</summary>
    public required bool IsPublic { get; init; }

    public string? EndReason { get; init; }

    /// <summary>"Director of Public Health", "Member (Chair)", "Substitute for Jo Bloggs".</summary>
    public string What => SubstituteFor is not null ? $"Substitute for {SubstituteFor}" : (Post ?? "Member") + (Title is null ? "" : $" ({Title})");

    public string Dates => Until is null ? $"since {From.English}" : Until < From ? "never began" : $"{From.English} to {Until.Value.English}";

    public bool HeldOn(DateOnly date) => From <= date && (Until is null || date <= Until);

    public static IQueryable<Held> Of(IQueryable<Membership> memberships) => memberships.Select(each => new Held(each.Id, each.PersonId,
        each.Person!.Honorific == null ? each.Person.Name : each.Person.Honorific + " " + each.Person.Name,
        each.PostId, each.Post!.Title, each.OrganisationId, each.Organisation!.Name, each.OnBehalfOf!.Name, each.Title,
        each.SubstituteForId == null ? null : each.SubstituteFor!.Person!.Name, each.From, each.Until) { IsPublic = each.Person.IsPublic, EndReason = each.EndReason });
}
