using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Accounts;
using Endeavour.Accounts.Obligations.Standings;
using Endeavour.Evidence.Claims.Kept;
using Endeavour.Evidence.NeedsAssessment.Quoting;
using Endeavour.Evidence.NeedsAssessment.Recommendations;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Evidence.NeedsAssessment.Desk;

/// <summary>Says a recommendation in other words, or in the same again, once its figures have been restated.</summary>
[Allow(Role.Analyst, Role.StrategyOfficer)]
public sealed class WordRecommendationModel(AppDb db, ReadObligations obligations, Acting acting, NeedsClaims claims) : DeskPage<WordRecommendationModel.Fields>(db, obligations, acting)
{
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    public NeedsRecommendation Recommendation { get; private set; } = null!;

    /// <summary>Figures of its text that are others now.</summary>
    public IReadOnlyList<KeptClaim> Moved { get; private set; } = [];

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (!await base.ReadAsync(cancellation) || await Db.NeedsRecommendations.SingleOrDefaultAsync(each => each.TopicId == Topic.Id && each.Number == Number, cancellation) is not { } made) return false;
        (Recommendation, Moved) = (made, await claims.Moved(NeedsTexts.Recommendation(made), cancellation));
        return true;
    }

    protected override (object Input, int Revision)? Saved() => (new Fields { Text = Recommendation.Text, Why = Input.Why }, Recommendation.Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        claims.Judge(Input.Text, "Input.Text", ModelState);
        if (!ModelState.IsValid) return Page();
        Recommendation.Expect(Revision);
        Recommendation.Word(Input.Text);
        await claims.Keep(Topic, Recommendation, cancellation);
        return await Save("RecommendationReworded", Input.Why, "#recommendations", cancellation);
    }

    /// <summary>What the form asks.</summary>
    public sealed class Fields : Reason
    {
        [DisplayName("What should be done"), Required(ErrorMessage = "Say what should be done"), StringLength(NeedsRecommendation.LongestText, ErrorMessage = "A recommendation can have 500 letters at most")]
        public string Text { get; set; } = "";
    }
}
