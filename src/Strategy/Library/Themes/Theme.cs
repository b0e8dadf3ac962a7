using Endeavour.Platform.Changes;
using Endeavour.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Strategy.Library.Themes;

/// <summary>A column of the matrix: what is looked for in every document, and what counts as it.</summary>
public sealed class Theme : Recorded
{
    public const int LongestName = 80;

    public required Guid Id { get; init; }
    /// <summary>Permanent; how files know it.</summary>
    public required string Slug { get; init; }
    public Guid GroupId { get; private set; }
    public string Name { get; private set; } = "";
    public string? Definition { get; private set; }
    /// <summary>Its place among the themes of its group.</summary>
    public int Order { get; private set; }
    /// <summary>The parts of our strategy that meet it, by their slugs, which outlive a version.</summary>
    public List<string> Elements { get; init; } = [];

    public static Theme Add(Guid id, string slug, ThemeTerms terms)
    {
        if (!Platform.Yaml.Slug.IsId(slug)) throw new Refusal("That name has no letter that can stand in an address. Choose another.", "Input.Name");
        var theme = new Theme { Id = id, Slug = slug };
        theme.Change(terms);
        return theme;
    }

    public void Change(ThemeTerms terms)
    {
        if (string.IsNullOrWhiteSpace(terms.Name)) throw new Refusal("Enter the name of the theme.", "Input.Name");
        (Name, Definition, GroupId, Order) = (terms.Name.Trim(), string.IsNullOrWhiteSpace(terms.Definition) ? null : terms.Definition.Trim(), terms.GroupId, terms.Order);
        if (Elements.SequenceEqual(terms.Elements)) return;
        Elements.Clear();
        Elements.AddRange(terms.Elements);
    }

    public void Place(int order) => Order = order;

    internal sealed class Table : IEntityTypeConfiguration<Theme>
    {
        public void Configure(EntityTypeBuilder<Theme> builder)
        {
            builder.Property(theme => theme.Id).ValueGeneratedNever();
            builder.HasIndex(theme => theme.Slug).IsUnique();
            builder.HasOne<ThemeGroup>().WithMany().HasForeignKey(theme => theme.GroupId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>What a theme says of itself.</summary>
public sealed record ThemeTerms(string Name, string? Definition, Guid GroupId, int Order, IReadOnlyList<string> Elements);
