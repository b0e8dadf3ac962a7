using Endeavour.Evidence.Figures;

namespace Endeavour.Evidence.Inequality;

/// <summary>Who is behind on an outcome, and what of that is not known and why: no outcome is shown without one or the other.</summary>
/// <param name="ByDeprivation">One for each area that has groups; England's alone where none has.</param>
/// <param name="Breakdowns">By sex, age, ethnicity and other groups, area by area.</param>
/// <param name="Cards">What is missing.</param>
/// <param name="IsItself">The outcome is about a gap: its own figures are the inequality.</param>
public sealed record OutcomeInequality(IReadOnlyList<DeprivationGap> ByDeprivation, IReadOnlyList<GroupBreakdown> Breakdowns, IReadOnlyList<GapCard> Cards, bool IsItself)
{
    OutcomeFigures Outcome { get; init; } = null!;
    IReadOnlyDictionary<string, string> Lines { get; init; } = null!;

    /// <summary>The gap within an area; null where only England's is known, or none.</summary>
    public DeprivationGap? Own(AreaFigures area) => ByDeprivation.FirstOrDefault(gap => gap.Area == area.Name);

    /// <summary>England's, shown because no area has one of its own.</summary>
    public DeprivationGap? England => ByDeprivation is [{ Area: "England" } gap] ? gap : null;

    /// <summary>For a list: "Gap by deprivation: 8.1 years worse in the most deprived tenth", or why there is none.</summary>
    public string Line(AreaFigures area) => Lines[area.Code];

    /// <summary>One line says it of all areas: there is one, or none has a gap of its own.</summary>
    public bool Same => Lines.Count < 2 || Lines.Values.Distinct().Count() == 1;

    /// <summary>For a list that names an outcome once: the line of each area.</summary>
    public string Line() => !Outcome.HasFigures ? "Gap not known: there are no figures"
        : Same ? Lines[Outcome.Areas[0].Code]
        : string.Join("; ", Outcome.Areas.Select(area => $"{area.Name}: {char.ToLowerInvariant(Lines[area.Code][0])}{Lines[area.Code][1..]}"));

    /// <summary>For a paper: the gap of each area in a sentence, and why there is none for the others.</summary>
    public string Sentence
    {
        get
        {
            if (!Outcome.HasFigures) return Cards[0].Why;
            var said = ByDeprivation.Select(gap => (gap == England ? $"There are no figures by deprivation within {Places}. " : "") + GapWords.Sentence(Outcome, gap)).ToList();
            if (Cards.FirstOrDefault(card => card.Cuts.Contains(Cut.Deprivation)) is { } card && England is null) said.Add(IsItself ? card.Why : $"By deprivation: {char.ToLowerInvariant(card.Why[0])}{card.Why[1..]}");
            if (ByDeprivation.Count == 0) said.AddRange(Breakdowns.Select(each => each.Sentence));
            return string.Join(" ", said);
        }
    }

    string Places => string.Join(" and ", Outcome.Areas.Select(area => area.Name));

    public static OutcomeInequality Of(OutcomeFigures outcome)
    {
        var itself = outcome.Evidence is { Definition: { } said } && (said.ValueType is "Slope Index of Inequality" or "Relative Index of Inequality" or "Gap" || said.Name.StartsWith("Inequality in", StringComparison.OrdinalIgnoreCase));
        var (deprivation, breakdowns) = (FindDeprivationGaps.In(outcome), FindBreakdowns.In(outcome));
        var found = new OutcomeInequality(deprivation, breakdowns, FindGapCards.Of(outcome, deprivation, breakdowns, itself), itself) { Outcome = outcome };
        return found with { Lines = outcome.Areas.ToDictionary(area => area.Code, found.Write) };
    }

    string Write(AreaFigures area) =>
        IsItself ? "This is itself a measure of inequality"
        : Own(area) is { } own ? $"Gap by deprivation: {GapWords.Short(own)}"
        : England is { } england ? $"Gap within {area.Name} not known; in England {GapWords.Short(england)}"
        : Breakdowns.Any(each => each.Area == area.Name) ? $"Gap by deprivation not known; there are figures by {string.Join(", ", Breakdowns.Where(each => each.Area == area.Name).Select(each => each.Cut.Name()).Distinct())}"
        : $"Gap not known: figures only for the whole of {area.Name}";
}
