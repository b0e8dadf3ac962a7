using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Platform.Rights;
using Endeavour.Strategy.Editing.Keeping;
using Endeavour.Strategy.Programmes.Reviews;
using Microsoft.AspNetCore.Mvc;

namespace Endeavour.Strategy.Programmes.Editing.Turns;

/// <summary>Adds a review that comes back, edits it, says that a turn of it was held.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator)]
public sealed class ReviewModel(KeepProgramme keep) : ProgrammePage<ReviewModel.Fields>(keep)
{
    public bool IsNew => Item is null;

    Review? Held => Programme.Reviews.Find(each => each.Id == Item);

    public string Heading => Held is null ? "Add a review" : $"Edit the review: {Held.Title}";

    public override async Task<bool> ReadAsync(CancellationToken cancellation) => await base.ReadAsync(cancellation) && (IsNew || Held is not null);

    protected override (object Input, int Revision)? Saved() => (Held is { } held ? new Fields { Title = held.Title, Asks = held.Asks, EveryMonths = held.EveryMonths, Next = held.Next, AheadDays = held.AheadDays, Owner = held.Owner, Why = Input.Why } : new Fields { Why = Input.Why }, Programme.Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (Input.HeldOn > Today) ModelState.AddModelError("Input.HeldOn", "Enter a day that has come");
        if (Input.HeldOn is not null && Input.Proof.Clean() is null) ModelState.AddModelError("Input.Proof", "Say what shows that it was held");
        if (!Input.TakeOut && Held?.Held.Exists(turn => turn.Due >= Input.Next) == true) ModelState.AddModelError("Input.Next", "Enter a day after the turns that are over");
        if (!ModelState.IsValid) return Page();
        var id = Item ?? NewId(Input.Id, Input.Title, Programme.Reviews.Select(each => each.Id));
        var review = Input.TakeOut ? null : new Review(id, Input.Title.Trim(), Input.Asks.Clean(), Input.EveryMonths!.Value, Input.Next!.Value, Input.AheadDays!.Value, Input.Owner.Clean()) { Held = Held?.Copy().Held ?? [] };
        if (review is not null && Held is not null && Input.HeldOn is { } on)
        {
            Programme.Expect(Revision);
            await Keeping.CloseTurn(Programme, review, Input.Proof.Clean()!, cancellation);
            review = review.After(new(review.Next, on, Input.Proof.Clean()!), Today);
        }
        return await Change(copy => Put(copy.Reviews, each => each.Id, id, review), Input.TakeOut ? "ReviewTakenOut" : IsNew ? "ReviewAdded" : Input.HeldOn is null ? "ReviewEdited" : "ReviewHeld", Input.Why, "#reviews", cancellation);
    }

    /// <summary>What the form asks.</summary>
    public sealed class Fields : PartInput
    {
        [DisplayName("What is looked at"), StringLength(400, ErrorMessage = "It can have 400 letters at most")]
        public string? Asks { get; set; }

        [DisplayName("Months"), Required(ErrorMessage = "Enter every how many months it comes back"), Range(1, Review.MostMonths, ErrorMessage = "Enter a whole number of months from 1 to 240")]
        public int? EveryMonths { get; set; } = 12;

        [DisplayName("Next"), Required(ErrorMessage = "Enter when the next one is due")]
        public DateOnly? Next { get; set; }

        [DisplayName("Days ahead"), Required(ErrorMessage = "Enter how many days ahead"), Range(0, Review.LongestAhead, ErrorMessage = "Enter a whole number of days from 0 to 366")]
        public int? AheadDays { get; set; } = Review.UsualAhead;

        [DisplayName("Owner"), StringLength(300, ErrorMessage = "The post can have 300 letters at most")]
        public string? Owner { get; set; }

        [DisplayName("Held on")]
        public DateOnly? HeldOn { get; set; }

        [DisplayName("Proof"), StringLength(2000, ErrorMessage = "What shows it can have 2,000 letters at most")]
        public string? Proof { get; set; }
    }
}
