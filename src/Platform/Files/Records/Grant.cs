using Endeavour.Platform.Changes;
using Endeavour.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Platform.Files.Records;

/// <summary>One person let in to one file for a time, with the reason.</summary>
public sealed class Grant : Recorded
{
    public Guid Id { get; private init; }
    public Guid Person { get; private init; }
    public Guid File { get; private init; }
    public DateTimeOffset From { get; private init; }
    public DateTimeOffset Until { get; private set; }
    public string Why { get; private init; } = "";

    public static Grant To(Guid person, FileRecord file, DateTimeOffset until, string why, Acting acting)
    {
        if (until <= acting.Now) throw new Refusal("You cannot let someone in until a time that has passed: choose a later one.", nameof(Until));
        if (string.IsNullOrWhiteSpace(why)) throw new Refusal("You cannot let someone in without a reason: say what they need the file for.", nameof(Why));
        return new() { Id = acting.NewKey(), Person = person, File = file.Id, From = acting.Now, Until = until.ToUniversalTime(), Why = why.Trim() };
    }

    public bool IsOpenAt(DateTimeOffset now) => From <= now && now < Until;

    /// <summary>Ends it before its time.</summary>
    public void End(DateTimeOffset now)
    {
        if (now < Until) Until = now.ToUniversalTime();
    }

    internal sealed class Table : IEntityTypeConfiguration<Grant>
    {
        public void Configure(EntityTypeBuilder<Grant> builder)
        {
            builder.HasOne<FileRecord>().WithMany().HasForeignKey(grant => grant.File).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(grant => new { grant.Person, grant.File });
        }
    }
}
