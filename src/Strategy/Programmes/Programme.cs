using Endeavour.Platform.Changes;
using Endeavour.Strategy.Programmes.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Strategy.Programmes;

/// <summary>How a strategy is made or carried out over time: phases with gates, a road map of years, next steps, reviews that come back. What was reached is said here, never in a version.</summary>
public sealed class Programme : Recorded
{
    public required Guid Id { get; init; }
    /// <summary>Permanent, for its address.</summary>
    public required string Slug { get; init; }
    public required string Title { get; set; }
    /// <summary>The id of the strategy that it is for.</summary>
    public string? Strategy { get; set; }
    public string? About { get; set; }
    /// <summary>The paper that the words were taken from.</summary>
    public string? Source { get; set; }
    public List<Phase> Phases { get; init; } = [];
    public List<Strand> Strands { get; init; } = [];
    public List<Step> Steps { get; init; } = [];
    public List<Review> Reviews { get; init; } = [];
    /// <summary>Of its canonical text as it is now.</summary>
    public string Hash { get; set; } = "";
    /// <summary>The hash of what the last import brought; none when it was never imported.</summary>
    public string? ImportedHash { get; set; }
    /// <summary>When it was last changed on screen, where that made it another than its file.</summary>
    public DateTimeOffset? EditedAt { get; set; }
    public string? EditedBy { get; set; }

    /// <summary>Takes all words of another; not its id.</summary>
    public void Say(Programme other)
    {
        (Title, Strategy, About, Source) = (other.Title, other.Strategy, other.About, other.Source);
        Become(Phases, other.Phases.Select(each => each.Copy()));
        Become(Strands, other.Strands.Select(each => each.Copy()));
        Become(Steps, other.Steps.Select(each => each with { }));
        Become(Reviews, other.Reviews.Select(each => each.Copy()));
    }

    /// <summary>The same words, to be changed and said again.</summary>
    public Programme Copy()
    {
        var copy = new Programme { Id = Id, Slug = Slug, Title = Title };
        copy.Say(this);
        return copy;
    }

    static void Become<T>(List<T> list, IEnumerable<T> other)
    {
        List<T> wanted = [.. other];
        list.Clear();
        list.AddRange(wanted);
    }

    internal sealed class Table : IEntityTypeConfiguration<Programme>
    {
        public void Configure(EntityTypeBuilder<Programme> builder)
        {
            builder.Property(each => each.Id).ValueGeneratedNever();
            builder.HasIndex(each => each.Slug).IsUnique();
            builder.Property(each => each.Hash).IsDerived();
            builder.Property(each => each.ImportedHash).IsDerived();
            builder.Property(each => each.EditedAt).IsDerived();
            builder.Property(each => each.EditedBy).IsDerived();
            builder.OwnsMany(each => each.Phases, phases =>
            {
                phases.ToJson();
                phases.OwnsMany(phase => phase.Gate);
            });
            builder.OwnsMany(each => each.Strands, strands =>
            {
                strands.ToJson();
                strands.OwnsMany(strand => strand.Years);
            });
            builder.OwnsMany(each => each.Steps, steps => steps.ToJson());
            builder.OwnsMany(each => each.Reviews, reviews =>
            {
                reviews.ToJson();
                reviews.OwnsMany(review => review.Held);
            });
        }
    }
}
