using Endeavour.Platform.Changes;
using Endeavour.Platform.Problems;
using Endeavour.Strategy.Choosing.Choices;
using Endeavour.Strategy.Editing.Keeping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Strategy.Choosing.Inspections;

/// <summary>What an inspection found: who inspected what and when, its rating, and what it requires.</summary>
public sealed class Inspection : Recorded
{
    public const int LongestLine = 300, LongestText = 2000, LongestLink = 1000;

    public required Guid Id { get; init; }
    /// <summary>Permanent; what candidates name it by.</summary>
    public required string Slug { get; init; }
    /// <summary>Who inspected, such as Ofsted.</summary>
    public string By { get; private set; } = "";
    /// <summary>A day, or the month or year where no more is known.</summary>
    public string When { get; private set; } = "";
    public string Subject { get; private set; } = "";
    /// <summary>In the inspector's word; none where none was given.</summary>
    public string? Rating { get; private set; }
    public ChangeRequired Requires { get; private set; }
    public string? Requirement { get; private set; }
    /// <summary>When what it required had been done, and who says so; none while it has not.</summary>
    public string? Met { get; private set; }
    public string SourceTitle { get; private set; } = "";
    public string? Link { get; private set; }
    /// <summary>The hash of what the last import brought; none when it was never imported.</summary>
    public string? ImportedHash { get; private set; }

    public InspectionTerms Terms => new(By, When, Subject, Rating, Requires, Requirement, Met, SourceTitle, Link);

    public string Name => $"{By}, {Subject}, {RouteDay.Words(When)}";

    public static Inspection Enter(Guid id, string slug, InspectionTerms terms)
    {
        if (!Platform.Yaml.Slug.IsId(slug)) throw new Refusal("Its subject cannot stand in an address. Word it otherwise.", "Input.Subject");
        var inspection = new Inspection { Id = id, Slug = slug };
        inspection.Change(terms);
        return inspection;
    }

    public void Change(InspectionTerms terms)
    {
        var by = terms.By.Clean() ?? throw new Refusal("Enter who inspected.", "Input.By");
        var subject = terms.Subject.Clean() ?? throw new Refusal("Enter what was inspected.", "Input.Subject");
        var source = terms.SourceTitle.Clean() ?? throw new Refusal("Enter where the finding is written.", "Input.SourceTitle");
        if (!RouteDay.IsDay(terms.When)) throw new Refusal("Enter when it was: a day, or a month and year.", "Input.Year");
        if (terms.Requires == ChangeRequired.Yes != terms.Requirement.Clean() is not null) throw new Refusal(terms.Requirement.Clean() is null ? "Say what it requires to be changed." : "Only an inspection that requires changes has a requirement. Clear it, or say that it requires changes.", "Input.Requirement");
        if (terms.Met.Clean() is not null && terms.Requires != ChangeRequired.Yes) throw new Refusal("Nothing was required, so nothing can have been met.", "Input.Met");
        (By, When, Subject, Rating, Requires) = (by, terms.When, subject, terms.Rating.Clean(), terms.Requires);
        (Requirement, Met, SourceTitle, Link) = (terms.Requirement.Clean(), terms.Met.Clean(), source, terms.Link.Clean());
    }

    internal void Imported(string hash) => ImportedHash = hash;

    internal sealed class Table : IEntityTypeConfiguration<Inspection>
    {
        public void Configure(EntityTypeBuilder<Inspection> builder)
        {
            builder.Property(inspection => inspection.Id).ValueGeneratedNever();
            builder.Ignore(inspection => inspection.Terms).Ignore(inspection => inspection.Name);
            builder.Property(inspection => inspection.Requires).HasConversion<string>();
            builder.Property(inspection => inspection.ImportedHash).IsDerived();
            builder.HasIndex(inspection => inspection.Slug).IsUnique();
        }
    }
}

/// <summary>Whether an inspection requires something to change.</summary>
public enum ChangeRequired
{
    NotSaid,
    Yes,
    No,
}

/// <summary>What is registered of an inspection.</summary>
public sealed record InspectionTerms(string By, string When, string Subject, string? Rating, ChangeRequired Requires, string? Requirement, string? Met, string SourceTitle, string? Link);
