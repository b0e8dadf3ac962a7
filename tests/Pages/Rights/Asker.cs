using Endeavour.Platform.Rights;
using Endeavour.Tests.Pages.Accounts;

namespace Endeavour.Tests.Pages.Rights;

/// <summary>Someone who asks for an address of a partnership, or of the whole site.</summary>
/// <param name="Session">None for a resident who is signed out.</param>
/// <param name="Home">Where they belong today.</param>
public sealed record Asker(string Name, string? Session, string? Home, Role? Role, bool LooksAfterServer = false)
{
    public bool IsSignedIn => Session is not null;

    /// <summary>Everyone there is, seen from one partnership: a visitor, each role, who left yesterday, the most powerful of another, who looks after the server.</summary>
    public static IReadOnlyList<Asker> All(PeopledFixture site, string partnership)
    {
        var elsewhere = partnership == PeopledFixture.Here ? PeopledFixture.There : PeopledFixture.Here;
        return
        [
            new("a resident who is signed out", null, null, null),
            .. Enum.GetValues<Role>().Where(role => role != Endeavour.Platform.Rights.Role.Resident).Select(role => new Asker($"the {role}", site.Of(partnership, role).Session, partnership, role)),
            new("someone who left yesterday", site.WhoLeft(partnership).Session, null, null),
            new("the administrator of another partnership", site.Of(elsewhere, Endeavour.Platform.Rights.Role.Administrator).Session, elsewhere, Endeavour.Platform.Rights.Role.Administrator),
            new("the server administrator", site.ServerAdministrator.Session, null, null, LooksAfterServer: true),
        ];
    }
}
