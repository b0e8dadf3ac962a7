using Endeavour.Platform.Changes;
using Endeavour.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Strategy.Library.Themes;

/// <summary>Themes that stand together in the matrix: "Health", "Wider determinants".</summary>
public sealed class ThemeGroup : Recorded
{
    public required Guid Id { get; init; }
    /// <summary>Permanent; how files know it.</summary>
    public required string Slug { get; init; }
    public string Name { get; private set; } = "";
    public string? Definition { get; private set; }
    public int Order { get; private set; }

    public static ThemeGroup Add(Guid id, string slug, string name, string? definition, int order)
    {
        if (!Platform.Yaml.Slug.IsId(slug)) throw new Refusal("That name has no letter that can stand in an address. Choose another.", "Input.Name");
        var group = new ThemeGroup { Id = id, Slug = slug };
        group.Change(name, definition, order);
        return group;
    }

    public void Change(string name, string? definition, int order)
    {
        if (string.IsNullOrWhiteSpace(name)) throw new Refusal("Enter the name of the group.", "Input.Name");
        (Name, Definition, Order) = (name.Trim(), string.IsNullOrWhiteSpace(definition) ? null : definition.Trim(), order);
    }

    internal sealed class Table : IEntityTypeConfiguration<ThemeGroup>
    {
        public void Configure(EntityTypeBuilder<ThemeGroup> builder)
        {
            builder.Property(group => group.Id).ValueGeneratedNever();
            builder.HasIndex(group => group.Slug).IsUnique();
        }
    }
}
