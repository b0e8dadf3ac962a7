using Endeavour.Evidence.Claims;
using Endeavour.Evidence.Claims.Found;
using Endeavour.Evidence.NeedsAssessment.Questions;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Thread;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Evidence.NeedsAssessment.Recommendations;

/// <summary>Recommendations in the golden thread: the questions that they answer. The promise of each is tied by a link, as all promises are.</summary>
sealed class RecommendationThread(ReadClaims read, PartnershipRecords records) : IThreadKind
{
    public string Kind => nameof(NeedsRecommendation);

    public string Called => "A recommendation of the needs assessment";

    public async Task<IReadOnlyList<ThreadRecord>> Read(AppDb db, string partnership, IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        [.. (await db.NeedsRecommendations.AsNoTracking().Where(each => ids.Contains(each.Slug)).ToListAsync(cancellation)).Select(each => Record(partnership, each))];

    public async Task<IReadOnlyList<ThreadRecord>> Search(AppDb db, string partnership, string words, CancellationToken cancellation)
    {
        var sought = words.ToLowerInvariant();
        return [.. (await db.NeedsRecommendations.AsNoTracking().Where(each => each.Text.ToLower().Contains(sought)).OrderBy(each => each.Slug).Take(20).ToListAsync(cancellation)).Select(each => Record(partnership, each))];
    }

    public async Task<IReadOnlyList<ThreadTie>> Ties(AppDb db, IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        [.. (await db.NeedsRecommendations.AsNoTracking().Where(each => ids.Contains(each.Slug)).ToListAsync(cancellation))
            .SelectMany(each => each.QuestionSlugs.Select(question => new ThreadTie(End(each.Slug), Relation.Answers, QuestionThread.End(question))))];

    static ThreadEnd End(string slug) => new(nameof(NeedsRecommendation), slug);

    ThreadRecord Record(string partnership, NeedsRecommendation each) =>
        new(End(each.Slug), "Recommendation", ClaimText.Words(read, records.Find(partnership)!, each.Text), $"/{partnership}/needs/{each.TopicSlug}#{each.Slug[(each.Slug.LastIndexOf('.') + 1)..]}");
}
