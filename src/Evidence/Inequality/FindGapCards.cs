using Endeavour.Evidence.Figures;
using Endeavour.Indicators.Files;
using Endeavour.Indicators.Reading;

namespace Endeavour.Evidence.Inequality;

/// <summary>Says of every cut that an outcome should have and has not why that is, and who could supply it.</summary>
sealed class FindGapCards(OutcomeFigures outcome, IReadOnlyList<DeprivationGap> deprivation, IReadOnlyList<GroupBreakdown> breakdowns, bool isItself)
{
    const string Partners = "the partners who hold the records";
    const int LongestSource = 120;

    public static IReadOnlyList<GapCard> Of(OutcomeFigures outcome, IReadOnlyList<DeprivationGap> deprivation, IReadOnlyList<GroupBreakdown> breakdowns, bool isItself) =>
        outcome.HasFigures ? new FindGapCards(outcome, deprivation, breakdowns, isItself).Cards() : [new(Cuts.Expected, $"There are no figures. {outcome.Why}", WithoutFigures(outcome))];

    /// <summary>Cuts that are missing for one reason stand in one card.</summary>
    List<GapCard> Cards() =>
        [.. Cuts.Expected.Select(cut => (Cut: cut, Lacking: Lacking(cut))).Where(each => each.Lacking.Count > 0)
            .Select(each => (each.Cut, Why: Why(each.Cut, each.Lacking), Who: Who(each.Cut)))
            .GroupBy(each => (each.Why, each.Who)).Select(same => new GapCard([.. same.Select(each => each.Cut)], same.Key.Why, same.Key.Who))];

    List<AreaFigures> Lacking(Cut cut) => cut == Cut.Deprivation
        ? [.. outcome.Areas.Where(area => !deprivation.Any(gap => gap.Area == area.Name))]
        : [.. outcome.Areas.Where(area => !breakdowns.Any(each => each.Cut == cut && each.Area == area.Name))];

    string Why(Cut cut, List<AreaFigures> lacking)
    {
        var places = Join(lacking.Select(area => area.Name), "and");
        if (isItself && cut == Cut.Deprivation) return "This outcome is itself a measure of inequality: its figure is the gap between the most and the least deprived.";
        if (HeldBack(cut, lacking) is { } reason) return $"{Holder} groups for {places}, but every figure of the latest period is missing: {reason}.";
        if (FindBreakdowns.England(outcome, cut)) return $"{Holder} it for England, and not within {places}.";
        return cut switch
        {
            Cut.Sex when outcome.Sex is "Male" or "Female" => $"{Holder} figures for {(outcome.Sex == "Male" ? "males" : "females")} only.",
            Cut.Age when !outcome.Age.StartsWith("All", StringComparison.OrdinalIgnoreCase) => $"{Holder} one age group only: {outcome.Age}.",
            _ => $"{Holder} this outcome only for the whole of {places}.",
        };
    }

    string Holder => outcome.Illustrative ? "The made-up figures hold" : $"Release {outcome.Release!.Id} holds";

    /// <summary>Groups that are there without a single figure: "Suppressed".</summary>
    string? HeldBack(Cut cut, List<AreaFigures> lacking)
    {
        var evidence = outcome.Evidence!;
        var groups = lacking.SelectMany(area => evidence.Categories(area.Code, outcome.Sex, outcome.Age)).Where(type => Cuts.IsPeople(type.Key) && Cuts.Of(type.Key) == cut)
            .SelectMany(type => type).Select(series => series.Latest).ToList();
        return groups.Count == 0 || groups.Any(latest => latest.Value is not null) ? null
            : string.Join(", ", groups.Select(latest => latest.Missing.Words().ToLowerInvariant()).Distinct());
    }

    string Who(Cut cut)
    {
        var source = Source(outcome.Evidence);
        return source is null ? $"The publisher, and {Partners}" : cut.IsPlus() ? $"{source}, and {Partners}" : source;
    }

    static string WithoutFigures(OutcomeFigures outcome) => outcome.State switch
    {
        FiguresState.NoSource => $"T{Partners[1..]}, once an indicator is agreed",
        _ => FormattableString.Invariant($"The publisher of indicator {outcome.Outcome.Indicator}, and {Partners}"),
    };

    /// <summary>Who supplies the indicator, as its definition says; null where it names nobody, or only an address.</summary>
    static string? Source(IndicatorEvidence? evidence)
    {
        var said = evidence?.Definition.Source.Trim().TrimEnd('.') ?? "";
        if (said.Length == 0 || said.Length > LongestSource || said.Contains('<', StringComparison.Ordinal) || said.StartsWith("http", StringComparison.OrdinalIgnoreCase)) return null;
        return char.ToUpperInvariant(said[0]) + said[1..];
    }

    static string Join(IEnumerable<string> names, string word)
    {
        var all = names.ToList();
        return all.Count == 1 ? all[0] : $"{string.Join(", ", all[..^1])} {word} {all[^1]}";
    }
}
