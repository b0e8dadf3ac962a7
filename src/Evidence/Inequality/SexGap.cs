using Endeavour.Evidence.Figures;
using Endeavour.Indicators.Reading;

namespace Endeavour.Evidence.Inequality;

/// <summary>The same outcome of men and of women in one area and period.</summary>
public sealed record SexGap(string Area, FigureUnit Unit, Observation Male, Observation Female)
{
    public string Period => Male.PeriodText;

    /// <summary>Male minus female.</summary>
    public double Gap => Male.Value!.Value - Female.Value!.Value;

    public string Sentence => Unit.LooksSame(Male.Value!.Value, Female.Value!.Value)
        ? $"In {Area} in {Period} the figure was the same for males and females: {Unit.Full(Male.Value.Value)}."
        : $"In {Area} in {Period} the figure was {Unit.Full(Male.Value.Value)} for males and {Unit.Full(Female.Value.Value)} for females: a gap of {Unit.Difference(Gap)}{Chance}.";

    string Chance => Male.Limits95 is { } male && Female.Limits95 is { } female && male.Lower <= female.Upper && female.Lower <= male.Upper
        ? ", which chance may explain" : "";

    public static IReadOnlyList<SexGap> Of(OutcomeFigures outcome) =>
        outcome.Evidence is not { } evidence ? [] : [.. outcome.Areas.Select(area => In(outcome, evidence, area)).OfType<SexGap>()];

    static SexGap? In(OutcomeFigures outcome, IndicatorEvidence evidence, AreaFigures area)
    {
        var (male, female) = (evidence.Whole(area.Code, "Male", outcome.Age), evidence.Whole(area.Code, "Female", outcome.Age));
        if (male is null || female is null) return null;
        var shared = male.Observations.Where(point => point.Value is not null)
            .Join(female.Observations.Where(point => point.Value is not null), point => point.Period, point => point.Period, (m, f) => (Male: m, Female: f)).LastOrDefault();
        return shared.Male is null ? null : new(area.Name, outcome.Unit, shared.Male, shared.Female);
    }
}
