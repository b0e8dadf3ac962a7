using System.CommandLine;
using Endeavour.Indicators.Files;
using Endeavour.Indicators.Reading;
using Endeavour.Indicators.Trends;
using Endeavour.Statistics;

namespace Endeavour.Cli.Indicators;

/// <summary><c>endeavour indicators show --indicator ID --area CODE [--sex S] [--age A]</c></summary>
static class ShowVerb
{
    static readonly Option<int> Indicator = new("--indicator") { Description = "The indicator's number, such as 90366.", HelpName = "ID", Required = true };
    static readonly Option<string> Area = new("--area") { Description = "The area's code, such as E06000002.", HelpName = "CODE", Required = true };
    static readonly Option<string?> Sex = new("--sex") { Description = "Persons, Male or Female.", HelpName = "S" };
    static readonly Option<string?> Age = new("--age") { Description = "As the file writes it: \"All ages\".", HelpName = "A" };
    static readonly Option<bool> Preview = new("--preview") { Description = "Also what is under embargo, as it will be when it is shown." };

    sealed record Line(string Period, string Sex, string Age, string? Category, double? Value, double? Lower95, double? Upper95, double? Lower998, double? Upper998, double? Count, double? Denominator,
        string? Missing, Verdict Verdict, string? VerdictBy, TrendDirection Trend, string TrendReason, string File, int LineNumber, string? CategoryType, double? England, string? Note, string? PublishedTrend, string Release, bool Illustrative);

    public static Command Command()
    {
        var command = new Command("show", "The series of one indicator in one area, in time order.") { Indicator, Area, Sex, Age, Preview };
        command.SetAction(Run);
        return command;
    }

    static int Run(ParseResult parsed)
    {
        var (layers, store) = IndicatorVerbs.Read(parsed, parsed.GetValue(Preview));
        using var closed = layers;
        var (id, area) = (parsed.GetValue(Indicator), parsed.GetValue(Area)!.Trim().ToUpperInvariant());
        var evidence = store.Read([area], [id])[id];
        if (evidence is null) return Refuse(parsed, $"There is no indicator {id} here. Bring it in first: endeavour indicators import FILE");
        var series = evidence.Series.Where(each => each.Area == area && Is(each.Sex, parsed.GetValue(Sex)) && Is(each.Age, parsed.GetValue(Age))).ToList();
        if (series.Count == 0) return Refuse(parsed, $"Indicator {id} has no figures for {area}{(parsed.GetValue(Sex) is null && parsed.GetValue(Age) is null ? "" : " of that sex and age")}. Check the area's code.");
        if (parsed.GetValue(EndeavourCommand.Json)) Answer.Json(Lines(evidence, series).Select(Contract));
        else Say(evidence, area, Lines(evidence, series));
        return EndeavourCommand.Done;
    }

    static bool Is(string text, string? wanted) => wanted is null || string.Equals(text, wanted, StringComparison.OrdinalIgnoreCase);

    static int Refuse(ParseResult parsed, string message)
    {
        if (parsed.GetValue(EndeavourCommand.Json)) Answer.Json(Array.Empty<object>());
        Console.Error.WriteLine(message);
        return EndeavourCommand.Refused;
    }

    static IReadOnlyList<Line> Lines(IndicatorEvidence evidence, IEnumerable<Series> series) =>
        [.. series.SelectMany(each => each.Observations.Select((observation, index) => (Observation: observation, Line: Of(evidence, each, observation, index))))
            .OrderBy(each => each.Observation.Period).Select(each => each.Line)];

    static Line Of(IndicatorEvidence evidence, Series series, Observation at, int index)
    {
        var judgement = at.Judge(evidence.Polarity ?? Polarity.NoJudgement, evidence.TwoLevels);
        var trend = TrendAsOf(evidence, series, index);
        return new(at.PeriodText, series.Sex, series.Age, Null(series.Category), at.Value, at.Limits95?.Lower, at.Limits95?.Upper, at.Limits998?.Lower, at.Limits998?.Upper, at.Count, at.Denominator,
            at.Missing == MissingReason.None ? null : Camel(at.Missing.ToString()), judgement.Verdict, judgement.By == VerdictBy.Nobody ? null : Camel(judgement.By.ToString()),
            trend.Direction, Camel(trend.Reason.ToString()), at.File, at.Line, Null(series.CategoryType), at.England, Null(at.Note), Null(at.PublishedTrend), evidence.Release.Id, evidence.Illustrative);
    }

    /// <summary>The trend as it stood when this point was the latest.</summary>
    static Trend TrendAsOf(IndicatorEvidence evidence, Series series, int index) =>
        SeriesTrend.Of([.. series.Observations.Take(index + 1).Select(at => new SeriesPoint(at.Period, at.Value, at.Limits95, at.Count, at.Denominator))], evidence.Definition.ValueType);

    static object Contract(Line line) => new
    {
        line.Period, line.Sex, line.Age, line.Category, line.Value, line.Lower95, line.Upper95, line.Lower998, line.Upper998, line.Count, line.Denominator, line.Missing,
        line.Verdict, line.VerdictBy, line.Trend, line.TrendReason, line.File, line = line.LineNumber, line.CategoryType, line.England, line.Note, line.PublishedTrend, line.Release, line.Illustrative,
    };

    static void Say(IndicatorEvidence evidence, string area, IReadOnlyList<Line> lines)
    {
        Console.WriteLine($"{evidence.Definition.Name} ({evidence.Definition.Id}), {area}, release {evidence.Release.Id}{(evidence.Illustrative ? ", illustrative figures" : "")}");
        foreach (var line in lines)
        {
            var limits = line is { Lower95: { } lower, Upper95: { } upper } ? $" ({lower:0.##} to {upper:0.##})" : "";
            var value = line.Value is { } figure ? $"{figure:0.##}{limits}" : line.Missing;
            var verdict = line.Verdict == Verdict.NotCompared ? "not compared" : $"{line.Verdict.ToString().ToLowerInvariant()}{(line.VerdictBy == "publisher" ? " (publisher)" : "")}";
            Console.WriteLine($"  {line.Period,-12} {line.Sex,-8} {line.Age,-10} {line.Category,-20} {value,-28} {verdict,-22} {line.File}:{line.LineNumber}");
        }
    }

    static string? Null(string text) => text.Length == 0 ? null : text;
    static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
