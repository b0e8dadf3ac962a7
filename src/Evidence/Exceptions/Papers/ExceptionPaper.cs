using Endeavour.Evidence.Claims.Kept;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Evidence.Exceptions.Papers;

/// <summary>
/// What stands out, as somebody wrote it for a meeting: it begins as the draft that the figures give, and is theirs from then on. Signed it stays as it was. It goes
/// nowhere by itself: whoever signed it takes it where it is to go.
/// </summary>
public sealed class ExceptionPaper : Recorded
{
    public const int Longest = 200_000;
    /// <summary>What its text is called where figures are kept that texts quote.</summary>
    public const string TextKind = "ExceptionPaper";

    public required Guid Id { get; init; }
    /// <summary>1, 2, 3 … of the partnership.</summary>
    public required int Number { get; init; }
    /// <summary>Markdown, without its title.</summary>
    public string Text { get; private set; } = "";
    /// <summary>What the figures said by themselves when it was written: the draft, to the byte.</summary>
    public string Drafted { get; private set; } = "";
    /// <summary>The releases that the figures came from, one after the other.</summary>
    public string Releases { get; private set; } = "";
    /// <summary>The post, as it was called then.</summary>
    public string WrittenAs { get; private set; } = "";
    public Guid? WrittenBy { get; private set; }
    public DateTimeOffset WrittenAt { get; private set; }
    public DateTimeOffset? SignedAt { get; private set; }
    public string SignedAs { get; private set; } = "";

    public bool IsDraft => SignedAt is null;

    public string Title => $"Outcomes by exception, paper {Number}";

    /// <summary>Places in which nobody has yet written what only a person knows.</summary>
    public int Waiting => Count(DraftPaper.StoryWaits) + Count(DraftPaper.RemedyWaits);

    /// <summary>The figures still say what they said when it was written.</summary>
    public bool IsAbout(string draft) => DraftPaper.Says(Drafted) == DraftPaper.Says(draft);

    public void Write(string text, string draft, string releases, Because by)
    {
        if (!IsDraft) throw new Refusal("You cannot change a paper that was signed. Write the next one.");
        if (string.IsNullOrWhiteSpace(text)) throw new Refusal("Write the paper.", "Input.Text");
        (Text, Drafted, Releases) = (text.Trim().ReplaceLineEndings("\n"), draft, releases);
        (WrittenAs, WrittenBy, WrittenAt) = (by.Who.Post, by.Who.Person, by.At);
    }

    public void Sign(string draft, Because by)
    {
        if (!IsDraft) throw new Refusal("This paper is signed already.");
        if (!IsAbout(draft)) throw new Refusal("The figures have changed since this was written. Go on with the paper, see what they say now, and save it, changed or not; then sign it.");
        if (Waiting > 0) throw new Refusal($"{(Waiting == 1 ? "1 place still waits" : $"{Waiting} places still wait")} for the story or for what will be done. Write them, or take them out; then sign it.");
        (SignedAt, SignedAs) = (by.At, by.Who.Post);
    }

    /// <summary>Where its text is, for those who follow the figures in it.</summary>
    public TextPlace Place(string partnership) => new(new(TextKind, $"{Id}", Title, $"/{partnership}/desk/paper/{Number}"), "desk/paper/write", WrittenBy, false);

    int Count(string words) => Text.Split(words).Length - 1;

    internal sealed class Table : IEntityTypeConfiguration<ExceptionPaper>
    {
        public void Configure(EntityTypeBuilder<ExceptionPaper> builder)
        {
            builder.Ignore(paper => paper.IsDraft).Ignore(paper => paper.Title).Ignore(paper => paper.Waiting);
            builder.Property(paper => paper.Id).ValueGeneratedNever();
            builder.HasIndex(paper => paper.Number).IsUnique();
        }
    }
}
