using Endeavour.Evidence.Drawings;
using Endeavour.Evidence.Outcomes;
using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Neighbours;
using Endeavour.Indicators.Reading;
using Endeavour.Indicators.Releases;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Thread;

namespace Endeavour.Evidence.Figures;

/// <summary>
/// Everything that pages, papers and reports say of one outcome, from one reading of what is served. What is decided about a figure (which
/// way is good, how it is written, why it is missing) is decided here and nowhere else.
/// </summary>
public sealed class OutcomeFigures
{
    OutcomeFigures(Outcome outcome, FiguresState state, string why)
    {
        (Outcome, State, Why) = (outcome, state, why);
        Drawings = new(this);
    }

    public Outcome Outcome { get; }
    public FiguresState State { get; }
    /// <summary>Why there are no figures, as a sentence; empty where there are.</summary>
    public string Why { get; }

    public bool HasFigures => State == FiguresState.Shown;
    public string Slug => Outcome.Slug;
    public string Title => Outcome.Title;

    /// <summary>Null where there are no figures.</summary>
    public IndicatorEvidence? Evidence { get; private init; }
    public Release? Release => Evidence?.Release;
    public bool Illustrative => Evidence?.Illustrative == true;
    /// <summary>As the source writes them; the outcome's own where it gives them.</summary>
    public string Sex { get; private init; } = "";
    public string Age { get; private init; } = "";
    public OutcomePolarity Polarity { get; private init; } = new(Statistics.Polarity.NoJudgement, PolarityFrom.Nobody);
    public FigureUnit Unit { get; private init; } = new("", 1, "", "", "");

    /// <summary>One for each area that the partnership covers, in its order; none where there are no figures.</summary>
    public IReadOnlyList<AreaFigures> Areas { get; private init; } = [];
    public Series? England { get; private init; }

    /// <summary>All councils as one, where statistics allow; null for a partnership of one.</summary>
    public Together? Together { get; private init; }
    /// <summary>Why several councils are not shown as one; null where they are, or where there is one.</summary>
    public string? WhyNotTogether { get; private init; }

    /// <summary>The element of the strategy's top level that it belongs to first.</summary>
    public Reference? TopLevel => Outcome.References is [.., var last] ? Outcome.References.First(reference => reference.Kind == last.Kind) : null;

    /// <summary>Charts and marks for the screen, drawn once.</summary>
    public OutcomeDrawings Drawings { get; }

    public Headline Headline(AreaFigures area) => Figures.Headline.Of(this, area);

    /// <summary>The name of the evidence that the figure is of: "Life expectancy at birth, Male, All ages".</summary>
    public string Measures => Evidence is null ? "" : string.Join(", ", new[] { Evidence.Definition.Name, Sex, Age }.Where(part => part.Length > 0));

    /// <summary>Which areas are like which.</summary>
    public NearestNeighbours Neighbours { get; private init; } = NearestNeighbours.Nothing;

    public static OutcomeFigures Of(Outcome outcome, IReadOnlyList<CoveredArea> areas, AreaEvidence evidence, NearestNeighbours? neighbours = null)
    {
        if (outcome.Indicator is not { } indicator) return new(outcome, FiguresState.NoSource, outcome.NoSource ?? "No indicator has been chosen for it.");
        if (evidence[indicator] is not { } held) return new(outcome, FiguresState.NotImported, FormattableString.Invariant($"Indicator {indicator} has not been imported yet."));
        if (Group(outcome, areas, held) is not { } group) return new(outcome, FiguresState.NotCovered, NotCovered(outcome, areas));
        return With(outcome, areas, held, group, neighbours ?? NearestNeighbours.Nothing);
    }

    /// <summary>The same outcome on a page of real figures, where its own are made up.</summary>
    internal OutcomeFigures WithoutIllustrative() =>
        Illustrative ? new(Outcome, FiguresState.OnlyIllustrative, FormattableString.Invariant($"Indicator {Outcome.Indicator} has not been imported yet.")) : this;

    static OutcomeFigures With(Outcome outcome, IReadOnlyList<CoveredArea> areas, IndicatorEvidence held, (string Sex, string Age) group, NearestNeighbours neighbours)
    {
        var (sex, age) = group;
        var polarity = OutcomePolarity.Of(outcome, held);
        var series = areas.Select(area => held.Whole(area.Code, sex, age)).ToList();
        var england = held.Whole(AreaKinds.England, sex, age);
        // Groups too: a gap between them is not written in coarser figures than they are.
        var shown = series.Append(england).OfType<Series>().Concat(areas.Select(area => area.Code).Append(AreaKinds.England).SelectMany(area => held.Categories(area, sex, age)).SelectMany(type => type));
        var unit = FigureUnit.Of(held.Definition, [.. shown.SelectMany(each => each.Observations).Select(each => each.Value).OfType<double>()]);
        List<AreaFigures> figures = [.. areas.Zip(series, (area, each) => AreaFigures.Of(area, unit, polarity, held, each))];
        var (together, whyNot) = Together.Of(held, figures, polarity);
        return new(outcome, FiguresState.Shown, "")
        {
            Evidence = held, Sex = sex, Age = age, Polarity = polarity, Unit = unit, Areas = figures, England = england, Together = together, WhyNotTogether = whyNot, Neighbours = neighbours,
        };
    }

    /// <summary>The sex and age that the outcome asks for; where it does not say, everybody, or what there is.</summary>
    static (string Sex, string Age)? Group(Outcome outcome, IReadOnlyList<CoveredArea> areas, IndicatorEvidence held)
    {
        var there = held.Series.Where(each => each.IsWhole && areas.Any(area => area.Code == each.Area)
            && (outcome.Sex is null || each.Sex == outcome.Sex) && (outcome.Age is null || each.Age == outcome.Age)).ToList();
        return (there.FirstOrDefault(each => each.Sex == "Persons") ?? there.FirstOrDefault()) is { } found ? (found.Sex, found.Age) : null;
    }

    static string NotCovered(Outcome outcome, IReadOnlyList<CoveredArea> areas)
    {
        var group = string.Join(", ", new[] { outcome.Sex, outcome.Age }.OfType<string>());
        var places = string.Join(" or ", areas.Select(area => area.Name));
        return FormattableString.Invariant($"Indicator {outcome.Indicator} was imported, but without figures for {places}{(group.Length > 0 ? $" of this group: {group}" : "")}.");
    }
}
