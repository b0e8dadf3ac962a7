namespace Endeavour.Platform.Rights;

/// <summary>Who asks, and what they are in the partnership that is asked. One a request; whoever finds out sets it. Empty for a visitor.</summary>
public sealed class CurrentPerson
{
    public Guid? Account { get; set; }

    /// <summary>May create and close partnerships on this server. It opens no partnership's record.</summary>
    public bool IsServerAdministrator { get; set; }

    /// <summary>The person in this partnership's record; none when the account does not belong here.</summary>
    public Guid? Person { get; set; }

    public string Name { get; set; } = "";

    /// <summary>What they hold today, in words; empty when they do not belong here.</summary>
    public string Post { get; set; } = "";

    /// <summary>The posts held today, as keys.</summary>
    public IReadOnlyList<Guid> Posts { get; set; } = [];

    public IReadOnlySet<Role> Roles { get; set; } = new HashSet<Role>();

    public bool IsSignedIn => Account is not null;

    public bool Belongs => Person is not null;

    public bool Is(params IEnumerable<Role> roles) => roles.Any(role => role == Role.Resident || Roles.Contains(role));
}
