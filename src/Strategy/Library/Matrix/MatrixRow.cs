using Endeavour.Platform.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Strategy.Library.Matrix;

/// <summary>A row of the matrix: an organisation, or a joint strategy that is compared like one. It may have several documents, share one, or have none that could be read.</summary>
public sealed class MatrixRow : Recorded
{
    public required Guid Id { get; init; }
    /// <summary>Permanent; how documents and files know it.</summary>
    public required string Slug { get; init; }
    public string Name { get; private set; } = "";
    public int Order { get; private set; }

    public static MatrixRow Add(Guid id, string slug, string name, int order)
    {
        var row = new MatrixRow { Id = id, Slug = slug };
        row.Change(name, order);
        return row;
    }

    public void Change(string name, int order) => (Name, Order) = (name.Trim(), order);

    internal sealed class Table : IEntityTypeConfiguration<MatrixRow>
    {
        public void Configure(EntityTypeBuilder<MatrixRow> builder)
        {
            builder.Property(row => row.Id).ValueGeneratedNever();
            builder.HasIndex(row => row.Slug).IsUnique();
        }
    }
}
