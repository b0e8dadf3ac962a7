using Endeavour.Strategy.Library.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Strategy.Library.Texts;

/// <summary>The words of a document by page, kept so that a quotation can be found again. The history says when it was read and from what; the words stand only here.</summary>
public sealed class DocumentText
{
    /// <summary>The document's own key: it has one text at most.</summary>
    public required Guid Id { get; init; }
    public List<DocumentPage> Pages { get; init; } = [];

    internal sealed class Table : IEntityTypeConfiguration<DocumentText>
    {
        public void Configure(EntityTypeBuilder<DocumentText> builder)
        {
            builder.Property(text => text.Id).ValueGeneratedNever();
            builder.HasOne<PartnerDocument>().WithOne().HasForeignKey<DocumentText>(text => text.Id).OnDelete(DeleteBehavior.Cascade);
            builder.OwnsMany(text => text.Pages, pages => pages.ToJson());
        }
    }
}

/// <param name="Number">The page as it is counted from the first, not as it may be printed.</param>
public sealed record DocumentPage(int Number, string Text);
