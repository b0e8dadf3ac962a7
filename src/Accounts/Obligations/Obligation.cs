using Endeavour.Accounts.Posts;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Thread;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Accounts.Obligations;

/// <summary>
/// A promise with a clock and a post that accepted it. How it stands is never kept here: it is read from the day, the updates and who holds the post.
/// </summary>
public sealed class Obligation : Recorded
{
    /// <summary>Days between two updates, unless someone says otherwise.</summary>
    public const int UsualCycle = 30;

    public required Guid Id { get; init; }
    public required int Year { get; init; }
    public required int Number { get; init; }
    /// <summary>What is promised, in one plain sentence.</summary>
    public string Promise { get; private set; } = "";
    public string ToWhom { get; private set; } = "";
    public SourceKind SourceKind { get; private init; }
    public string SourceTitle { get; private init; } = "";
    public string? SourceUrl { get; private init; }
    public string? SourceEndKind { get; private init; }
    public string? SourceEndId { get; private init; }
    /// <summary>The post that accepted it; none before one did.</summary>
    public Guid? OwnerPostId { get; private set; }
    public Post? OwnerPost { get; private set; }
    /// <summary>The post that is asked to accept it, and has not answered.</summary>
    public Guid? AskedPostId { get; private set; }
    public Post? AskedPost { get; private set; }
    /// <summary>Every post that was asked, first to last.</summary>
    public List<Offer> Offers { get; init; } = [];
    public string? DueRuleText { get; private set; }
    public DateOnly? CountsFrom { get; private set; }
    public string? CountsFromWhat { get; private set; }
    public string? WaitsBecause { get; private set; }
    /// <summary>An update at least every so many days.</summary>
    public int CycleDays { get; private set; } = UsualCycle;
    public List<ObligationUpdate> Updates { get; init; } = [];
    /// <summary>The duty of which this is one turn.</summary>
    public Guid? DutyId { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
    public Closing? Closing { get; private set; }

    public string Reference => ObligationReference.Of(Year, Number);

    public bool IsOpen => Closing is null;

    public DueTerms Due => new(DueRuleText is null ? null : DueRule.Parse(DueRuleText), CountsFrom, CountsFromWhat, WaitsBecause);

    public ObligationSource Source => new(SourceKind, SourceTitle, SourceUrl, SourceEndKind is null ? null : new ThreadEnd(SourceEndKind, SourceEndId!));

    public ObligationUpdate? LatestUpdate => Updates.MaxBy(update => update.At);

    /// <summary>Makes a promise and asks a post to accept it.</summary>
    /// <param name="number">From <see cref="ObligationReference.Next"/>.</param>
    public static Obligation Make(Guid id, int number, ObligationTerms terms, ObligationSource source, Post post, Speaker by, Guid? duty = null)
    {
        if (string.IsNullOrWhiteSpace(source.Title)) throw new Refusal("Say what the promise comes from.", "Input.SourceTitle");
        var obligation = new Obligation
        {
            Id = id, Year = London.DayOf(by.At).Year, Number = number, MadeAt = by.At, DutyId = duty,
            SourceKind = source.Kind, SourceTitle = source.Title.Trim(), SourceUrl = source.Url, SourceEndKind = source.End?.Kind, SourceEndId = source.End?.Id,
        };
        obligation.Change(terms);
        obligation.Ask(post, null, by);
        return obligation;
    }

    public void Change(ObligationTerms terms)
    {
        RefuseClosed();
        if (string.IsNullOrWhiteSpace(terms.Promise)) throw new Refusal("Say what is promised, in one sentence.", "Input.Promise");
        if (string.IsNullOrWhiteSpace(terms.ToWhom)) throw new Refusal("Say to whom it is promised.", "Input.ToWhom");
        if (terms.CycleDays is < 1 or > 366) throw new Refusal("An update is due every 1 to 366 days.", "Input.CycleDays");
        (Promise, ToWhom, CycleDays) = (terms.Promise.Trim(), terms.ToWhom.Trim(), terms.CycleDays);
        (DueRuleText, CountsFrom, CountsFromWhat, WaitsBecause) = (terms.Due.Rule?.ToString(), terms.Due.From, terms.Due.What, terms.Due.Waiting);
    }

    /// <summary>Asks a post to own it. Whoever owns it now goes on owing it until that post accepts.</summary>
    public void Ask(Post post, string? why, Speaker by)
    {
        RefuseClosed();
        var today = London.DayOf(by.At);
        if (!post.ExistsOn(today)) throw new Refusal($"\"{post.Title}\" is not a post today: choose another.", "Input.Post");
        if (post.Id == OwnerPostId) throw new Refusal($"\"{post.Title}\" owns this promise already.", "Input.Post");
        if (post.Id == AskedPostId) throw new Refusal($"\"{post.Title}\" has been asked already.", "Input.Post");
        if (Offers.Count > 0 && string.IsNullOrWhiteSpace(why)) throw new Refusal("Say why it should pass to another post.", "Input.Why");
        if (AskedPostId is not null) Answer(OfferAnswer.Withdrawn, by, why);
        Offers.Add(new() { PostId = post.Id, At = by.At, By = by.Says, Why = string.IsNullOrWhiteSpace(why) ? null : why.Trim() });
        (AskedPostId, AskedPost) = (post.Id, post);
    }

    /// <summary>The asked post takes it on, and says what happens next: from this first word on its silence is counted.</summary>
    public ObligationUpdate Accept(Guid updateId, string words, DateOnly? expected, Speaker by)
    {
        RefuseClosed();
        if (AskedPostId is not { } post) throw new Refusal("Nobody is being asked to accept this promise now.");
        if (string.IsNullOrWhiteSpace(words)) throw new Refusal("Say what happens next. It is the first update.", "Input.Words");
        Answer(OfferAnswer.Accepted, by, null);
        (OwnerPostId, OwnerPost, AskedPostId, AskedPost) = (post, AskedPost, null, null);
        return Update(updateId, words, expected, by);
    }

    public void Decline(string reason, Speaker by)
    {
        RefuseClosed();
        if (AskedPostId is null) throw new Refusal("Nobody is being asked to accept this promise now.");
        if (string.IsNullOrWhiteSpace(reason)) throw new Refusal("Say why it is declined, so that someone else can be asked.", "Input.Reason");
        Answer(OfferAnswer.Declined, by, reason);
        (AskedPostId, AskedPost) = (null, null);
    }

    public ObligationUpdate Update(Guid updateId, string words, DateOnly? expected, Speaker by)
    {
        RefuseClosed();
        RefuseUnowned();
        if (string.IsNullOrWhiteSpace(words)) throw new Refusal("Say how it stands, in a sentence or two.", "Input.Words");
        if (expected < London.DayOf(by.At)) throw new Refusal("The day when you expect it to be done cannot be in the past.", "Input.Expected");
        var update = new ObligationUpdate { Id = updateId, ObligationId = Id, At = by.At, By = by.Says, PersonId = by.Person, Words = words.Trim(), Expected = expected };
        Updates.Add(update);
        return update;
    }

    /// <summary>It is done, and this shows it.</summary>
    public void Keep(string proof, string? link, Speaker by)
    {
        RefuseClosed();
        RefuseUnowned();
        Closing = Closing.AsKept(proof, link, by);
    }

    /// <summary>It is no longer needed: someone decided so, for a reason.</summary>
    public void Release(string decidedBy, string reason, Speaker by)
    {
        RefuseClosed();
        Closing = Closing.AsReleased(decidedBy, reason, by);
        if (AskedPostId is null) return;
        Answer(OfferAnswer.Withdrawn, by, reason);
        (AskedPostId, AskedPost) = (null, null);
    }

    void Answer(OfferAnswer answer, Speaker by, string? reason)
    {
        var offer = Offers[^1];
        (offer.Answer, offer.AnsweredAt, offer.AnsweredBy, offer.Reason) = (answer, by.At, by.Says, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim());
    }

    void RefuseClosed()
    {
        if (Closing is not null) throw new Refusal($"You cannot change {Reference}: it was {(Closing.WasKept ? "kept" : "released")} on {new DueDate.On(London.DayOf(Closing.At))}.");
    }

    void RefuseUnowned()
    {
        if (OwnerPostId is null) throw new Refusal("Nobody has accepted this promise. Its post must accept it first.");
    }

    internal sealed class Table : IEntityTypeConfiguration<Obligation>
    {
        public void Configure(EntityTypeBuilder<Obligation> builder)
        {
            builder.Ignore(each => each.Reference).Ignore(each => each.IsOpen).Ignore(each => each.Due).Ignore(each => each.Source).Ignore(each => each.LatestUpdate);
            builder.Property(each => each.Id).ValueGeneratedNever();
            builder.Property(each => each.SourceKind).HasConversion<string>();
            builder.HasIndex(each => new { each.Year, each.Number }).IsUnique();
            builder.OwnsMany(each => each.Offers, offers => offers.ToJson());
            builder.OwnsOne(each => each.Closing);
            builder.HasOne(each => each.OwnerPost).WithMany().HasForeignKey(each => each.OwnerPostId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(each => each.AskedPost).WithMany().HasForeignKey(each => each.AskedPostId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(each => each.Updates).WithOne().HasForeignKey(update => update.ObligationId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Duties.Duty>().WithMany().HasForeignKey(each => each.DutyId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
