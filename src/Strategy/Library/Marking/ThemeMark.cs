using Endeavour.Platform.Changes;
using Endeavour.Platform.Problems;
using Endeavour.Strategy.Library.Documents;
using Endeavour.Strategy.Library.Texts;
using Endeavour.Strategy.Library.Themes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Strategy.Library.Marking;

/// <summary>How strongly a document names a theme.</summary>
public enum MarkLevel
{
    Priority,
    High,
}

/// <summary>Whether a quotation stands in the document.</summary>
public enum QuotationCheck
{
    /// <summary>There is no quotation, or no text to look in.</summary>
    NotChecked,
    Found,
    NotFound,
}

/// <summary>A filled cell of the matrix: a document names a theme. Without a quotation it is hollow.</summary>
public sealed class ThemeMark : Recorded
{
    public const int LongestQuotation = 600, LongestPlace = 40;

    public required Guid Id { get; init; }
    public required Guid DocumentId { get; init; }
    public required Guid ThemeId { get; init; }
    public MarkLevel Level { get; private set; }
    /// <summary>The document's own words.</summary>
    public string? Quotation { get; private set; }
    /// <summary>Where it stands: the number of a page, or the name of a section.</summary>
    public string? Place { get; private set; }
    public QuotationCheck Check { get; private set; }
    /// <summary>The pages on which it was found: "12", "3, 12".</summary>
    public string? FoundOn { get; private set; }

    public bool IsHollow => Quotation is null;

    public void Say(MarkLevel level, string? quotation, string? place, DocumentText? text)
    {
        quotation = string.IsNullOrWhiteSpace(quotation) ? null : quotation.Trim().ReplaceLineEndings(" ");
        place = string.IsNullOrWhiteSpace(place) ? null : place.Trim();
        if (quotation?.Length > LongestQuotation) throw new Refusal($"A quotation can have {LongestQuotation} letters at most. Choose the words that say it.");
        if (place?.Length > LongestPlace) throw new Refusal($"The page or section can have {LongestPlace} letters at most.");
        (Level, Quotation, Place) = (level, quotation, place);
        LookIn(text);
    }

    /// <summary>Looks for the quotation in the words of the document.</summary>
    public void LookIn(DocumentText? text)
    {
        if (text is null || Quotation is null)
        {
            (Check, FoundOn) = (QuotationCheck.NotChecked, null);
            return;
        }
        var pages = FindQuotation.In(text.Pages, Quotation);
        (Check, FoundOn) = pages.Count == 0 ? (QuotationCheck.NotFound, null) : (QuotationCheck.Found, string.Join(", ", pages.Take(5)));
    }

    internal sealed class Table : IEntityTypeConfiguration<ThemeMark>
    {
        public void Configure(EntityTypeBuilder<ThemeMark> builder)
        {
            builder.Property(mark => mark.Id).ValueGeneratedNever();
            builder.Ignore(mark => mark.IsHollow);
            builder.Property(mark => mark.Level).HasConversion<string>();
            builder.Property(mark => mark.Check).HasConversion<string>();
            builder.HasIndex(mark => new { mark.DocumentId, mark.ThemeId }).IsUnique();
            builder.HasOne<PartnerDocument>().WithMany().HasForeignKey(mark => mark.DocumentId).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne<Theme>().WithMany().HasForeignKey(mark => mark.ThemeId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
