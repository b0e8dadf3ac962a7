using Endeavour.Platform.Changes;
using Endeavour.Platform.Problems;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Frameworks;
using Endeavour.Strategy.Versions.Assessments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Strategy.Versions;

/// <summary>One version of a strategy: its words, the names of its levels, and the tree of its elements.</summary>
public sealed class StrategyVersion : Recorded
{
    public required Guid Id { get; set; }
    /// <summary>Stable over versions.</summary>
    public required string Slug { get; init; }
    public required string Version { get; init; }
    public required string Title { get; set; }
    public VersionStatus Status { get; set; }
    /// <summary>The first year it covers, when it says one.</summary>
    public int? From { get; set; }
    /// <summary>The last year it covers; absent when open-ended.</summary>
    public int? To { get; set; }
    /// <summary>The date of this version. The latest is the one shown first.</summary>
    public required DateOnly Dated { get; set; }
    public Agreement? Agreed { get; set; }
    public string? Vision { get; set; }
    public string? Goal { get; set; }
    public string? About { get; set; }
    public Source? Source { get; set; }
    public List<Level> Levels { get; init; } = [];
    public List<Stage> Stages { get; init; } = [];
    public List<Principle> Principles { get; init; } = [];
    public List<Group> Groups { get; init; } = [];
    public List<Block> Blocks { get; init; } = [];
    /// <summary>Frameworks of its own, beside those that come with Endeavour.</summary>
    public List<Framework> Frameworks { get; init; } = [];
    /// <summary>What is spent on items of a model, as stated.</summary>
    public List<Spending> Spending { get; init; } = [];
    public List<Assessment> Assessments { get; init; } = [];
    /// <summary>What people can say when it has worked: "I can …".</summary>
    public List<ResidentStatement> Statements { get; init; } = [];
    /// <summary>The columns of its table of metrics; none when it has no such table.</summary>
    public List<MetricColumn> Metrics { get; init; } = [];
    /// <summary>The hash of its canonical text as it is now: the same content is not imported twice.</summary>
    public required string Hash { get; set; }
    /// <summary>When it was last brought in from a file, or begun on screen.</summary>
    public DateTimeOffset ImportedAt { get; set; }
    /// <summary>The hash of what the last import brought; none when it was never imported.</summary>
    public string? ImportedHash { get; set; }
    /// <summary>When it was last edited on screen, where that made it another than its file.</summary>
    public DateTimeOffset? EditedAt { get; set; }
    /// <summary>The post that edited it then.</summary>
    public string? EditedBy { get; set; }
    /// <summary>How often anything in it was saved, its tree too: another number is another state.</summary>
    public long Settled { get; set; }
    /// <summary>Begun on screen and not published yet: only those who write it see it.</summary>
    public bool IsPrivate { get; set; }
    /// <summary>Every element of the tree, in the order of the file.</summary>
    public List<Element> Elements { get; init; } = [];

    /// <summary>Rooms of the editor; a strategy of that name would hide behind them.</summary>
    public static IReadOnlySet<string> Taken { get; } = new HashSet<string> { "new", "choosing", "inspections", "programme", "easy-read" };

    /// <summary>An agreed version stays as it was agreed; what comes after it is another version.</summary>
    public bool CanBeEdited => Status is VersionStatus.Draft or VersionStatus.Consultation;

    public void MustBeEditable()
    {
        if (!CanBeEdited) throw new Refusal(WhyClosed!);
    }

    /// <summary>Why it cannot be edited; none when it can.</summary>
    public string? WhyClosed => CanBeEdited ? null
        : $"You cannot edit this version, because it {(Status == VersionStatus.Agreed ? "was agreed" : "has been replaced")}. Make a new draft from it, and edit that.";

    /// <summary>Takes the words and the lists of another; not its tree.</summary>
    public void Say(StrategyVersion other)
    {
        (Title, Status, From, To, Dated) = (other.Title, other.Status, other.From, other.To, other.Dated);
        (Vision, Goal, About) = (other.Vision, other.Goal, other.About);
        if (Agreed != other.Agreed) Agreed = other.Agreed is null ? null : other.Agreed with { };
        if (Source != other.Source) Source = other.Source is null ? null : other.Source with { };
        Levels.Become(other.Levels.Select(each => each with { }));
        Stages.Become(other.Stages.Select(each => each with { }));
        Principles.Become(other.Principles.Select(each => each with { }));
        Groups.Become(other.Groups.Select(each => each with { }));
        Blocks.Become(other.Blocks.Select(each => each with { }));
        Frameworks.Become(other.Frameworks.Select(each => each.Copy()));
        Spending.Become(other.Spending.Select(each => each with { }));
        Assessments.Become(other.Assessments.Select(each => each with { }));
        Statements.Become(other.Statements.Select(each => each.Copy()));
        Metrics.Become(other.Metrics.Select(each => each.Copy()));
    }

    public Level LevelOf(Element element) => Levels.First(level => level.Id == element.Level);

    internal sealed class Table : IEntityTypeConfiguration<StrategyVersion>
    {
        public void Configure(EntityTypeBuilder<StrategyVersion> builder)
        {
            builder.HasIndex(version => new { version.Slug, version.Version }).IsUnique();
            builder.Property(version => version.Status).HasConversion<string>();
            builder.Property(version => version.Hash).IsDerived();
            builder.Property(version => version.ImportedAt).IsDerived();
            builder.Property(version => version.ImportedHash).IsDerived();
            builder.Property(version => version.EditedAt).IsDerived();
            builder.Property(version => version.EditedBy).IsDerived();
            builder.Property(version => version.Settled).IsDerived();
            builder.Ignore(version => version.CanBeEdited).Ignore(version => version.WhyClosed);
            builder.OwnsOne(version => version.Agreed, agreed => agreed.ToJson());
            builder.OwnsOne(version => version.Source, source => source.ToJson());
            builder.OwnsMany(version => version.Levels, levels => levels.ToJson());
            builder.OwnsMany(version => version.Stages, stages => stages.ToJson());
            builder.OwnsMany(version => version.Principles, principles => principles.ToJson());
            builder.OwnsMany(version => version.Blocks, blocks => blocks.ToJson());
            builder.OwnsMany(version => version.Spending, spending => spending.ToJson());
            builder.OwnsMany(version => version.Frameworks, frameworks =>
            {
                frameworks.ToJson();
                frameworks.Ignore(framework => framework.IsModel);
                frameworks.OwnsMany(framework => framework.Items);
            });
            builder.OwnsMany(version => version.Assessments, assessments => assessments.ToJson());
            builder.OwnsMany(version => version.Statements, statements =>
            {
                statements.ToJson();
                statements.OwnsMany(statement => statement.Stories);
            });
            builder.OwnsMany(version => version.Metrics, columns =>
            {
                columns.ToJson();
                columns.OwnsMany(column => column.Metrics);
            });
            builder.OwnsMany(version => version.Groups, groups =>
            {
                groups.ToJson();
                groups.Property(group => group.State).HasConversion<string>();
            });
        }
    }
}
