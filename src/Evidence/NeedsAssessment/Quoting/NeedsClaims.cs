using Endeavour.Evidence.Claims;
using Endeavour.Evidence.Claims.Found;
using Endeavour.Evidence.Claims.Kept;
using Endeavour.Evidence.NeedsAssessment.Questions;
using Endeavour.Evidence.NeedsAssessment.Recommendations;
using Endeavour.Evidence.NeedsAssessment.Topics;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Evidence.NeedsAssessment.Quoting;

/// <summary>The figures that texts of the needs assessment quote, as they are saved.</summary>
public sealed class NeedsClaims(AppDb db, ReadClaims read, KeepClaims keep, CurrentPartnership current)
{
    /// <summary>Says at a field which claims of its text cannot be understood or are answered by nothing, where they stand and what to do.</summary>
    public void Judge(string? text, string field, ModelStateDictionary form)
    {
        foreach (var problem in read.Problems(current.Value, text)) form.AddModelError(field, problem.Sentence);
    }

    public async Task Keep(NeedsTopic topic, CancellationToken cancel)
    {
        await keep.Keep(db, current.Id, NeedsTexts.Place(current.Id, topic), topic.Summary, cancel);
        // Another owner answers for the other texts of the topic too.
        var texts = NeedsTexts.Of(topic);
        foreach (var claim in await db.KeptClaims.Where(claim => claim.TextKind == NeedsTexts.TextKind && claim.TextId.StartsWith(texts)).ToListAsync(cancel)) claim.Owner = topic.OwnerPostId;
    }

    public Task Keep(NeedsTopic topic, NeedsQuestion question, Finding finding, CancellationToken cancel) => keep.Keep(db, current.Id, NeedsTexts.Place(current.Id, topic, question, finding), finding.Text, cancel);

    public Task Keep(NeedsTopic topic, NeedsRecommendation each, CancellationToken cancel) => keep.Keep(db, current.Id, NeedsTexts.Place(current.Id, topic, each), each.Text, cancel);

    public Task Forget(NeedsQuestion question, Finding finding, CancellationToken cancel) => KeepClaims.Forget(db, NeedsTexts.TextKind, NeedsTexts.Finding(question, finding), cancel);

    /// <summary>Figures of one text that are others now.</summary>
    public async Task<IReadOnlyList<KeptClaim>> Moved(string id, CancellationToken cancel) =>
        await db.KeptClaims.AsNoTracking().Where(claim => claim.TextKind == NeedsTexts.TextKind && claim.TextId == id && claim.State != ClaimState.Same && claim.State != ClaimState.Ended).OrderBy(claim => claim.Number).ToListAsync(cancel);

    /// <summary>The words of a text as it stands today, for what keeps them from then on.</summary>
    public string Words(string text) => ClaimText.Words(read, current.Value, text);
}
