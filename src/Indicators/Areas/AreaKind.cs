namespace Endeavour.Indicators.Areas;

/// <summary>What kind of area a code names, told by its first three characters (ONS's GSS codes).</summary>
public enum AreaKind : byte
{
    Other,
    England,
    Region,
    UpperTier,
    LowerTier,
    Ward,
    MiddleOutputArea,
    LowerOutputArea,
    IntegratedCareBoard,
    SubIntegratedCareBoard,
    PrimaryCareNetwork,
    Neighbourhood,
    Alliance,
    Partnership,
}

public static class AreaKinds
{
    /// <summary>England's code: the comparator of every verdict unless another is named.</summary>
    public const string England = "E92000001";

    /// <summary>Unitary authorities count as upper tier: health and wellbeing boards sit there.</summary>
    public static AreaKind Of(string code) => code.Length < 3 ? AreaKind.Other : code[..3] switch
    {
        "E92" => AreaKind.England,
        "E12" => AreaKind.Region,
        "E06" or "E08" or "E09" or "E10" => AreaKind.UpperTier,
        "E07" => AreaKind.LowerTier,
        "E05" => AreaKind.Ward,
        "E02" => AreaKind.MiddleOutputArea,
        "E01" => AreaKind.LowerOutputArea,
        "E54" => AreaKind.IntegratedCareBoard,
        _ => AreaKind.Other,
    };
}
