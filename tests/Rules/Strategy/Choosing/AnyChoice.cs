using CsCheck;
using Endeavour.Evidence.Outcomes;
using Endeavour.Strategy.Choosing.Candidates;
using Endeavour.Strategy.Choosing.Choices;
using Endeavour.Strategy.Choosing.Files;
using Endeavour.Strategy.Choosing.Inspections;
using Endeavour.Strategy.Choosing.Rules;
using Endeavour.Strategy.Versions;

namespace Endeavour.Tests.Rules.Strategy.Choosing;

/// <summary>Random choices as a screen could have written them: any words, any scores, any decisions.</summary>
static class AnyChoice
{
    // As a record keeps what is typed.
    static readonly Gen<string> s_text = AnyStrategy.Text.Select(text => text.ReplaceLineEndings("\n").Trim()).Where(text => text.Length > 0);
    static readonly Gen<string> s_line = s_text.Select(text => text.Replace('\n', ' '));

    static Gen<T?> Maybe<T>(Gen<T> gen) where T : class => Gen.Bool.SelectMany(there => there ? gen.Select(value => (T?)value) : Gen.Const((T?)null));

    static Gen<T?> Perhaps<T>() where T : struct, Enum => Gen.Bool.SelectMany(there => there ? Gen.OneOf(Enum.GetValues<T>()).Select(value => (T?)value) : Gen.Const((T?)null));

    static readonly Gen<string> s_when = Gen.OneOf("2019", "2022-07", "2022-09-26", "1999-12-31");

    public static Gen<InspectionLines> Inspection { get; } = Gen.Select(Gen.Select(s_text, s_when, s_text, Maybe(s_text)), Gen.Select(Gen.OneOf(Enum.GetValues<ChangeRequired>()), s_text, Maybe(s_text)), Gen.Select(s_text, Maybe(Gen.Const("https://example.org/a?b=c#d"))),
        (what, requires, where) => new InspectionLines("i", new(what.Item1, what.Item2, what.Item3, what.Item4, requires.Item1, requires.Item1 == ChangeRequired.Yes ? requires.Item2 : null, requires.Item1 == ChangeRequired.Yes ? requires.Item3 : null, where.Item1, where.Item2)));

    static readonly Gen<CandidateTerms> s_terms = Gen.Select(Gen.Select(s_text, Maybe(s_text), Maybe(s_text), Perhaps<SuggestedAs>(), Maybe(s_text)), Gen.Select(Perhaps<Provenance>(), Perhaps<LowestLevel>(), Maybe(s_text)), Gen.Select(Maybe(s_text), s_text),
        Gen.Select(Gen.Int[1, 99_999], Maybe(s_line), Maybe(s_line), Perhaps<HigherIs>()).Select(each => new CandidateIndicator(each.Item1, each.Item2, each.Item3, each.Item4)).List[0, 3],
        (words, about, desire, indicators) => new CandidateTerms(words.Item1, words.Item2, words.Item3, words.Item4, words.Item5, about.Item1, about.Item2, about.Item3, null, desire.Item1, desire.Item1 is null ? null : desire.Item2) { Indicators = indicators, Needs = ["homes"], Inspections = ["i"] });

    static readonly Gen<List<Criterion>> s_criteria = Gen.Select(s_text, Maybe(s_text), Gen.Int[0, 10], s_line.List[2, 4], Gen.Bool).List[0, 3].Select(all => all.Select((each, at) => new Criterion($"c{at}", each.Item1, each.Item2, each.Item3 == 0 ? null : each.Item3, each.Item5 ? each.Item4 : [])).ToList());

    static readonly Gen<List<RouteStep>> s_route = Gen.Select(s_text, s_when, Gen.OneOf(Enum.GetValues<RouteAct>()), Maybe(s_text), s_text).List[0, 3].Select(all => all.Select((each, at) => new RouteStep($"s{at}", each.Item1, each.Item2, each.Item3, each.Item4, each.Item3 == RouteAct.AgreedWithAmendment ? each.Item5 : null)).ToList());

    static Gen<CandidateLines> Candidate(List<Criterion> criteria, List<RouteStep> route) => Gen.Select(s_terms, Gen.Select(Gen.OneOf(Enum.GetValues<CandidateStanding>()), s_text, Maybe(s_text), Gen.Int[0, 3]), Gen.Select(Gen.Int[0, 3], s_text).List[criteria.Count, criteria.Count],
        (terms, decided, scores) => new CandidateLines("", terms, decided.Item1 == CandidateStanding.Longlist ? new(decided.Item1, null, null, null) : new(decided.Item1, decided.Item2, decided.Item3, route.ElementAtOrDefault(decided.Item4)?.Id),
            [.. criteria.Zip(scores).Where(pair => pair.First.IsScored && pair.Second.Item1 <= pair.First.Highest).Select(pair => new Score(pair.First.Id, pair.Second.Item1, pair.Second.Item2))]));

    /// <summary>A draft: what is published must also be ready.</summary>
    public static Gen<ChoiceLines> Choice { get; } = Gen.Select(s_criteria, s_route).SelectMany(parts => Gen.Select(Gen.Select(s_text, Maybe(s_text), Gen.Bool, s_line.List[0, 2]), Maybe(Gen.Select(s_text, Maybe(s_text), Maybe(s_text)).Select(each => new Source(each.Item1, each.Item2, each.Item1.Length > 4 ? new(2022, 9, 26) : null, each.Item3))),
        Gen.OneOf(Enum.GetValues<PriorityRuleId>()).List[0, 3], Candidate(parts.Item1, parts.Item2).List[0, 5],
        (words, source, rules, candidates) => new ChoiceLines("any", new(words.Item1, null, null, words.Item2, words.Item3, words.Item4, source, [.. rules.Distinct().Order()]), false, parts.Item1, parts.Item2, [.. candidates.Select((each, at) => each with { Id = $"c{at}" })])));
}
