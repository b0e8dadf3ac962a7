using System.Data.Common;
using System.Globalization;
using Endeavour.Indicators.Definitions;
using Endeavour.Indicators.Files;
using Endeavour.Indicators.Periods;
using Endeavour.Indicators.Releases;
using Endeavour.Statistics;

namespace Endeavour.Indicators.Disclosure;

/// <summary>
/// Takes small numbers out of a release while it is built, before anything is derived from it: what stands in the store may be shown. Refuses the release
/// where it would give a small number away together with one that was published before.
/// </summary>
/// <param name="rules">The rule of an indicator; null where its figures are shown as they came.</param>
sealed class HideSmallNumbers(ObservationTable table, FileWords words, IReadOnlyList<SourceFile> files, ImportProblems problems, Func<int, SuppressionRule?> rules)
{
    const int MostSaid = 20;

    readonly Dictionary<string, (string Name, string Parent)> _areas = words.Areas.ToDictionary(area => area.Code, area => (area.Name, area.Parent));
    readonly List<(int File, int Line)> _hidden = [];

    /// <summary>How many figures were hidden: small ones, and those that would have given them back.</summary>
    public int Hidden => _hidden.Count;

    /// <param name="published">The releases of the indicator that were published before.</param>
    public void Run(IEnumerable<IndicatorDefinition> definitions, Func<int, IReadOnlyList<PublishedRelease>> published)
    {
        foreach (var said in definitions.OrderBy(said => said.Id))
            if (rules(said.Id) is { } rule) Protect(said, rule, published(said.Id));
        if (Hidden > 0) Write();
    }

    void Protect(IndicatorDefinition said, SuppressionRule rule, IReadOnlyList<PublishedRelease> published)
    {
        var read = new ReadCounts(said);
        var figures = read.New(table, words);
        if (read.Unknown > 0) Notice(said, "smallNumbersUnknown", FormattableString.Invariant($"{read.Unknown} of its figures have neither a count nor a denominator to work one out from, so it cannot be seen whether they are about few people. Ask the supplier for the counts, or whether small numbers were taken out."));
        var earlier = published.SelectMany(each => ReadCounts.Earlier(table, said, each, _areas)).ToList();
        var protect = new ProtectFigures(rule, _areas);
        try
        {
            foreach (var together in Overlapping(figures, earlier).Where(each => each.New.Count > 0)) Protect(said, protect, rule, together.New, together.Earlier);
        }
        catch (TooManyFigures)
        {
            problems.Add(new("", 0, null, "tooManyToProtect", $"{Named(said)} has more figures than can be checked for small numbers at once. Bring it in a part at a time: fewer areas, or fewer groups."));
        }
    }

    void Protect(IndicatorDefinition said, ProtectFigures protect, SuppressionRule rule, List<Figure> figures, List<Figure> earlier)
    {
        protect.Hide(figures);
        var hidden = figures.Where(figure => figure.IsHidden).ToList();
        _hidden.AddRange(hidden.Select(figure => figure.At));
        if (hidden.Count > 0) Notice(said, "smallNumbersHidden", FormattableString.Invariant($"{hidden.Count} of {figures.Count} figures for {string.Join(", ", figures.Select(figure => figure.PeriodText).Distinct())} were hidden: counts of {rule.Words()}, and those that would give one of them back."));
        if (earlier.Count == 0) return;
        var findings = protect.Check(figures, earlier, out var restated);
        foreach (var finding in findings.Take(MostSaid)) problems.Add(new("", 0, null, "differencing", $"{Named(said)}: {finding.Words()} Leave one of the new figures out, or bring in the same areas and groups as before."));
        if (findings.Count > MostSaid) problems.Add(new("", 0, null, "differencing", FormattableString.Invariant($"{Named(said)}: {findings.Count - MostSaid} more small numbers would be given away.")));
        if (restated > 0) Notice(said, "differencingRestated", FormattableString.Invariant($"{restated} figures published before were not held against the new ones, because counts in them were restated."));
    }

    /// <summary>Figures of months that no other shares stand for themselves.</summary>
    static IEnumerable<(List<Figure> New, List<Figure> Earlier)> Overlapping(IReadOnlyList<Figure> figures, IReadOnlyList<Figure> earlier)
    {
        var (fresh, old) = (figures.ToLookup(figure => figure.Period), earlier.ToLookup(figure => figure.Period));
        var together = new List<Period>();
        foreach (var period in figures.Concat(earlier).Select(figure => figure.Period).Distinct().OrderBy(period => period.Key))
        {
            if (together.Count > 0 && together.TrueForAll(other => other.EndsBefore(period)))
            {
                yield return Of(together);
                together = [];
            }
            together.Add(period);
        }
        if (together.Count > 0) yield return Of(together);

        (List<Figure>, List<Figure>) Of(List<Period> periods) => ([.. periods.SelectMany(period => fresh[period])], [.. periods.SelectMany(period => old[period])]);
    }

    void Write()
    {
        table.Run("CREATE TEMP TABLE hidden (file UTINYINT, line INTEGER)");
        using (var appender = table.Connection.CreateAppender("temp", "main", "hidden"))
            foreach (var (file, line) in _hidden) appender.CreateRow().AppendValue((byte)file).AppendValue(line).EndRow();
        // A small denominator says as much as a small count. Verdicts and trends told from the figure go with it.
        table.Run($"""
            UPDATE observation SET value = NULL, lower95 = NULL, upper95 = NULL, lower998 = NULL, upper998 = NULL, count = NULL, denominator = NULL, position = NULL, published = -1, trend = 0,
                missing = {(int)MissingReason.Suppressed}
            FROM hidden WHERE observation.file = hidden.file AND observation.line = hidden.line;
            DROP TABLE hidden
            """);
    }

    static string Named(IndicatorDefinition said) => FormattableString.Invariant($"Indicator {said.Id} ({said.Name})");

    void Notice(IndicatorDefinition said, string code, string says) => problems.Add(new(files.Count == 1 ? files[0].Name : "", 0, null, code, $"{Named(said)}: {says}", Refuses: false));
}

/// <summary>A release that could be read before: what was read once cannot be taken back.</summary>
/// <param name="Folder">The layer that keeps it.</param>
/// <param name="Named">As whoever may not publish because of it is told.</param>
/// <param name="OfAnother">It lies in another layer than the one that is built: the server's, or a partnership's own.</param>
readonly record struct PublishedRelease(EvidenceFolder Folder, string Release, string Named, bool OfAnother);
