namespace Endeavour.Indicators.Areas;

/// <summary>What kinds of area are called.</summary>
public static class AreaKindWords
{
    /// <summary>"ward", "upper-tier council".</summary>
    public static string One(this AreaKind kind) => kind switch
    {
        AreaKind.England => "country",
        AreaKind.Region => "region",
        AreaKind.IntegratedCareBoard => "integrated care board",
        AreaKind.SubIntegratedCareBoard => "sub-ICB location",
        AreaKind.UpperTier => "upper-tier council",
        AreaKind.LowerTier => "district",
        AreaKind.Ward => "ward",
        AreaKind.MiddleOutputArea => "middle-layer output area (MSOA)",
        AreaKind.LowerOutputArea => "small area (LSOA)",
        AreaKind.PrimaryCareNetwork => "primary care network",
        AreaKind.Neighbourhood => "neighbourhood",
        AreaKind.Alliance => "alliance",
        AreaKind.Partnership => "partnership",
        _ => "area",
    };

    /// <summary>"wards", "upper-tier councils".</summary>
    public static string Many(this AreaKind kind) => kind switch
    {
        AreaKind.England => "countries",
        AreaKind.MiddleOutputArea => "middle-layer output areas (MSOAs)",
        AreaKind.LowerOutputArea => "small areas (LSOAs)",
        _ => kind.One() + "s",
    };

    /// <summary>Made up locally of official areas, not by the Office for National Statistics.</summary>
    public static bool IsLocal(this AreaKind kind) => kind >= AreaKind.PrimaryCareNetwork;
}
