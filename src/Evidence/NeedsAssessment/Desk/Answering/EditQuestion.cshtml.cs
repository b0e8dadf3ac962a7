using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Accounts;
using Endeavour.Accounts.Obligations.Standings;
using Endeavour.Evidence.NeedsAssessment.Questions;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Evidence.NeedsAssessment.Desk.Answering;

/// <summary>Adds a question to a topic, or changes its words, what it belongs to, and its owner.</summary>
[Allow(Role.Analyst, Role.StrategyOfficer)]
public sealed class EditQuestionModel(AppDb db, ReadObligations obligations, Acting acting) : DeskPage<EditQuestionModel.Fields>(db, obligations, acting)
{
    [BindProperty(SupportsGet = true)]
    public int? Number { get; set; }

    public NeedsQuestion? Question { get; private set; }

    public IReadOnlyList<SelectListItem> Goals { get; private set; } = [];

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (!await base.ReadAsync(cancellation)) return false;
        Goals = [.. (await Db.AssessedGoals.AsNoTracking().OrderBy(goal => goal.Order).ToListAsync(cancellation)).Select(goal => new SelectListItem($"{goal.Part.Kind}{(goal.Number is null ? "" : $" {goal.Number}")}: {goal.Title}", goal.Slug))];
        if (Number is not { } number)
        {
            if (Input.Order == 0) Input.Order = await Db.NeedsQuestions.CountAsync(question => question.TopicId == Topic.Id, cancellation) + 1;
            return true;
        }
        Question = await Db.NeedsQuestions.SingleOrDefaultAsync(question => question.TopicId == Topic.Id && question.Number == number, cancellation);
        return Question is not null;
    }

    protected override (object Input, int Revision)? Saved() => Question is null ? null
        : (new Fields { Text = Question.Text, Goals = [.. Question.Goals], Owner = $"{Question.OwnerPostId}", Order = Question.Order + 1, Why = Input.Why }, Question.Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var known = Goals.Select(goal => goal.Value).Concat(Question?.Goals ?? []).ToHashSet();
        var terms = new QuestionTerms(Input.Text, Input.Order - 1, [.. Input.Goals.Distinct().Where(known.Contains)], await Post(Input.Owner, "Input.Owner", cancellation));
        if (Question is not null)
        {
            Question.Expect(Revision);
            Question.Change(terms);
            return await Save("NeedsQuestionChanged", Input.Why, $"#question-{Question.Number}", cancellation);
        }
        var last = await Db.NeedsQuestions.Where(question => question.TopicId == Topic.Id).MaxAsync(question => (int?)question.Number, cancellation) ?? 0;
        Db.Add(NeedsQuestion.Ask(Acting.NewKey(), Topic, last + 1, terms));
        return await Save("NeedsQuestionAsked", Input.Why, FormattableString.Invariant($"#question-{last + 1}"), cancellation);
    }

    /// <summary>What the form asks.</summary>
    public sealed class Fields : Reason
    {
        [DisplayName("Question"), Required(ErrorMessage = "Write the question"), StringLength(NeedsQuestion.LongestText, ErrorMessage = "The question can have 1,000 letters at most")]
        public string Text { get; set; } = "";

        [DisplayName("Parts of the strategy")]
        public List<string> Goals { get; set; } = [];

        [DisplayName("Owner")]
        public string Owner { get => field; set => field = value ?? ""; } = "";

        [DisplayName("Place"), Range(1, 10_000, ErrorMessage = "Enter its place as a whole number from 1")]
        public int Order { get; set; }
    }
}
