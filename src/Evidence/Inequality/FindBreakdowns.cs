using Endeavour.Evidence.Figures;
using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Files;
using Endeavour.Indicators.Periods;
using Endeavour.Indicators.Reading;
using Endeavour.Statistics;

namespace Endeavour.Evidence.Inequality;

/// <summary>Finds every way in which the release tells people apart, other than by deprivation, in the areas that a partnership covers.</summary>
sealed class FindBreakdowns(OutcomeFigures outcome, IndicatorEvidence evidence)
{
    /// <summary>What a file writes where it does not tell the sexes apart.</summary>
    static readonly string[] NoSex = ["Persons", "Not applicable", "Not known", "Not specified"];

    public static IReadOnlyList<GroupBreakdown> In(OutcomeFigures outcome) =>
        outcome.Evidence is not { } evidence ? [] : [.. outcome.Areas.SelectMany(area => new FindBreakdowns(outcome, evidence).Of(area.Code, area.Name)).Where(each => each.AnyFigure).OrderBy(each => each.Cut)];

    public IEnumerable<GroupBreakdown> Of(string code, string name) =>
        new[] { BySex(code, name), ByAge(code, name) }.OfType<GroupBreakdown>().Concat(evidence.Categories(code, outcome.Sex, outcome.Age)
            .Where(type => Cuts.IsPeople(type.Key) && Cuts.Of(type.Key) != Cut.Deprivation)
            .Select(type => Made(Cuts.Of(type.Key), name, type.Key, [.. type.Select(series => (series.Category, series))], evidence.Whole(code, outcome.Sex, outcome.Age), $"the whole of {name}")).OfType<GroupBreakdown>());

    GroupBreakdown? BySex(string code, string name)
    {
        var sexes = Whole(code).Where(series => series.Age == outcome.Age && !NoSex.Contains(series.Sex)).ToList();
        return sexes.Count < 2 ? null : Made(Cut.Sex, name, "Sex", [.. sexes.OrderByDescending(series => series.Sex, StringComparer.Ordinal).Select(series => (series.Sex, series))],
            evidence.Whole(code, "Persons", outcome.Age), $"the whole of {name}");
    }

    GroupBreakdown? ByAge(string code, string name)
    {
        var ages = Whole(code).Where(series => series.Sex == outcome.Sex && series.Age != outcome.Age).ToList();
        return ages.Count == 0 ? null : Made(Cut.Age, name, "Age", [.. ages.OrderBy(series => Years(series.Age)).ThenBy(series => series.Age, StringComparer.Ordinal).Select(series => (series.Age, series))],
            evidence.Whole(code, outcome.Sex, outcome.Age), $"{name}, {outcome.Age}");
    }

    IEnumerable<Series> Whole(string code) => evidence.Series.Where(series => series.Area == code && series.IsWhole);

    GroupBreakdown? Made(Cut cut, string area, string type, List<(string Name, Series Series)> groups, Series? whole, string wholeName)
    {
        var period = groups.SelectMany(group => group.Series.Observations).Select(point => point.Period).Max();
        var text = groups.Select(group => At(group.Series, period)).OfType<Observation>().First().PeriodText;
        var same = whole is null ? null : At(whole, period) is { Value: not null } there ? there : null;
        return new(cut, area, type, text, outcome.Unit, same, wholeName, [.. groups.Select(group => Group(group.Name, At(group.Series, period) ?? new(period, text) { Missing = MissingReason.NotPublished }, same))]);
    }

    GroupFigure Group(string name, Observation figure, Observation? whole) => new(name, figure, Verdict(figure, whole), outcome.Unit);

    AreaVerdict Verdict(Observation figure, Observation? whole) =>
        figure.Value is null ? AreaVerdict.None("There is no figure to compare.")
        : whole?.Value is not { } all ? AreaVerdict.None("There is no figure for the whole area in the same period.")
        : Sure.Of(figure) is not { } sure ? AreaVerdict.None("The file gives no confidence interval for this group.")
        : new(Comparison.Judge(Comparison.Against(all, sure.Value, sure.Limits), outcome.Polarity.Polarity), VerdictBy.Computed);

    static Observation? At(Series series, Period period) => series.Observations.FirstOrDefault(point => point.Period == period);

    /// <summary>The first number in an age: 16 of "16-24 yrs"; "&lt;1 yr" comes first, and ages without a number last.</summary>
    static int Years(string age) =>
        age.StartsWith('<') ? -1 : int.TryParse(string.Concat(age.SkipWhile(letter => !char.IsAsciiDigit(letter)).TakeWhile(char.IsAsciiDigit)), System.Globalization.CultureInfo.InvariantCulture, out var years) ? years : int.MaxValue;

    /// <summary>Whether England has it, where the areas have not.</summary>
    public static bool England(OutcomeFigures outcome, Cut cut) => outcome.Evidence is { } evidence && (cut == Cut.Deprivation
        ? FindDeprivationGaps.Of(outcome, AreaKinds.England, "England") is { AnyFigure: true }
        : new FindBreakdowns(outcome, evidence).Of(AreaKinds.England, "England").Any(each => each.Cut == cut && each.AnyFigure));
}
