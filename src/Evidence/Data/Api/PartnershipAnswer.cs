using System.ComponentModel;
using Endeavour.Evidence.Figures;
using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Releases;
using Endeavour.Platform.Partnerships;

namespace Endeavour.Evidence.Data.Api;

/// <summary>Whose data these are.</summary>
public sealed record PartnershipAnswer(string Id, string Name, string Organisation, string Kind, string About, IReadOnlyList<AreaAnswer> Areas,
    [property: Description("How many outcomes the partnership has.")] int Outcomes,
    [property: Description("How many of them have figures.")] int WithFigures,
    [property: Description("The figures are made up to show how the site works: not for use.")] bool Illustrative,
    [property: Description("How to name the data where they are quoted.")] string Citation,
    IReadOnlyList<Licence> Licences)
{
    public static PartnershipAnswer Of(PartnershipFigures figures)
    {
        var (of, all) = (figures.Partnership, DataSet.All(figures));
        return new(of.Id, of.Name, of.Organisation, of.Kind, of.About, [.. of.Areas.Select(area => AreaAnswer.Of(area.Code, area.Name))], all.Outcomes.Count, all.WithFigures.Count(), all.Illustrative, all.Citation, all.Licences);
    }
}

/// <summary>An area that figures are of.</summary>
public sealed record AreaAnswer([property: Description("The code of the Office for National Statistics.")] string Code, string Name, string Kind)
{
    public static AreaAnswer Of(string code, string name) => new(code, name, AreaKinds.Of(code).ToString());

    /// <summary>Those that the partnership covers, and England beside them.</summary>
    public static IReadOnlyList<AreaAnswer> All(Partnership partnership) => [.. partnership.Areas.Select(area => Of(area.Code, area.Name)), Of(AreaKinds.England, "England")];
}

/// <summary>An import that figures came in with.</summary>
public sealed record ReleaseAnswer(string Id, DateTimeOffset ImportedAt,
    [property: Description("When it could first be seen by everyone.")] DateTimeOffset ShownFrom,
    bool Illustrative,
    [property: Description("How many figures were hidden so that nobody can be recognised.")] int Hidden,
    [property: Description("Who may use the figures, in the words of whoever gave them; empty where they said nothing.")] string Permission,
    IReadOnlyList<FileAnswer> Files,
    [property: Description("The outcomes whose figures are read from it.")] IReadOnlyList<string> Outcomes)
{
    public static ReleaseAnswer Of(Release release, IEnumerable<OutcomeFigures> outcomes) => new(release.Id, release.ImportedAt, release.ShownFrom, release.Illustrative, release.Hidden, release.Permission,
        [.. release.Files.Select(file => new FileAnswer(file.Name, file.Sha256, file.Bytes))], [.. outcomes.Where(outcome => outcome.Release?.Id == release.Id).Select(outcome => outcome.Slug)]);
}

/// <summary>A publisher's file, by the hash of its content.</summary>
public sealed record FileAnswer(string Name, string Sha256, long Bytes);
