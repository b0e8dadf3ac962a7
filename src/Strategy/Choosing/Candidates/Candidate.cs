using Endeavour.Platform.Changes;
using Endeavour.Platform.Problems;
using Endeavour.Strategy.Choosing.Choices;
using Endeavour.Strategy.Editing.Keeping;
using Endeavour.Strategy.Versions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Strategy.Choosing.Candidates;

/// <summary>Something that the strategy could be about: who suggested it, how it was scored and why, and what people decided.</summary>
public sealed class Candidate : Recorded
{
    public const int LongestTitle = 300, LongestText = 2000, LongestLine = 300, MostLinks = 30;

    public required Guid Id { get; init; }
    public required Guid ChoiceId { get; init; }
    /// <summary>Permanent within its choice.</summary>
    public required string Slug { get; init; }
    public int Order { get; internal set; }
    public string Title { get; private set; } = "";
    public string? Statement { get; private set; }
    public string? SuggestedBy { get; private set; }
    public SuggestedAs? SuggestedAs { get; private set; }
    public string? From { get; private set; }
    public Provenance? Provenance { get; private set; }
    public LowestLevel? Lowest { get; private set; }
    public string? WhyHere { get; private set; }
    public string? Element { get; private set; }
    public string? Desire { get; private set; }
    public string? DesireBy { get; private set; }
    public List<CandidateIndicator> Indicators { get; private set; } = [];
    public List<string> Needs { get; private set; } = [];
    public List<string> Inspections { get; private set; } = [];
    public List<Score> Scores { get; private set; } = [];
    public CandidateStanding Standing { get; private set; }
    public string? Because { get; private set; }
    public string? AgainstOrder { get; private set; }
    public string? DecidedAt { get; private set; }

    public bool IsChosen => Standing == CandidateStanding.Shortlist;
    public bool IsDropped => Standing == CandidateStanding.Dropped;
    public CandidateTerms Terms => new(Title, Statement, SuggestedBy, SuggestedAs, From, Provenance, Lowest, WhyHere, Element, Desire, DesireBy) { Indicators = Indicators, Needs = Needs, Inspections = Inspections };
    public Decision Decision => new(Standing, Because, AgainstOrder, DecidedAt);

    public static Candidate Suggest(Guid id, Choice choice, string slug, int order, CandidateTerms terms)
    {
        if (!Platform.Yaml.Slug.IsId(slug)) throw new Refusal("That title cannot stand in an address. Choose another.", "Input.Title");
        var candidate = new Candidate { Id = id, ChoiceId = choice.Id, Slug = slug, Order = order };
        candidate.Change(terms);
        return candidate;
    }

    public void Change(CandidateTerms terms)
    {
        var title = terms.Title.Clean() ?? throw new Refusal("Enter what could be chosen.", "Input.Title");
        if ((terms.Desire.Clean() is null) != (terms.DesireBy.Clean() is null)) throw new Refusal("Say both what people want to change and who says so.", terms.Desire.Clean() is null ? "Input.Desire" : "Input.DesireBy");
        (Title, Statement, SuggestedBy, SuggestedAs, From) = (title, terms.Statement.Clean(), terms.SuggestedBy.Clean(), terms.SuggestedAs, terms.From.Clean());
        (Provenance, Lowest, WhyHere, Element, Desire, DesireBy) = (terms.Provenance, terms.Lowest, terms.WhyHere.Clean(), terms.Element.Clean(), terms.Desire.Clean(), terms.DesireBy.Clean());
        if (!Indicators.SequenceEqual(terms.Indicators)) Indicators = [.. terms.Indicators.Select(each => each with { })];
        if (!Needs.SequenceEqual(terms.Needs)) Needs = [.. terms.Needs];
        if (!Inspections.SequenceEqual(terms.Inspections)) Inspections = [.. terms.Inspections];
    }

    /// <summary>How it is scored now: these and no others.</summary>
    public void Rate(Choice choice, IReadOnlyCollection<Score> scores)
    {
        foreach (var score in scores)
        {
            var criterion = choice.Scored.FirstOrDefault(each => each.Id == score.Criterion) ?? throw new Refusal("There is no such principle any more.");
            if (score.Value > criterion.Highest) throw new Refusal($"“{criterion.Title}” is scored from 0 to {criterion.Highest}.");
        }
        if (scores.GroupBy(score => score.Criterion).Any(same => same.Count() > 1)) throw new Refusal("A principle is scored once.");
        Set(scores.OrderBy(score => choice.Criteria.FindIndex(each => each.Id == score.Criterion)));
    }

    public void Decide(Choice choice, Decision decision)
    {
        var (because, against) = (decision.Because.Clean(), decision.AgainstOrder.Clean());
        if (decision.Standing == CandidateStanding.Dropped && because is null) throw new Refusal("Say why it is dropped. Whoever suggested it will ask.", "Input.Because");
        if (decision.Standing == CandidateStanding.Longlist && (because ?? against ?? decision.At) is not null) throw new Refusal("Nothing was decided while it is on the longlist: clear the reasons and the body.", "Input.Standing");
        if (decision.At is not null && choice.Route.TrueForAll(step => step.Id != decision.At)) throw new Refusal("Choose a body of this choice.", "Input.At");
        (Standing, Because, AgainstOrder, DecidedAt) = (decision.Standing, because, against, decision.At);
    }

    internal void Take(Decision decision, IEnumerable<Score> scores)
    {
        (Standing, Because, AgainstOrder, DecidedAt) = (decision.Standing, decision.Because, decision.AgainstOrder, decision.At);
        Set(scores);
    }

    void Set(IEnumerable<Score> scores)
    {
        List<Score> now = [.. scores.Select(score => score with { })];
        if (!Scores.SequenceEqual(now)) Scores = now;
    }

    internal sealed class Table : IEntityTypeConfiguration<Candidate>
    {
        public void Configure(EntityTypeBuilder<Candidate> builder)
        {
            builder.Property(candidate => candidate.Id).ValueGeneratedNever();
            builder.Ignore(candidate => candidate.IsChosen).Ignore(candidate => candidate.IsDropped).Ignore(candidate => candidate.Terms).Ignore(candidate => candidate.Decision);
            builder.Property(candidate => candidate.Order).IsDerived();
            builder.Property(candidate => candidate.Standing).HasConversion<string>();
            builder.Property(candidate => candidate.SuggestedAs).HasConversion<string>();
            builder.Property(candidate => candidate.Provenance).HasConversion<string>();
            builder.Property(candidate => candidate.Lowest).HasConversion<string>();
            builder.HasIndex(candidate => new { candidate.ChoiceId, candidate.Slug }).IsUnique();
            builder.HasIndex(candidate => candidate.Element);
            builder.OwnsMany(candidate => candidate.Scores, scores => scores.ToJson());
            builder.OwnsMany(candidate => candidate.Indicators, indicators => { indicators.ToJson(); indicators.Property(each => each.HigherIs).HasConversion<string>(); });
            builder.HasOne<Choice>().WithMany().HasForeignKey(candidate => candidate.ChoiceId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
