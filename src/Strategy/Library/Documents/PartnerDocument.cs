using Endeavour.Accounts.Organisations;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Problems;
using Endeavour.Strategy.Editing.Keeping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Strategy.Library.Documents;

/// <summary>A strategy or plan of a partner, as the library registers it.</summary>
public sealed class PartnerDocument : Recorded
{
    public const int LongestTitle = 200, EarliestYear = 1948, LatestYear = 2100;

    public required Guid Id { get; init; }
    /// <summary>Permanent; the last part of its address.</summary>
    public required string Slug { get; init; }
    public string Title { get; private set; } = "";
    /// <summary>Who owns it, in words: it need not be in this record.</summary>
    public string Organisation { get; private set; } = "";
    public Guid? OrganisationId { get; private set; }
    /// <summary>The first year it covers.</summary>
    public int? From { get; private set; }
    /// <summary>The last year it covers; none when it is open-ended, or says none.</summary>
    public int? To { get; private set; }
    /// <summary>It says that it goes on until it is replaced.</summary>
    public bool IsOpenEnded { get; private set; }
    public bool IsDraft { get; private set; }
    public string? Link { get; private set; }
    public string? Notes { get; private set; }
    /// <summary>The rows of the matrix that it speaks for, by their slugs.</summary>
    public List<string> Rows { get; init; } = [];
    /// <summary>The day on which somebody had looked for every theme in it: from then on, no mark means not mentioned.</summary>
    public DateOnly? ReviewedOn { get; private set; }
    /// <summary>Why it is not the duplicate that it seems to be.</summary>
    public string? DistinctBecause { get; private set; }
    /// <summary>Where its kept text came from; none while there is none.</summary>
    public string? TextFrom { get; private set; }
    public int TextPages { get; private set; }

    /// <summary>Addresses beside documents that are other pages.</summary>
    public static IReadOnlySet<string> Taken { get; } = new HashSet<string> { "edit", "partner-strategies.yaml" };

    public static PartnerDocument Register(Guid id, string slug, DocumentTerms terms)
    {
        if (!Platform.Yaml.Slug.IsId(slug) || Taken.Contains(slug)) throw new Refusal("That title cannot stand in an address. Choose another.", "Input.Title");
        var document = new PartnerDocument { Id = id, Slug = slug };
        document.Change(terms);
        return document;
    }

    public void Change(DocumentTerms terms)
    {
        if (string.IsNullOrWhiteSpace(terms.Title)) throw new Refusal("Enter the title of the document.", "Input.Title");
        if (string.IsNullOrWhiteSpace(terms.Organisation)) throw new Refusal("Enter the organisation that owns it.", "Input.Organisation");
        if (terms.To < terms.From) throw new Refusal($"It cannot end in {terms.To}, before it starts in {terms.From}.", "Input.To");
        if (terms is { IsOpenEnded: true, To: not null }) throw new Refusal("It cannot be open-ended and end in a year. Clear one of them.", "Input.To");
        (Title, Organisation, OrganisationId) = (terms.Title.Trim(), terms.Organisation.Trim(), terms.OrganisationId);
        (From, To, IsOpenEnded, IsDraft) = (terms.From, terms.To, terms.IsOpenEnded, terms.IsDraft);
        (Link, Notes, ReviewedOn, DistinctBecause) = (terms.Link.Clean(), terms.Notes.Clean(), terms.ReviewedOn, terms.DistinctBecause.Clean());
        if (Rows.SequenceEqual(terms.Rows)) return;
        Rows.Clear();
        Rows.AddRange(terms.Rows);
    }

    /// <summary>Somebody has looked for every theme; or takes that back.</summary>
    public void Reviewed(DateOnly? on) => ReviewedOn = on;

    public void KeepText(string from, int pages) => (TextFrom, TextPages) = (from, pages);

    public void DropText() => (TextFrom, TextPages) = (null, 0);

    public DocumentStanding StandingOn(DateOnly today) => IsDraft ? DocumentStanding.Draft : To < today.Year ? DocumentStanding.Expired : DocumentStanding.Current;

    /// <summary>"2022 to 2026", "2020 onwards", or that it says none.</summary>
    public string Years => (From, To) switch
    {
        ({ } from, { } to) when from == to => $"{from}",
        ({ } from, { } to) => $"{from} to {to}",
        ({ } from, null) => IsOpenEnded ? $"{from} onwards, open-ended" : $"from {from}, no end said",
        (null, { } to) => $"until {to}",
        _ => IsOpenEnded ? "Open-ended" : "No years said",
    };

    internal sealed class Table : IEntityTypeConfiguration<PartnerDocument>
    {
        public void Configure(EntityTypeBuilder<PartnerDocument> builder)
        {
            builder.Property(document => document.Id).ValueGeneratedNever();
            builder.Ignore(document => document.Years);
            builder.HasIndex(document => document.Slug).IsUnique();
            builder.HasOne<Organisation>().WithMany().HasForeignKey(document => document.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>How a document stands on a day. What is expired is never typed in: its years say it.</summary>
public enum DocumentStanding
{
    Current,
    Expired,
    Draft,
}

/// <summary>What a document says of itself.</summary>
public sealed record DocumentTerms(string Title, string Organisation, Guid? OrganisationId, int? From, int? To, bool IsOpenEnded, bool IsDraft, string? Link, string? Notes, IReadOnlyList<string> Rows, DateOnly? ReviewedOn, string? DistinctBecause);
