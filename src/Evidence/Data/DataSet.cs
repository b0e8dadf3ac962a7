using System.Globalization;
using Endeavour.Evidence.Figures;
using Endeavour.Indicators.Releases;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Partnerships;

namespace Endeavour.Evidence.Data;

/// <summary>What one download holds: the figures of one outcome or of all, as lists show them: nothing made up beside what is real.</summary>
/// <param name="Name">The file's name without its ending.</param>
public sealed record DataSet(Partnership Partnership, string Name, string Title, IReadOnlyList<OutcomeFigures> Outcomes)
{
    static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static DataSet All(PartnershipFigures figures) => new(figures.Partnership, "outcomes", $"Outcomes of the {figures.Partnership.Name}", figures.Outcomes);

    /// <summary>Null where there is no such outcome.</summary>
    public static DataSet? Of(PartnershipFigures figures, string slug) =>
        figures.Outcomes.FirstOrDefault(outcome => outcome.Slug == slug) is { } outcome ? new(figures.Partnership, outcome.Slug, outcome.Title, [outcome]) : null;

    public IEnumerable<FigureRow> Rows => Outcomes.SelectMany(FigureRow.Of);

    public IEnumerable<OutcomeFigures> WithFigures => Outcomes.Where(outcome => outcome.HasFigures);

    public bool Illustrative => Outcomes.Any(outcome => outcome.Illustrative);

    /// <summary>Where the figures come from, each release once, in the order of import.</summary>
    public IReadOnlyList<Release> Releases => [.. WithFigures.Select(outcome => outcome.Release!).DistinctBy(release => release.Id).OrderBy(release => release.ImportedAt).ThenBy(release => release.Id, StringComparer.Ordinal)];

    /// <summary>Each with its reason: a file without figures says why.</summary>
    public IEnumerable<(string Title, string Why)> Without => Outcomes.Where(outcome => !outcome.HasFigures).Select(outcome => (outcome.Title, outcome.Why));

    public IReadOnlyList<Licence> Licences => [.. WithFigures.Select(Licence.Of).OfType<Licence>().Distinct()];

    public IReadOnlyList<string> Sources => [.. WithFigures.Select(outcome => outcome.Evidence!.Definition.Source).Where(source => source.Length > 0).Distinct()];

    public string Description => Illustrative
        ? "Illustrative figures, made up to show how the site works. Do not use them to describe a real place or to make a decision."
        : $"Figures by which the {Partnership.Name} measures its outcomes, for its areas and England: one figure a row, each with the file and line it comes from.";

    /// <summary>"r2 of 22 November 2025".</summary>
    public static string Words(Release release) => $"{release.Id} of {London.DayOf(release.ImportedAt).ToString("d MMMM yyyy", English)}";

    /// <summary>How to name it where it is quoted.</summary>
    public string Citation => $"{Partnership.Organisation} for the {Partnership.Name}: {Title}. {(Releases.Count == 0 ? "No figures yet." : $"Release {string.Join(", ", Releases.Select(Words))}.")}";
}
