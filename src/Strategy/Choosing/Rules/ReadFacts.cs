using Endeavour.Accounts;
using Endeavour.Accounts.Obligations;
using Endeavour.Evidence;
using Endeavour.Evidence.Figures;
using Endeavour.Evidence.NeedsAssessment.Questions;
using Endeavour.Evidence.Outcomes;
using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Neighbours;
using Endeavour.Indicators.Reading;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Endeavour.Strategy.Choosing.Candidates;
using Endeavour.Strategy.Choosing.Inspections;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Choosing.Rules;

/// <summary>Reads what the rules look at, as it is now: a fixed number of questions, however many candidates.</summary>
public sealed class ReadFacts(AppDb db, EvidenceLayers evidence, NeighbourStore neighbours, CurrentPartnership current)
{
    /// <summary>Whether figures among the facts are made up; real ones and made-up ones never stand together.</summary>
    public bool Illustrative { get; private set; }

    public async Task<IReadOnlyDictionary<Guid, CandidateFacts>> Of(IReadOnlyCollection<Candidate> candidates, CancellationToken cancellation)
    {
        var (figures, topics, inspections) = (Figures(candidates), await Topics([.. candidates.SelectMany(each => each.Needs).Distinct()], cancellation), await Inspections([.. candidates.SelectMany(each => each.Inspections).Distinct()], cancellation));
        return candidates.ToDictionary(each => each.Id, each => new CandidateFacts([.. each.Indicators.SelectMany(indicator => figures[Name(indicator)]).Distinct()],
            [.. each.Needs.Select(topics.GetValueOrDefault).OfType<TopicFact>()], [.. each.Inspections.Select(inspections.GetValueOrDefault).OfType<InspectionTerms>()], each.Desire, each.DesireBy));
    }

    ILookup<string, IndicatorFact> Figures(IReadOnlyCollection<Candidate> candidates)
    {
        var partnership = current.Value;
        // Read as an outcome is, so that a figure is decided about in one place.
        List<Outcome> asked = [.. candidates.SelectMany(each => each.Indicators).DistinctBy(Name).Select(each => new Outcome { Id = Guid.Empty, Slug = Name(each), Title = "", Indicator = each.Indicator, Sex = each.Sex, Age = each.Age, HigherIs = each.HigherIs })];
        if (asked.Count == 0) return Array.Empty<IndicatorFact>().ToLookup(_ => "");
        var (own, like) = (partnership.Areas.Select(area => area.Code).ToList(), neighbours.Now);
        string[] codes = [.. own.Concat(own.Select(Regions.Of).OfType<string>()).Concat(own.SelectMany(like.Of)).Distinct(StringComparer.Ordinal)];
        var read = evidence.Of(partnership.Id).Read(codes, [.. asked.Select(each => each.Indicator!.Value).Distinct().Order()]);
        var figures = PartnershipFigures.Of(partnership, asked, read, like);
        Illustrative = figures.Illustrative;
        return figures.Outcomes.SelectMany(IndicatorFacts.Of, (outcome, fact) => (outcome.Slug, fact)).ToLookup(pair => pair.Slug, pair => pair.fact);
    }

    async Task<Dictionary<string, TopicFact>> Topics(IReadOnlyCollection<string> slugs, CancellationToken cancellation)
    {
        if (slugs.Count == 0) return [];
        var topics = await db.NeedsTopics.AsNoTracking().Where(topic => slugs.Contains(topic.Slug)).ToListAsync(cancellation);
        var keys = topics.Select(topic => topic.Id).ToList();
        var questions = (await db.NeedsQuestions.AsNoTracking().Where(question => keys.Contains(question.TopicId)).Select(question => new { question.TopicId, question.State }).ToListAsync(cancellation)).ToLookup(question => question.TopicId, question => question.State);
        var advice = await db.NeedsRecommendations.AsNoTracking().Where(each => keys.Contains(each.TopicId)).OrderBy(each => each.Number).ToListAsync(cancellation);
        var promised = advice.Select(each => each.ObligationId).ToList();
        var promises = await db.Obligations.AsNoTracking().Where(each => promised.Contains(each.Id)).ToDictionaryAsync(each => each.Id, cancellation);
        return topics.ToDictionary(topic => topic.Slug, topic => new TopicFact(topic.Title, questions[topic.Id].Count(), questions[topic.Id].Count(state => state == QuestionState.Unanswered),
            [.. advice.Where(each => each.TopicId == topic.Id).Select(each => Advice(each.Text, promises[each.ObligationId]))]));
    }

    static AdviceFact Advice(string text, Obligation promise) => promise.Closing switch
    {
        null => new(text, false, $"It is promised ({promise.Reference}) and not yet kept."),
        { WasKept: true } => new(text, true, $"It was done ({promise.Reference})."),
        _ => new(text, false, $"The promise ({promise.Reference}) was released: {promise.Closing.Words}"),
    };

    async Task<Dictionary<string, InspectionTerms>> Inspections(IReadOnlyCollection<string> slugs, CancellationToken cancellation) =>
        slugs.Count == 0 ? [] : await db.Inspections.AsNoTracking().Where(each => slugs.Contains(each.Slug)).ToDictionaryAsync(each => each.Slug, each => each.Terms, cancellation);

    static string Name(CandidateIndicator each) => FormattableString.Invariant($"{each.Indicator}|{each.Sex}|{each.Age}|{each.HigherIs}");
}
