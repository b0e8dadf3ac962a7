using System.Globalization;
using Endeavour.Platform;
using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Choosing.Candidates;
using Endeavour.Strategy.Choosing.Choices;
using Endeavour.Strategy.Choosing.Inspections;
using Endeavour.Strategy.Files.Writing;
using Endeavour.Strategy.Versions;
using static Endeavour.Strategy.Files.Writing.YamlLines;

namespace Endeavour.Strategy.Choosing.Files;

/// <summary>How a partnership chose as the file that an import takes: one canonical text, whatever file or screen the words came from.</summary>
public sealed class ChoosingText
{
    readonly YamlLines _lines = new();

    public static string Of(string partnership, IReadOnlyCollection<InspectionLines> inspections, IReadOnlyCollection<ChoiceLines> choices)
    {
        var text = new ChoosingText();
        text.Write(partnership, inspections, choices);
        return "# yaml-language-server: $schema=choosing.schema.json\n" + text._lines;
    }

    /// <summary>The hash of its canonical text.</summary>
    public static string HashOf(ChoiceLines choice)
    {
        var text = new ChoosingText();
        text.Write(choice);
        return Sha256.Of(text._lines.ToString());
    }

    /// <summary>The hash of its canonical text.</summary>
    public static string HashOf(InspectionLines inspection)
    {
        var text = new ChoosingText();
        text.Write(inspection);
        return Sha256.Of(text._lines.ToString());
    }

    void Write(string partnership, IReadOnlyCollection<InspectionLines> inspections, IReadOnlyCollection<ChoiceLines> choices) => _lines.Group("choosing", () =>
    {
        var candidates = choices.SelectMany(choice => choice.Candidates).ToList();
        _lines.Key("partnership", partnership);
        _lines.Line(string.Create(CultureInfo.InvariantCulture, $"expect: {{ inspections: {inspections.Count}, choices: {choices.Count}, candidates: {candidates.Count}, scores: {candidates.Sum(candidate => candidate.Scores.Count)} }}"));
        _lines.List("inspections", inspections, Write);
        if (choices.Count == 0) _lines.Line("choices: []");
        _lines.List("choices", choices, Write);
    });

    void Write(InspectionLines inspection)
    {
        var terms = inspection.Terms;
        _lines.Key("id", inspection.Id);
        _lines.Key("by", terms.By);
        _lines.Key("when", terms.When);
        _lines.Key("subject", terms.Subject);
        _lines.Key("rating", terms.Rating);
        // In a file the words yes and no stand without quotes: no reader of ours takes them for anything else.
        _lines.Line($"requires-change: {Words.Of(terms.Requires)}");
        _lines.Key("requirement", terms.Requirement);
        _lines.Key("met", terms.Met);
        _lines.Key("source", terms.SourceTitle);
        _lines.Key("link", terms.Link);
    }

    void Write(ChoiceLines choice)
    {
        var terms = choice.Terms;
        _lines.Key("id", choice.Id);
        _lines.Key("title", terms.Title);
        _lines.Line($"state: {(choice.IsPublished ? "published" : "draft")}");
        _lines.Key("strategy", terms.Strategy);
        _lines.Key("version", terms.Version);
        _lines.Key("about", terms.About);
        _lines.Line($"longlist: {(terms.IsLonglistKnown ? "known" : "not-known")}");
        _lines.List("not-known", [.. terms.NotKnown], text => _lines.Line(YamlWords.Of(text)));
        if (terms.Source is { } source) Write(source);
        _lines.Words("rules", [.. terms.Rules.Select(rule => Words.Of(rule))]);
        _lines.List("criteria", choice.Criteria, Write);
        _lines.List("route", choice.Route, Write);
        if (choice.Candidates.Count == 0) _lines.Line("candidates: []");
        _lines.List("candidates", choice.Candidates, Write);
    }

    void Write(Source source) => _lines.Group("source", () =>
    {
        _lines.Key("title", source.Title);
        _lines.Key("organisation", source.Organisation);
        _lines.Key("date", source.Date);
        _lines.Key("pages", source.Pages);
    });

    void Write(Criterion criterion)
    {
        _lines.Key("id", criterion.Id);
        _lines.Key("title", criterion.Title);
        _lines.Key("text", criterion.Text);
        _lines.Key("weight", criterion.Weight);
        _lines.List("scores", criterion.Scores, text => _lines.Line(YamlWords.Of(text)));
    }

    void Write(RouteStep step)
    {
        _lines.Key("id", step.Id);
        _lines.Key("body", step.Body);
        _lines.Key("when", step.When);
        _lines.Key("act", Words.Of(step.Act));
        _lines.Key("what", step.What);
        _lines.Key("amendment", step.Amendment);
    }

    void Write(CandidateLines candidate)
    {
        var (terms, decision) = (candidate.Terms, candidate.Decision);
        _lines.Key("id", candidate.Id);
        _lines.Key("title", terms.Title);
        _lines.Key("statement", terms.Statement);
        _lines.Key("suggested-by", terms.SuggestedBy);
        _lines.Key("suggested-as", Word(terms.SuggestedAs));
        _lines.Key("from", terms.From);
        _lines.Key("provenance", Word(terms.Provenance));
        _lines.Key("lowest-level", Word(terms.Lowest));
        _lines.Key("why-here", terms.WhyHere);
        _lines.Key("element", terms.Element);
        _lines.Key("standing", Words.Of(decision.Standing));
        _lines.Key("because", decision.Because);
        _lines.Key("against-order", decision.AgainstOrder);
        _lines.Key("at", decision.At);
        if (terms.Desire is not null) _lines.Group("desire", () => { _lines.Key("text", terms.Desire); _lines.Key("by", terms.DesireBy); });
        _lines.List("indicators", [.. terms.Indicators], each => _lines.Line(Inline(("indicator", each.Indicator.ToString(CultureInfo.InvariantCulture)), ("sex", Text(each.Sex)), ("age", Text(each.Age)), ("higher-is", Word(each.HigherIs)))));
        _lines.Words("needs", [.. terms.Needs]);
        _lines.Words("inspections", [.. terms.Inspections]);
        _lines.List("scores", candidate.Scores, Write);
    }

    void Write(Score score)
    {
        _lines.Key("on", score.Criterion);
        _lines.Key("score", score.Value);
        _lines.Key("reason", score.Reason);
    }

    static string? Word<T>(T? value) where T : struct, Enum => value is { } one ? Words.Of(one) : null;
}
