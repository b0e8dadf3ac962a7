using Endeavour.Evidence.Outcomes;
using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Choosing.Candidates;
using Endeavour.Strategy.Files;

namespace Endeavour.Strategy.Choosing.Files;

/// <summary>Reads one candidate with its scores, and says all that is wrong with it.</summary>
static class CandidateReader
{
    const int MostIndicator = 999_999_999;

    public static CandidateLines Read(Fields fields, ChoiceNames names)
    {
        fields.Require("id", "title");
        var (id, terms) = (names.Candidates.Claim(fields), Terms(fields, names));
        foreach (var (key, count) in new[] { ("indicators", terms.Indicators.Count), ("needs", terms.Needs.Count), ("inspections", terms.Inspections.Count) })
            if (count > Candidate.MostLinks) fields.Problems.Add(fields.LineOf(key), fields.At(key), "too-many", $"A candidate can have {Candidate.MostLinks} of these at most.");
        var scored = new Dictionary<string, int>();
        var lines = new CandidateLines(id, terms, Decision(fields, names), fields.Groups("scores", each => Score(each, names, scored)));
        fields.Close();
        return lines;
    }

    static CandidateTerms Terms(Fields fields, ChoiceNames names)
    {
        var desire = fields.Group("desire");
        desire?.Require("text", "by");
        var terms = new CandidateTerms(fields.Words("title", Candidate.LongestTitle) ?? "", fields.Words("statement", Candidate.LongestText), fields.Words("suggested-by", Candidate.LongestLine), fields.Word<SuggestedAs>("suggested-as"), fields.Words("from", Candidate.LongestLine),
            fields.Word<Provenance>("provenance"), fields.Word<LowestLevel>("lowest-level"), fields.Words("why-here", Candidate.LongestText), names.Note(NamedKind.Part, fields, "element"), desire?.Words("text", Candidate.LongestText), desire?.Words("by", Candidate.LongestLine))
        {
            Indicators = fields.Groups("indicators", Indicator), Needs = names.NoteAll(NamedKind.Topic, fields, "needs"), Inspections = names.NoteAll(NamedKind.Inspection, fields, "inspections"),
        };
        desire?.Close();
        return terms;
    }

    static CandidateIndicator Indicator(Fields fields)
    {
        fields.Require("indicator");
        var indicator = new CandidateIndicator(fields.Whole("indicator", 1, MostIndicator) ?? 0, fields.Words("sex", Candidate.LongestLine), fields.Words("age", Candidate.LongestLine), fields.Word<HigherIs>("higher-is"));
        fields.Close();
        return indicator;
    }

    static Decision Decision(Fields fields, ChoiceNames names)
    {
        var decision = new Decision(fields.Word<CandidateStanding>("standing") ?? CandidateStanding.Longlist, fields.Words("because", Candidate.LongestText), fields.Words("against-order", Candidate.LongestText), Scope.Note(names.StepUses, fields, "at", fields.Id("at")));
        if (decision.Standing == CandidateStanding.Dropped && !fields.Has("because")) fields.Problems.Add(fields.LineOf("standing"), fields.At("because"), "missing", "Say under `because` why it was dropped. Whoever suggested it will ask.");
        if (decision.Standing == CandidateStanding.Longlist)
            foreach (var key in (string[])["because", "against-order", "at"])
                if (fields.Has(key)) fields.Problems.Add(fields.LineOf(key), fields.At(key), "not-decided", $"`{key}` is for a candidate that was decided: give its `standing`, shortlist or dropped.");
        return decision;
    }

    /// <summary>A score is read with its reason, or not at all.</summary>
    static Score? Score(Fields fields, ChoiceNames names, Dictionary<string, int> scored)
    {
        fields.Require("on", "score", "reason");
        var (on, value, reason) = (Scope.Note(names.CriterionUses, fields, "on", fields.Id("on")), fields.Whole("score", 0, Choices.Criterion.MostScores - 1), fields.Words("reason", Candidates.Score.LongestReason));
        if (on is not null && !scored.TryAdd(on, fields.LineOf("on"))) fields.Problems.Add(fields.LineOf("on"), fields.At("on"), "duplicate-score", $"It is scored on `{on}` twice: first on line {scored[on]}. Keep one of them.");
        if (on is not null && names.Criteria.Has(on) && !names.Scales.ContainsKey(on)) fields.Problems.Add(fields.LineOf("on"), fields.At("on"), "no-scale", $"Nothing is scored on `{on}`: say under its `scores` what each score means.");
        if (on is not null && names.Scales.TryGetValue(on, out var highest) && value > highest) fields.Problems.Add(fields.LineOf("score"), fields.At("score"), "beyond-scale", $"`{on}` is scored from 0 to {highest}.");
        fields.Close();
        return on is null || value is not { } score || reason is null ? null : new(on, score, reason);
    }
}
