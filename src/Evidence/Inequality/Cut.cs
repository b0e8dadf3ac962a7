namespace Endeavour.Evidence.Inequality;

/// <summary>By what people are told apart: deprivation first, then sex, age and ethnicity, then the groups that the NHS calls PLUS.</summary>
public enum Cut { Deprivation, Sex, Age, Ethnicity, Disability, InclusionHealth, Carers, SexualOrientation, Religion, Origin, Circumstances, Rurality, Other }

/// <summary>Which cut a file's category type is, by a small list of words; the file's own words stay on the page.</summary>
public static class Cuts
{
    static readonly (Cut Cut, string[] Words)[] Known =
    [
        (Cut.Ethnicity, ["ethnic", "race"]),
        (Cut.Disability, ["disab", "learning", "special educational", "health status", "autis", "mental health"]),
        (Cut.InclusionHealth, ["inclusion", "homeless", "rough sleep", "traveller", "asylum", "refugee", "prison", "sex work", "dependence"]),
        (Cut.Carers, ["carer", "caring"]),
        (Cut.SexualOrientation, ["sexual", "gender identity", "LGB"]),
        (Cut.Religion, ["religio", "belief", "faith"]),
        (Cut.Origin, ["country of birth", "language", "nationality", "migra"]),
        (Cut.Circumstances, ["socioecon", "socio-econ", "working status", "employment", "occupation", "tenure", "household", "qualification", "income", "client group", "free school"]),
        (Cut.Rurality, ["rural", "urban"]),
    ];

    /// <summary>The cuts that every outcome should have; those that are not there are named.</summary>
    public static readonly Cut[] Expected =
        [Cut.Deprivation, Cut.Sex, Cut.Age, Cut.Ethnicity, Cut.Disability, Cut.InclusionHealth, Cut.Carers, Cut.SexualOrientation, Cut.Religion];

    public static Cut Of(string categoryType) =>
        DeprivationOrder.IsDeprivation(categoryType) ? Cut.Deprivation
        : Array.Find(Known, each => each.Words.Any(word => categoryType.Contains(word, StringComparison.OrdinalIgnoreCase))) is { Words: not null } found ? found.Cut : Cut.Other;

    /// <summary>Limits of a regression and shapes of a map are no people.</summary>
    public static bool IsPeople(string categoryType) =>
        !categoryType.StartsWith("Limits", StringComparison.OrdinalIgnoreCase) && !categoryType.Contains("cluster shapes", StringComparison.OrdinalIgnoreCase);

    public static bool IsPlus(this Cut cut) => cut >= Cut.Disability;

    /// <summary>For a heading: "By ethnicity".</summary>
    public static string Heading(this Cut cut) => cut == Cut.Other ? "By other groups" : "By " + cut.Name();

    public static string Name(this Cut cut) => cut switch
    {
        Cut.Deprivation => "deprivation",
        Cut.Sex => "sex",
        Cut.Age => "age",
        Cut.Ethnicity => "ethnicity",
        Cut.Disability => "disability",
        Cut.InclusionHealth => "inclusion-health groups (people who are homeless, Gypsies, Roma and Travellers, vulnerable migrants, people in prison)",
        Cut.Carers => "carers",
        Cut.SexualOrientation => "sexual orientation",
        Cut.Religion => "religion",
        Cut.Origin => "country of birth and language",
        Cut.Circumstances => "work, income and housing",
        Cut.Rurality => "town and country",
        _ => "other groups",
    };
}
