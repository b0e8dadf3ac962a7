using Endeavour.Indicators.Files;
using Endeavour.Indicators.Reading;

namespace Endeavour.Evidence.Figures;

/// <summary>
/// An outcome in one area in plain English: "In 2015 - 17 boys born in Middlesbrough could expect to live 75.9 years. This is worse
/// than England (79.5)." In parts, so that a page can make the verdict strong.
/// </summary>
public sealed record Headline(string Figure, string Before, string Verdict, string After, string Trend)
{
    public string Comparison => Before + Verdict + After;

    /// <summary>Figure and comparison.</summary>
    public string Text => $"{Figure} {Comparison}";

    public override string ToString() => $"{Text} {Trend}";

    public static Headline Of(OutcomeFigures outcome, AreaFigures area)
    {
        var (before, verdict, after) = Compared(area);
        return new(Says(outcome, area), before, verdict, after, area.Trend.Sentence);
    }

    static (string, string, string) Compared(AreaFigures area) => area.Verdict switch
    {
        { IsCompared: true } verdict => ("This is ", verdict.Phrase, $"{InBrackets(area)}{(verdict.AsPublished ? ", as published" : "")}."),
        _ when area.Value is null => ("It is ", "not compared with England", InBrackets(area) + "."),
        var verdict => ("It is ", "not compared with England", $"{InBrackets(area)}. {verdict.WhyNot}"),
    };

    static string InBrackets(AreaFigures area) => area.England is { } england ? $" ({area.Unit.Bare(england)})" : "";

    static string Says(OutcomeFigures outcome, AreaFigures area) => area.Latest switch
    {
        null => $"{outcome.Title}: there are no figures for {area.Name}.",
        { Value: null } latest => Absent(outcome, area, latest),
        { Value: { } value } latest => LifeExpectancy(outcome, area.Name, latest.PeriodText, area.Unit.Bare(value))
            ?? $"{outcome.Title}: {area.Unit.Full(value)} in {area.Name} in {latest.PeriodText}.",
    };

    static string Absent(OutcomeFigures outcome, AreaFigures area, Observation latest)
    {
        var earlier = area.LastKnown is { } known ? $" The latest that is there is {area.Unit.Full(known.Value!.Value)} in {known.PeriodText}." : "";
        var why = latest.Missing switch
        {
            MissingReason.Suppressed => "is withheld so that nobody can be recognised",
            MissingReason.TooFew => "is not given, because too few people or events stand behind it",
            MissingReason.NotCalculated => "could not be calculated",
            MissingReason.NotAvailable => "is not available",
            _ => "was not published",
        };
        return $"{outcome.Title}: the figure for {area.Name} in {latest.PeriodText} {why}.{earlier}";
    }

    /// <summary>What the best known indicators mean, said as one would say it.</summary>
    static string? LifeExpectancy(OutcomeFigures outcome, string area, string period, string years)
    {
        var name = outcome.Evidence!.Definition.Name;
        var healthy = name.StartsWith("Healthy life expectancy at birth", StringComparison.OrdinalIgnoreCase);
        if (!healthy && !name.StartsWith("Life expectancy at birth", StringComparison.OrdinalIgnoreCase)) return null;
        var who = outcome.Sex switch { "Male" => "boys", "Female" => "girls", _ => "babies" };
        return $"In {period} {who} born in {area} could expect to live {years} years{(healthy ? " in good health" : "")}.";
    }
}
