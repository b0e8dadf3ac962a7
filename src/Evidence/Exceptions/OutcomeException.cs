using Endeavour.Evidence.Figures;
using Endeavour.Indicators.Reading;

namespace Endeavour.Evidence.Exceptions;

/// <summary>By what a figure stands out. In the order in which they are reported.</summary>
public enum ExceptionKind
{
    /// <summary>The latest figure and the one before it, with no month in common, differ by more than chance.</summary>
    Changed,
    /// <summary>The latest five years go one way.</summary>
    Trend,
    /// <summary>The gap between the most and the least deprived grew by more than chance.</summary>
    GapWidened,
    /// <summary>The figure of the area got better while its gap grew by more than chance: it was not better for everyone.</summary>
    BetterButWider,
    /// <summary>The figure is worse than the way to the target asks for by now.</summary>
    OffPath,
    /// <summary>It compares otherwise with England than it did.</summary>
    VerdictChanged,
}

/// <summary>Something that a board should look at, in a sentence, with the figures that the sentence quotes.</summary>
/// <param name="IsBetter">Null where neither way is better.</param>
/// <param name="Said">The sentence, in which each figure that it quotes can still be told from the words around it.</param>
public sealed record OutcomeException(ExceptionKind Kind, OutcomeFigures Outcome, AreaFigures Area, bool? IsBetter, FormattableString Said, IReadOnlyList<Citation> Cites)
{
    public string Sentence => Quoted.Write(Said, quoted => quoted.Words);

    /// <summary>The same sentence for a text that stays bound to the record: each figure in it is a reference.</summary>
    public string Bound => Quoted.Write(Said, quoted => quoted.Claim);

    public string Look => IsBetter switch { true => "Better", false => "Worse", _ => "Neither better nor worse" };

    public string KindWords => Kind switch
    {
        ExceptionKind.Changed => "Changed by more than chance",
        ExceptionKind.Trend => "Recent trend",
        ExceptionKind.GapWidened => "The gap widened",
        ExceptionKind.BetterButWider => "Better on average, but the gap widened",
        ExceptionKind.OffPath => "Off the way to the target",
        _ => "Compares otherwise with England",
    };
}

/// <summary>Where a quoted figure stands: enough to find it again in the store, and in the publisher's file.</summary>
public sealed record Citation(int Indicator, string Measures, string AreaCode, string Area, string Category, string Period, double Value, string Release, string File, int Line)
{
    public static Citation Of(OutcomeFigures outcome, AreaFigures area, Observation figure, string category = "") =>
        new(outcome.Outcome.Indicator!.Value, outcome.Measures, area.Code, area.Name, category, figure.PeriodText, figure.Value!.Value, outcome.Release!.Id, figure.File, figure.Line);

    /// <summary>"Indicator 90366, Middlesbrough (E06000002), 2015 - 17: 75.9; release r2, figures.csv, line 3".</summary>
    public string Words => FormattableString.Invariant(
        $"Indicator {Indicator}, {Measures}, {Area} ({AreaCode}){(Category.Length > 0 ? $", {Category}" : "")}, {Period}: {Value:R}; release {Release}, {File}, line {Line}");
}
