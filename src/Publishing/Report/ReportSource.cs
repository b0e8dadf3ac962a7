using Endeavour.Indicators.Releases;

namespace Endeavour.Publishing.Report;

/// <summary>A release of figures as the report names its source: when it came in, the files by fingerprint, who published them.</summary>
public sealed record ReportSource(string Name, string Words)
{
    public static IEnumerable<ReportSource> Of(ReportPaper report) => report.Releases.Select(release => new ReportSource($"Release {release.Id}", string.Join(" ", Sentences(report, release))));

    static IEnumerable<string> Sentences(ReportPaper report, Release release)
    {
        yield return $"Imported on {EnglishDate.Of(release.ImportedAt)}.";
        if (release.Illustrative) yield return "Made-up figures for a demonstration.";
        else yield return $"From {string.Join(", ", release.Files.Select(file => $"{file.Name} (SHA-256 {file.Sha256[..Math.Min(12, file.Sha256.Length)]}…)"))}.";
        var publishers = report.Shown.Where(outcome => outcome.Release!.Id == release.Id).Select(outcome => outcome.Evidence!.Definition.Source.Trim().TrimEnd('.'))
            .Where(source => source.Length > 0).Distinct().Order(StringComparer.Ordinal).ToList();
        if (publishers.Count > 0) yield return $"{(release.Illustrative ? "Real ones are published by" : "Published by")}: {string.Join("; ", publishers)}.";
    }
}
