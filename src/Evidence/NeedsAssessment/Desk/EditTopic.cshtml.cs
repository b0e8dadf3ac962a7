using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Accounts;
using Endeavour.Accounts.Obligations.Standings;
using Endeavour.Evidence.Claims.Kept;
using Endeavour.Evidence.NeedsAssessment.Quoting;
using Endeavour.Evidence.NeedsAssessment.Topics;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Yaml;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Evidence.NeedsAssessment.Desk;

/// <summary>Adds a topic, or changes one.</summary>
[Allow(Role.Analyst, Role.StrategyOfficer)]
public sealed class EditTopicModel(AppDb db, ReadObligations obligations, Acting acting, NeedsClaims claims) : DeskPage<EditTopicModel.Fields>(db, obligations, acting)
{
    public bool IsNew => RouteData.Values["topic"] is null;

    /// <summary>Figures of its text that are others now.</summary>
    public IReadOnlyList<KeptClaim> Moved { get; private set; } = [];

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (IsNew) await ReadPosts(cancellation);
        else if (!await base.ReadAsync(cancellation)) return false;
        else Moved = await claims.Moved(NeedsTexts.Summary(Topic), cancellation);
        return true;
    }

    protected override (object Input, int Revision)? Saved() => IsNew ? null
        : (new Fields { Title = Topic.Title, Summary = Topic.Summary ?? "", Owner = $"{Topic.OwnerPostId}", RefreshOn = Topic.RefreshOn, Why = Input.Why }, Topic.Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        claims.Judge(Input.Summary, "Input.Summary", ModelState);
        if (!ModelState.IsValid) return Page();
        var owner = await Post(Input.Owner, "Input.Owner", cancellation);
        if (IsNew)
        {
            var slug = Slug.From(Input.Title);
            if (await Db.NeedsTopics.AnyAsync(topic => topic.Slug == slug, cancellation)) throw new Refusal("There is a topic with that name already.", "Input.Title");
            var last = await Db.NeedsTopics.MaxAsync(topic => (int?)topic.Order, cancellation) ?? -1;
            Db.Add(Topic = NeedsTopic.Open(Acting.NewKey(), slug, new(Input.Title, Input.Summary, last + 1, owner, Input.RefreshOn)));
            await claims.Keep(Topic, cancellation);
            return await Save("NeedsTopicAdded", Input.Why, "", cancellation);
        }
        Topic.Expect(Revision);
        Topic.Change(new(Input.Title, Input.Summary, Topic.Order, owner, Input.RefreshOn));
        await claims.Keep(Topic, cancellation);
        return await Save("NeedsTopicChanged", Input.Why, "", cancellation);
    }

    /// <summary>What the form asks.</summary>
    public sealed class Fields : Reason
    {
        [DisplayName("Title"), Required(ErrorMessage = "Enter the title of the topic"), StringLength(NeedsTopic.LongestTitle, ErrorMessage = "The title can have 200 letters at most")]
        public string Title { get; set; } = "";

        [DisplayName("What it is about"), StringLength(20_000, ErrorMessage = "The text can have 20,000 letters at most")]
        public string? Summary { get; set; }

        [DisplayName("Owner")]
        public string Owner { get => field; set => field = value ?? ""; } = "";

        [DisplayName("Refresh date")]
        public DateOnly? RefreshOn { get; set; }
    }
}
