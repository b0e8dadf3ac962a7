using Endeavour.Accounts;
using Endeavour.Accounts.Obligations.Making;
using Endeavour.Accounts.Obligations.Standings;
using Endeavour.Evidence.NeedsAssessment.Topics;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Evidence.NeedsAssessment.Desk;

/// <summary>A form about one topic.</summary>
public abstract class DeskPage<TInput>(AppDb db, ReadObligations obligations, Acting acting) : FormPage<TInput> where TInput : class, new()
{
    [BindProperty(SupportsGet = true, Name = "topic")]
    public string TopicSlug { get; set; } = "";

    public NeedsTopic Topic { get; protected set; } = null!;

    public IEnumerable<SelectListItem> Posts { get; private set; } = [];

    protected AppDb Db => db;

    protected Acting Acting => acting;

    protected DateOnly Today => Platform.Calendar.London.DayOf(acting.Now);

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (await db.NeedsTopics.SingleOrDefaultAsync(topic => topic.Slug == TopicSlug, cancellation) is not { } topic) return false;
        Topic = topic;
        await ReadPosts(cancellation);
        return true;
    }

    protected async Task ReadPosts(CancellationToken cancellation) => Posts = FormChoices.Posts(await obligations.Now(cancellation));

    /// <summary>The key of a post that is chosen from the list; none when the field is empty or is no key of one.</summary>
    protected async Task<Guid?> Post(string chosen, string field, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(chosen)) return null;
        if (Guid.TryParse(chosen, out var key) && await db.Posts.AnyAsync(post => post.Id == key, cancellation)) return key;
        throw new Platform.Problems.Refusal("Choose a post of this partnership.", field);
    }

    protected async Task<IActionResult> Save(string what, string why, string anchor, CancellationToken cancellation)
    {
        await db.SaveAsync(acting.Because(what, why), cancellation);
        return LocalRedirect($"/{RouteData.Values["partnership"]}/needs/desk/{Topic.Slug}{anchor}");
    }
}
