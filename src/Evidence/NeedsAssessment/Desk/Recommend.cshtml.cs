using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Endeavour.Accounts;
using Endeavour.Accounts.Obligations;
using Endeavour.Accounts.Obligations.Standings;
using Endeavour.Evidence.NeedsAssessment.Quoting;
using Endeavour.Evidence.NeedsAssessment.Recommendations;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Evidence.NeedsAssessment.Desk;

/// <summary>Makes a recommendation, and with it the promise that it is from then on.</summary>
[Allow(Role.Analyst, Role.StrategyOfficer)]
public sealed class RecommendModel(AppDb db, ReadObligations obligations, Acting acting, NeedsClaims claims) : DeskPage<RecommendModel.Fields>(db, obligations, acting)
{
    public IReadOnlyList<SelectListItem> Questions { get; private set; } = [];

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (!await base.ReadAsync(cancellation)) return false;
        Questions = [.. (await Db.NeedsQuestions.AsNoTracking().Where(question => question.TopicId == Topic.Id).OrderBy(question => question.Order).ToListAsync(cancellation))
            .Select(question => new SelectListItem($"{question.Number}. {question.Text}", question.Number.ToString(CultureInfo.InvariantCulture)))];
        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        claims.Judge(Input.Text, "Input.Text", ModelState);
        if (!ModelState.IsValid) return Page();
        var key = await Post(Input.Post, "Input.Post", cancellation);
        var post = await Db.Posts.SingleAsync(each => each.Id == key, cancellation);
        var number = await Db.NeedsRecommendations.Where(each => each.TopicId == Topic.Id).MaxAsync(each => (int?)each.Number, cancellation) + 1 ?? 1;
        var promise = await Promise(post, number, cancellation);
        var asked = Input.Questions.Intersect(Questions.Select(question => question.Value)).Select(each => int.Parse(each, CultureInfo.InvariantCulture)).ToList();
        var made = NeedsRecommendation.Make(Acting.NewKey(), Topic, number, Input.Text, asked, promise, Today);
        Db.AddRange(promise, made);
        await claims.Keep(Topic, made, cancellation);
        if (promise.Tie(Acting.NewKey(), Today) is { } tie) Db.Add(tie);
        return await Save("RecommendationMade", Input.Why, "#recommendations", cancellation);
    }

    /// <summary>What was promised stays in the words of its day, figures included.</summary>
    async Task<Obligation> Promise(Endeavour.Accounts.Posts.Post post, int number, CancellationToken cancellation)
    {
        if (Input.Due < Today) throw new Refusal("The day by when it should be done cannot be in the past.", "Input.Due");
        var slug = NeedsRecommendation.SlugOf(Topic, number);
        return Obligation.Make(Acting.NewKey(), await ObligationReference.Next(Db, Today.Year, cancellation), new(claims.Words(Input.Text), Input.ToWhom, DueTerms.On(Input.Due!.Value)),
            new(SourceKind.Review, $"Needs assessment: {Topic.Title}", FormattableString.Invariant($"/{RouteData.Values["partnership"]}/needs/{Topic.Slug}#r{number}"), new(nameof(NeedsRecommendation), slug)),
            post, new(Acting.Who.Post, Acting.Who.Person, Acting.Now));
    }

    /// <summary>What the form asks.</summary>
    public sealed class Fields : Reason
    {
        [DisplayName("What should be done"), Required(ErrorMessage = "Say what should be done"), StringLength(NeedsRecommendation.LongestText, ErrorMessage = "A recommendation can have 500 letters at most")]
        public string Text { get; set; } = "";

        [DisplayName("Questions")]
        public List<string> Questions { get; set; } = [];

        [DisplayName("The post that is asked"), Required(ErrorMessage = "Choose the post that is asked to own it")]
        public string Post { get; set; } = "";

        [DisplayName("By when"), Required(ErrorMessage = "Enter by when it should be done")]
        public DateOnly? Due { get; set; }

        [DisplayName("To whom"), Required(ErrorMessage = "Say to whom it is owed"), StringLength(200, ErrorMessage = "To whom it is owed can have 200 letters at most")]
        public string ToWhom { get; set; } = "";
    }
}
