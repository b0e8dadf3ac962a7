using Endeavour.Evidence.Claims.Kept;
using Endeavour.Evidence.Figures;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Evidence.Desk.Commentaries;

/// <summary>
/// The story behind the line of an outcome, in one version: what whoever wrote it saw, and said of it. A draft can be rewritten; once published it stays as it was,
/// and another version follows it.
/// </summary>
public sealed class Commentary : Recorded
{
    public const int Longest = 10_000;
    /// <summary>What its text is called where figures are kept that texts quote.</summary>
    public const string TextKind = "Story";

    public required Guid Id { get; init; }
    /// <summary>The slug of its outcome, which is permanent.</summary>
    public required string Outcome { get; init; }
    /// <summary>1, 2, 3 … of its outcome.</summary>
    public required int Number { get; init; }
    /// <summary>Markdown.</summary>
    public string Text { get; private set; } = "";
    /// <summary>The post, as it was called then.</summary>
    public string WrittenAs { get; private set; } = "";
    public Guid? WrittenBy { get; private set; }
    public DateTimeOffset WrittenAt { get; private set; }
    /// <summary>The release that was shown then; empty where there were no figures.</summary>
    public string Release { get; private set; } = "";
    /// <summary>The latest figures that were shown then.</summary>
    public List<ShownFigure> Shown { get; init; } = [];
    public DateTimeOffset? PublishedAt { get; private set; }
    public string PublishedAs { get; private set; } = "";

    public bool IsDraft => PublishedAt is null;

    public void Write(string text, OutcomeFigures seen, Because by)
    {
        if (!IsDraft) throw new Refusal("You cannot change a version that was published. Write the next one.");
        if (string.IsNullOrWhiteSpace(text)) throw new Refusal("Write what lies behind the figures.", "Input.Text");
        (Text, WrittenAs, WrittenBy, WrittenAt, Release) = (text.Trim().ReplaceLineEndings("\n"), by.Who.Post, by.Who.Person, by.At, seen.Release?.Id ?? "");
        var shown = ShownFigure.Of(seen);
        if (shown.SequenceEqual(Shown)) return;
        Shown.Clear();
        Shown.AddRange(shown);
    }

    public void Publish(OutcomeFigures seen, Because by)
    {
        if (!IsDraft) throw new Refusal("This version is published already.");
        if (!IsAbout(seen)) throw new Refusal("The figures have changed since this was written. Read them again and save the text, changed or not; then publish it.");
        (PublishedAt, PublishedAs) = (by.At, by.Who.Post);
    }

    /// <summary>The figures are still those that it was written about.</summary>
    public bool IsAbout(OutcomeFigures now) => Shown.SequenceEqual(ShownFigure.Of(now));

    /// <summary>Where its text is, for those who follow the figures in it.</summary>
    public TextPlace Place(string partnership, string title) =>
        new(new(TextKind, $"{Id}", $"The story behind {title}", $"/{partnership}/outcomes/{Outcome}"), $"desk/commentary/{Outcome}", WrittenBy, !IsDraft);

    internal sealed class Table : IEntityTypeConfiguration<Commentary>
    {
        public void Configure(EntityTypeBuilder<Commentary> builder)
        {
            builder.Ignore(commentary => commentary.IsDraft);
            builder.Property(commentary => commentary.Id).ValueGeneratedNever();
            builder.OwnsMany(commentary => commentary.Shown, shown => shown.ToJson());
            builder.HasIndex(commentary => new { commentary.Outcome, commentary.Number }).IsUnique();
        }
    }
}

/// <summary>A figure as it was shown.</summary>
/// <param name="Value">None where it was missing.</param>
/// <param name="Words">"75.9 years".</param>
public sealed record ShownFigure(string Area, string Name, string Period, double? Value, string Words)
{
    public string Sentence => $"{Name}, {(Period.Length > 0 ? $"{Period}: {Words}" : "no figure")}";

    public static IReadOnlyList<ShownFigure> Of(OutcomeFigures outcome) =>
        [.. outcome.Areas.Select(area => new ShownFigure(area.Code, area.Name, area.Latest?.PeriodText ?? "", area.Value, area.Value is { } value ? area.Unit.Full(value) : "no figure"))];
}
