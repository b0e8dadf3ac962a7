using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Platform.Submissions;

/// <summary>A form that was taken: sent again (a double click, a bad connection), it leads to the same place and changes nothing more.</summary>
public sealed class Submission
{
    /// <summary>The key that the form carried.</summary>
    public required Guid Key { get; init; }
    /// <summary>The hash of who sent it, to which address, and what it said: the same form changed is another one.</summary>
    public required string Said { get; init; }
    public required DateTimeOffset At { get; init; }
    /// <summary>Where whoever sent it was led.</summary>
    public required string Location { get; set; }

    internal sealed class AnyTable : IEntityTypeConfiguration<Submission>
    {
        public void Configure(EntityTypeBuilder<Submission> builder)
        {
            builder.HasKey(submission => new { submission.Key, submission.Said });
            builder.HasIndex(submission => submission.At);
        }
    }
}
