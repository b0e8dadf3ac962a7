using Endeavour.Platform.Problems;

namespace Endeavour.Platform.Files.Records;

/// <summary>For whose eyes a file is.</summary>
public enum Openness
{
    /// <summary>Anyone's.</summary>
    Public,

    /// <summary>Anyone's from an instant on; before, only theirs who keep the files or were let in.</summary>
    Embargoed,

    /// <summary>Theirs who belong to the partnership.</summary>
    Closed,

    /// <summary>Exempt information by law: never the public's, and only theirs who keep the files or were let in.</summary>
    Exempt,
}

/// <summary>For whose eyes a file is, with what the law or the clock adds to it.</summary>
public sealed record Marking
{
    /// <summary>Schedule 12A to the Local Government Act 1972, part 1 (England): paragraph 1 is the first.</summary>
    public static readonly IReadOnlyList<string> Paragraphs =
    [
        "information relating to any individual",
        "information which is likely to reveal the identity of an individual",
        "information relating to the financial or business affairs of any particular person (including the authority holding that information)",
        "information relating to consultations or negotiations in connection with a labour relations matter",
        "information in respect of which a claim to legal professional privilege could be maintained in legal proceedings",
        "information which reveals that the authority proposes to give a notice, or to make an order or direction, under an enactment",
        "information relating to action taken in connection with the prevention, investigation or prosecution of crime",
    ];

    public static readonly Marking Public = new(Openness.Public, null, null);

    public static readonly Marking Closed = new(Openness.Closed, null, null);

    internal Marking(Openness openness, int? paragraph, DateTimeOffset? publicFrom) => (Openness, Paragraph, PublicFrom) = (openness, paragraph, publicFrom);

    public Openness Openness { get; }

    /// <summary>Of an exempt file, 1 to 7.</summary>
    public int? Paragraph { get; }

    /// <summary>Of an embargoed file.</summary>
    public DateTimeOffset? PublicFrom { get; }

    public static Marking Exempt(int paragraph) =>
        paragraph >= 1 && paragraph <= Paragraphs.Count ? new(Openness.Exempt, paragraph, null)
        : throw new Refusal("You cannot make a file exempt without saying by which paragraph of Schedule 12A: choose 1 to 7.", nameof(Paragraph));

    public static Marking EmbargoedUntil(DateTimeOffset publicFrom) => new(Openness.Embargoed, null, publicFrom.ToUniversalTime());

    public bool IsPublicAt(DateTimeOffset now) => Openness == Openness.Public || (Openness == Openness.Embargoed && now >= PublicFrom);
}
