using System.Globalization;
using Endeavour.Accounts.Obligations.Standings;
using Endeavour.Evidence.NeedsAssessment.Questions;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Evidence.NeedsAssessment.Desk.Answering;

/// <summary>A form about one question of a topic.</summary>
public abstract class QuestionPage<TInput>(AppDb db, ReadObligations obligations, Acting acting) : DeskPage<TInput>(db, obligations, acting) where TInput : class, new()
{
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    public NeedsQuestion Question { get; private set; } = null!;

    protected string Anchor => string.Create(CultureInfo.InvariantCulture, $"#question-{Number}");

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (!await base.ReadAsync(cancellation) || await Db.NeedsQuestions.SingleOrDefaultAsync(question => question.TopicId == Topic.Id && question.Number == Number, cancellation) is not { } question) return false;
        Question = question;
        return true;
    }
}
