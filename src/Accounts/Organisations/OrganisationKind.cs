namespace Endeavour.Accounts.Organisations;

/// <summary>What an organisation is: those that come together, and the bodies in which they do.</summary>
public enum OrganisationKind
{
    Council,
    District,
    Parish,
    CombinedAuthority,
    Icb,
    NhsProvider,
    GeneralPractice,
    Pharmacy,
    Healthwatch,
    Vcse,
    CareProvider,
    Housing,
    Police,
    Fire,
    University,
    School,
    Employer,
    NationalBody,
    Other,
    Board,
    Executive,
    SubGroup,
    Assembly,
}

/// <summary>Kinds of organisation as people say them.</summary>
public static class OrganisationKinds
{
    public static string Words(this OrganisationKind kind) => kind switch
    {
        OrganisationKind.Council => "Council",
        OrganisationKind.District => "District or borough council",
        OrganisationKind.Parish => "Parish or town council",
        OrganisationKind.CombinedAuthority => "Combined authority",
        OrganisationKind.Icb => "Integrated care board",
        OrganisationKind.NhsProvider => "NHS trust or provider",
        OrganisationKind.GeneralPractice => "General practice",
        OrganisationKind.Pharmacy => "Pharmacy",
        OrganisationKind.Healthwatch => "Healthwatch",
        OrganisationKind.Vcse => "Voluntary, community or social enterprise",
        OrganisationKind.CareProvider => "Care provider",
        OrganisationKind.Housing => "Housing",
        OrganisationKind.Police => "Police",
        OrganisationKind.Fire => "Fire and rescue",
        OrganisationKind.University => "University or college",
        OrganisationKind.School => "School",
        OrganisationKind.Employer => "Employer",
        OrganisationKind.NationalBody => "National body",
        OrganisationKind.Board => "Board",
        OrganisationKind.Executive => "Executive group",
        OrganisationKind.SubGroup => "Sub-group",
        OrganisationKind.Assembly => "Assembly",
        _ => "Other",
    };

    /// <summary>A body of the partnership itself: it meets, and others send members to it.</summary>
    public static bool IsBody(this OrganisationKind kind) => kind >= OrganisationKind.Board;
}
