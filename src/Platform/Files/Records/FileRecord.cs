using Endeavour.Platform.Changes;
using Endeavour.Platform.Files.Kinds;
using Endeavour.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Platform.Files.Records;

/// <summary>What a partnership knows of a file: its name, who gave it, for whose eyes it is and until when it is kept. Its content is in the store, by its hash.</summary>
public sealed class FileRecord : Recorded
{
    public Guid Id { get; private init; }
    public string Name { get; private set; } = "";
    public string Hash { get; private init; } = "";
    public long Length { get; private init; }
    public string KindCode { get; private init; } = "";
    public DateTimeOffset UploadedAt { get; private init; }
    /// <summary>The post, as it was called then.</summary>
    public string UploadedAs { get; private init; } = "";
    public Guid? UploadedBy { get; private init; }
    public Openness Openness { get; private set; }
    public int? ExemptParagraph { get; private set; }
    public DateTimeOffset? PublicFrom { get; private set; }
    /// <summary>The last day on which it is kept; none: as long as the record.</summary>
    public DateOnly? KeepUntil { get; private set; }
    public string KeepWhy { get; private set; } = "";
    /// <summary>When the content was removed; the record stays.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }

    public FileHash Content => FileHash.Kept(Hash);

    public FileKind Kind => FileKind.Kept(KindCode);

    public Marking Marking => new(Openness, ExemptParagraph, PublicFrom);

    /// <summary>The record of a file that was taken just now.</summary>
    public static FileRecord Of(TakenFile file, Marking marking, Acting acting)
    {
        var record = new FileRecord
        {
            Id = acting.NewKey(), Name = file.Name, Hash = file.Hash.Value, Length = file.Length, KindCode = file.Kind.Code,
            UploadedAt = acting.Now, UploadedAs = acting.Who.Post, UploadedBy = acting.Who.Person,
        };
        record.Mark(marking);
        return record;
    }

    public void Mark(Marking marking) => (Openness, ExemptParagraph, PublicFrom) = (marking.Openness, marking.Paragraph, marking.PublicFrom);

    /// <summary>Personal data has a day on which it goes, and the reason for that day.</summary>
    public void Keep(DateOnly until, string why)
    {
        if (RemovedAt is not null) throw new Refusal("You cannot keep this file longer, because its content has been removed.", nameof(KeepUntil));
        if (string.IsNullOrWhiteSpace(why)) throw new Refusal("You cannot set the day a file goes without the reason: say which rule or promise it is.", nameof(KeepWhy));
        (KeepUntil, KeepWhy) = (until, why.Trim());
    }

    /// <summary>The content goes; who had given it, and why it went, stay.</summary>
    public void Remove(DateTimeOffset now) => RemovedAt = now;

    internal sealed class Table : IEntityTypeConfiguration<FileRecord>
    {
        public void Configure(EntityTypeBuilder<FileRecord> builder)
        {
            builder.Ignore(file => file.Content).Ignore(file => file.Kind).Ignore(file => file.Marking);
            builder.Property(file => file.Openness).HasConversion<string>();
            builder.HasIndex(file => file.Hash);
            builder.HasIndex(file => file.KeepUntil);
        }
    }
}
