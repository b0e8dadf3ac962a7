using System.Globalization;
using Endeavour.Evidence.Figures;
using Endeavour.Platform.Figures;
using Endeavour.Platform.Thread;

namespace Endeavour.Evidence.HowWeAreDoing;

/// <summary>An outcome in the table with the areas to show, by their place among the covered areas.</summary>
public sealed record OutcomeRow(OutcomeFigures Outcome, IReadOnlyList<int> Areas)
{
    /// <summary>Who is behind in each of the areas, by its name; once where one line says it of all.</summary>
    public IReadOnlyList<(string Place, string Line)> Lines { get; } = Outcome.Drawings.Inequality.Same
        ? [("", Outcome.Drawings.Inequality.Line(Outcome.Areas[0]))]
        : [.. Areas.Select(i => (Outcome.Areas[i].Name + ": ", Outcome.Drawings.Inequality.Line(Outcome.Areas[i])))];
}

/// <summary>A part of the table: one element of the strategy's top level.</summary>
public sealed record OutcomeRows(OutcomeGroup Group, IReadOnlyList<OutcomeRow> Rows);

/// <summary>What "How we are doing" shows: the answer and its counts of everything, the table as filtered.</summary>
public sealed class OutcomeList
{
    public OutcomeList(PartnershipFigures figures, OutcomeFilter filter)
    {
        (Figures, Filter, Counts) = (figures, filter, VerdictCounts.Of(figures));
        var shown = figures.Outcomes.Where(filter.Shows).ToList();
        Groups = [.. OutcomeGroup.Of(shown).Select(group => new OutcomeRows(group, Rows(group))).Where(group => group.Rows.Count > 0)];
        var without = filter is { Verdict: null, Area: null };
        Waiting = without ? [.. shown.Where(outcome => !outcome.HasFigures && outcome.State != FiguresState.NoSource)] : [];
        NoSource = without ? [.. shown.Where(outcome => outcome.State == FiguresState.NoSource)] : [];
        Parts = [.. figures.Outcomes.Select(outcome => outcome.TopLevel).OfType<Reference>().DistinctBy(reference => reference.Id)];
    }

    public PartnershipFigures Figures { get; }
    public OutcomeFilter Filter { get; }
    public VerdictCounts Counts { get; }
    public IReadOnlyList<OutcomeRows> Groups { get; }
    /// <summary>Outcomes with an indicator but without figures.</summary>
    public IReadOnlyList<OutcomeFigures> Waiting { get; }
    public IReadOnlyList<OutcomeFigures> NoSource { get; }
    /// <summary>The strategy's top level, to choose from.</summary>
    public IReadOnlyList<Reference> Parts { get; }

    public bool ManyAreas => Figures.Partnership.Areas.Count > 1;
    public int RowCount => Groups.Sum(group => group.Rows.Sum(row => row.Areas.Count));

    /// <summary>All comparisons on the page are the publisher's, so that it is said once.</summary>
    public bool AllAsPublished => Compared.Any() && Compared.All(area => area.Verdict.AsPublished);

    /// <summary>Neither way is better for one of the rows, so the key of the bars must say so.</summary>
    public bool AnyWithoutJudgement => Groups.SelectMany(group => group.Rows).Any(row => !row.Outcome.Polarity.Judges);

    IEnumerable<AreaFigures> Compared => Groups.SelectMany(group => group.Rows).SelectMany(row => row.Areas.Select(i => row.Outcome.Areas[i])).Where(area => area.Verdict.IsCompared);

    /// <summary>A card for each verdict; the three that people look for stand there also when none has it.</summary>
    public IReadOnlyList<NumberCard> Cards(string address) =>
        [.. OutcomeFilter.Verdicts.Where(each => Counts.Of(each.Look) > 0 || each.Look is VerdictLook.Better or VerdictLook.Similar or VerdictLook.Worse).Select(each => Card(address, each.Look, each.Key, each.Words))];

    NumberCard Card(string address, VerdictLook look, string key, string words)
    {
        var count = Counts.Of(look);
        var what = (ManyAreas, count) switch { (true, 1) => "figure is", (true, _) => "figures are", (false, 1) => "outcome is", _ => "outcomes are" };
        var note = ManyAreas && count > 0 ? string.Join(", ", Counts.Areas.Where(area => area[look] > 0).Select(area => string.Create(CultureInfo.InvariantCulture, $"{area.Area} {area[look]}"))) : null;
        return new(count.ToString(CultureInfo.InvariantCulture), what, char.ToLowerInvariant(words[0]) + words[1..], look, count > 0 ? $"{address}?verdict={key}#outcomes" : null, note);
    }

    List<OutcomeRow> Rows(OutcomeGroup group) => [.. group.Outcomes.Where(outcome => outcome.HasFigures).Select(Row).Where(row => row.Areas.Count > 0)];

    OutcomeRow Row(OutcomeFigures outcome) => new(outcome, [.. Enumerable.Range(0, outcome.Areas.Count).Where(i => Filter.Shows(outcome.Areas[i]))]);
}
