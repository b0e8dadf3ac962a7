using Endeavour.Platform.Changes;
using Endeavour.Platform.Problems;
using Endeavour.Strategy.Versions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Strategy.EasyRead;

/// <summary>How far an Easy Read text has come. Readers test it before anyone signs it off.</summary>
public enum EasyReadState
{
    AskedFor,
    BeingMade,
    TestedWithReaders,
    SignedOff,
}

/// <summary>The Easy Read text of a version as a whole, or of one of its parts: where it is, how far it has come, and for which words it stands.</summary>
public sealed class EasyReading : Recorded
{
    public required Guid Id { get; init; }
    /// <summary>The slug of the strategy.</summary>
    public required string Strategy { get; init; }
    public required string Version { get; init; }
    /// <summary>The slug of the part; empty for the version as a whole.</summary>
    public required string Element { get; init; }
    public EasyReadState State { get; private set; }
    public string? Text { get; private set; }
    /// <summary>Where the document lies, when it is not here.</summary>
    public string? Address { get; private set; }
    /// <summary>The document, when it was uploaded.</summary>
    public Guid? File { get; private set; }
    /// <summary>The readers who tested it: a group, never people.</summary>
    public string? Readers { get; private set; }
    public DateOnly Since { get; private set; }
    /// <summary>The post that signed it off.</summary>
    public string? SignedBy { get; private set; }
    public DateOnly? SignedOn { get; private set; }
    /// <summary>The fingerprint of the words that it stands for.</summary>
    public string StandsFor { get; private set; } = "";

    public bool HasContent => (Text ?? Address) is not null || File is not null;

    public void Keep(string? text, string? address, Guid? file)
    {
        if (address is not null && !StoryLink.IsAddress(address)) throw new Refusal("Enter an address that begins with https://, or with / for a page of this site.", "Input.Address");
        if ((text, address, file) == (Text, Address, File)) return;
        // Another text is another reading: what was signed was not this.
        if (State == EasyReadState.SignedOff) (State, SignedBy, SignedOn) = (EasyReadState.BeingMade, null, null);
        (Text, Address, File) = (text, address, file);
    }

    /// <param name="words">The fingerprint of the words as they are now.</param>
    public void Come(EasyReadState state, string? readers, string by, DateOnly today, string words)
    {
        if (state >= EasyReadState.TestedWithReaders && !HasContent) throw new Refusal("Add the Easy Read text, a file or its address first.", "Input.Text");
        if (state >= EasyReadState.TestedWithReaders && string.IsNullOrWhiteSpace(readers)) throw new Refusal("Say who tested it: people who need Easy Read, as a group and not by name.", "Input.Readers");
        if (state == EasyReadState.SignedOff && State < EasyReadState.TestedWithReaders) throw new Refusal("You cannot sign it off before readers have tested it. Say first that it was tested.", "Input.State");
        Readers = string.IsNullOrWhiteSpace(readers) ? null : readers.Trim();
        if (state != State) Since = today;
        (SignedBy, SignedOn) = state == EasyReadState.SignedOff ? (by, today) : ((string?)null, (DateOnly?)null);
        (State, StandsFor) = (state, words);
    }

    public void Ask(DateOnly today, string words) => (Since, StandsFor) = (today, words);

    /// <summary>The words that it stands for are others now.</summary>
    public bool IsStale(string words) => StandsFor != words;

    public bool IsPublic(string words) => State == EasyReadState.SignedOff && !IsStale(words);

    internal sealed class Table : IEntityTypeConfiguration<EasyReading>
    {
        public void Configure(EntityTypeBuilder<EasyReading> builder)
        {
            builder.Ignore(reading => reading.HasContent);
            builder.Property(reading => reading.State).HasConversion<string>();
            builder.HasIndex(reading => new { reading.Strategy, reading.Version, reading.Element }).IsUnique();
        }
    }
}
