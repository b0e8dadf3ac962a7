using Endeavour.Platform.Changes;
using Endeavour.Platform.Problems;
using Endeavour.Strategy.Choosing.Rules;
using Endeavour.Strategy.Editing.Keeping;
using Endeavour.Strategy.Versions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Strategy.Choosing.Choices;

/// <summary>One round of choosing what a strategy is to be about: the principles, the bodies that looked at the list, and (each a record of its own) the candidates.</summary>
public sealed class Choice : Recorded
{
    public const int LongestTitle = 200, LongestText = 4000, LongestLine = 500, MostParts = 50;

    public required Guid Id { get; init; }
    /// <summary>Permanent; the last part of its address.</summary>
    public required string Slug { get; init; }
    public string Title { get; private set; } = "";
    public string? Strategy { get; private set; }
    public string? Version { get; private set; }
    public string? About { get; private set; }
    public bool IsLonglistKnown { get; private set; }
    public List<string> NotKnown { get; private set; } = [];
    public Source? Source { get; private set; }
    public List<PriorityRuleId> Rules { get; private set; } = [];
    public List<Criterion> Criteria { get; private set; } = [];
    public List<RouteStep> Route { get; private set; } = [];
    /// <summary>Until then only those who write it see it.</summary>
    public bool IsPublished { get; private set; }
    /// <summary>The hash of what the last import brought; none when it was never imported.</summary>
    public string? ImportedHash { get; private set; }

    /// <summary>Addresses beside choices that are other pages.</summary>
    public static IReadOnlySet<string> Taken { get; } = new HashSet<string> { "about", "choosing.yaml" };

    /// <summary>The principles that candidates are scored on.</summary>
    public IReadOnlyList<Criterion> Scored => [.. Criteria.Where(each => each.IsScored)];

    /// <summary>Every point that a candidate can get in all.</summary>
    public int Most => Scored.Sum(each => each.Highest * each.Counts);

    /// <summary>The bodies in the order in which they looked at it.</summary>
    public IReadOnlyList<RouteStep> InOrder => [.. Route.OrderBy(step => RouteDay.Start(step.When))];

    public static Choice Begin(Guid id, string slug, ChoiceTerms terms)
    {
        if (!Platform.Yaml.Slug.IsId(slug) || Taken.Contains(slug)) throw new Refusal("That title cannot stand in an address. Choose another.", "Input.Title");
        var choice = new Choice { Id = id, Slug = slug };
        choice.Change(terms);
        return choice;
    }

    public void Change(ChoiceTerms terms)
    {
        var title = terms.Title.Clean() ?? throw new Refusal("Enter what is chosen.", "Input.Title");
        if (terms.Version is not null && terms.Strategy is null) throw new Refusal("Say of which strategy that is a version.", "Input.Strategy");
        (Title, Strategy, Version, About, IsLonglistKnown) = (title, terms.Strategy.Clean(), terms.Version.Clean(), terms.About.Clean(), terms.IsLonglistKnown);
        if (!NotKnown.SequenceEqual(terms.NotKnown)) NotKnown = [.. terms.NotKnown];
        if (Source != terms.Source) Source = terms.Source is null ? null : terms.Source with { };
        if (!Rules.SequenceEqual(terms.Rules)) Rules = [.. terms.Rules.Distinct().Order()];
    }

    /// <summary>Adds a principle, or puts it in the place of the one with its id.</summary>
    /// <param name="given">The highest score that a candidate has on it.</param>
    public void Keep(Criterion criterion, int? given = null)
    {
        if (criterion.Title.Clean() is null) throw new Refusal("Enter the principle.", "Input.Title");
        if (criterion.Scores.Count is 1 or > Criterion.MostScores || criterion.Scores.Exists(score => score.Clean() is null)) throw new Refusal($"Say what each score means, from 0 up: two at least, {Criterion.MostScores} at most; or none, for a principle that nothing is scored on.", "Input.Scores");
        if (criterion.Weight is < 1 or > Criterion.MostWeight) throw new Refusal($"A weight is a whole number from 1 to {Criterion.MostWeight}.", "Input.Weight");
        if (given is not null && (!criterion.IsScored || given > criterion.Highest)) throw new Refusal($"A candidate has a score of {given} on it. Change that score before you take its meaning away.", "Input.Scores");
        if (Criteria.Count >= MostParts && Criteria.TrueForAll(each => each.Id != criterion.Id)) throw new Refusal($"There can be {MostParts} principles at most.");
        Criteria = Placed(Criteria, criterion, each => each.Id);
    }

    /// <param name="isScored">Whether a candidate has a score on it.</param>
    public void DropCriterion(string id, bool isScored)
    {
        if (isScored) throw new Refusal("You cannot take out a principle before the scores on it are taken out.");
        Criteria = [.. Criteria.Where(each => each.Id != id).Select(each => each with { })];
    }

    /// <summary>Adds a body that looked at the list, or puts it in the place of the one with its id.</summary>
    public void Keep(RouteStep step)
    {
        if (step.Body.Clean() is null) throw new Refusal("Enter the body that looked at the list.", "Input.Body");
        if (!RouteDay.IsDay(step.When)) throw new Refusal("Enter when it was: a day, or a month and year.", "Input.Year");
        if (step.Act == RouteAct.AgreedWithAmendment != step.Amendment is not null) throw new Refusal(step.Amendment is null ? "Say what it amended." : "Only a body that agreed with an amendment amended anything. Clear the amendment, or choose that it did.", "Input.Amendment");
        if (Route.Count >= MostParts && Route.TrueForAll(each => each.Id != step.Id)) throw new Refusal($"There can be {MostParts} bodies at most.");
        Route = Placed(Route, step, each => each.Id);
    }

    /// <param name="isNamed">Whether a candidate says that it was decided there.</param>
    public void DropStep(string id, bool isNamed)
    {
        if (isNamed) throw new Refusal("You cannot take it out before no candidate says that it was decided there.");
        Route = [.. Route.Where(each => each.Id != id).Select(each => each with { })];
    }

    public void Publish() => IsPublished = true;

    public void TakeBack() => IsPublished = false;

    internal void Imported(string hash) => ImportedHash = hash;

    /// <summary>All parts at once, as a file has them.</summary>
    internal void Take(IReadOnlyList<Criterion> criteria, IReadOnlyList<RouteStep> route)
    {
        Criteria.Become(criteria.Select(each => each with { Scores = [.. each.Scores] }));
        Route.Become(route.Select(each => each with { }));
    }

    /// <summary>A new list of new parts: the store notices only those.</summary>
    static List<T> Placed<T>(List<T> parts, T part, Func<T, string> id) where T : class
    {
        var at = parts.FindIndex(each => id(each) == id(part));
        return at < 0 ? [.. parts, part] : [.. parts[..at], part, .. parts[(at + 1)..]];
    }

    internal sealed class Table : IEntityTypeConfiguration<Choice>
    {
        public void Configure(EntityTypeBuilder<Choice> builder)
        {
            builder.Property(choice => choice.Id).ValueGeneratedNever();
            builder.Ignore(choice => choice.Most).Ignore(choice => choice.Scored).Ignore(choice => choice.InOrder);
            builder.Property(choice => choice.ImportedHash).IsDerived();
            builder.HasIndex(choice => choice.Slug).IsUnique();
            builder.PrimitiveCollection(choice => choice.Rules).ElementType().HasConversion<string>();
            builder.OwnsOne(choice => choice.Source, source => source.ToJson());
            builder.OwnsMany(choice => choice.Criteria, criteria => { criteria.ToJson(); criteria.Ignore(each => each.Highest); criteria.Ignore(each => each.IsScored); criteria.Ignore(each => each.Counts); });
            builder.OwnsMany(choice => choice.Route, route => { route.ToJson(); route.Property(step => step.Act).HasConversion<string>(); });
        }
    }
}
