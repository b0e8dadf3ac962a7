using Endeavour.Platform.Changes;
using Endeavour.Platform.Problems;
using Endeavour.Strategy.Library.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Strategy.PlanMaps;

/// <summary>Which items of a partner's plan and which parts of our strategy are about the same: pairs in both directions, what is left on either side, and who has checked it.</summary>
public sealed class PlanMap : Recorded
{
    public const int LongestTitle = 200, LongestItem = 300, MostItems = 500;

    public required Guid Id { get; init; }
    public required string Slug { get; init; }
    /// <summary>The partner's plan.</summary>
    public string Title { get; private set; } = "";
    public Guid? DocumentId { get; private set; }
    /// <summary>The level of our strategy that is compared, by its id.</summary>
    public string Level { get; private set; } = "";
    public List<PlanItem> Items { get; init; } = [];
    public List<PlanPair> Pairs { get; init; } = [];
    /// <summary>The post that checked it; none while nobody has, or since something changed.</summary>
    public string? SignedAs { get; private set; }
    public DateTimeOffset? SignedAt { get; private set; }
    /// <summary>The last sign-off that a change made void.</summary>
    public string? RevokedOf { get; private set; }
    public DateTimeOffset? RevokedAt { get; private set; }

    public bool IsSigned => SignedAt is not null;

    public static PlanMap Begin(Guid id, string slug, PlanTerms terms, DateTimeOffset now)
    {
        if (!Platform.Yaml.Slug.IsId(slug) || slug == "edit") throw new Refusal("That name cannot stand in an address. Choose another.", "Input.Title");
        var map = new PlanMap { Id = id, Slug = slug };
        map.Change(terms, now);
        return map;
    }

    public void Change(PlanTerms terms, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(terms.Title)) throw new Refusal("Enter the name of the partner's plan.", "Input.Title");
        if (terms.Items.Count == 0) throw new Refusal("Enter the items of the partner's plan, one on each line.", "Input.Items");
        if (terms.Items.Count > MostItems) throw new Refusal($"A plan can have {MostItems} items at most.", "Input.Items");
        if (terms.Items.FirstOrDefault(item => item.Length > LongestItem) is { } tooLong) throw new Refusal($"An item can have {LongestItem} letters at most: \"{tooLong[..40]}…\" is longer.", "Input.Items");
        if (terms.Items.GroupBy(item => item).FirstOrDefault(same => same.Count() > 1) is { } twice) throw new Refusal($"\"{twice.Key}\" stands there twice.", "Input.Items");
        (Title, DocumentId) = (terms.Title.Trim(), terms.DocumentId);
        if (Level != terms.Level && Pairs.Count > 0) throw new Refusal("You cannot choose another level while there are pairs. Take them out first.", "Input.Level");
        Level = terms.Level;
        if (terms.Items.SequenceEqual(Items.Select(item => item.Text))) return;
        TakeItems(terms.Items);
        Revoke(now);
    }

    /// <summary>The document is no longer in the library.</summary>
    public void Forget() => DocumentId = null;

    /// <summary>Says which parts of our strategy one item of theirs is about: these and no others.</summary>
    public void Pair(int item, IReadOnlyCollection<string> elements, DateTimeOffset now)
    {
        if (Items.All(each => each.Number != item)) throw new Refusal("There is no such item in the partner's plan.");
        List<PlanPair> wanted = [.. elements.Distinct().Select(element => new PlanPair(element, item))];
        if (wanted.ToHashSet().SetEquals(Pairs.Where(pair => pair.Item == item))) return;
        Pairs.RemoveAll(pair => pair.Item == item && !wanted.Contains(pair));
        Pairs.AddRange(wanted.Where(pair => !Pairs.Contains(pair)));
        Revoke(now);
    }

    public void Sign(string post, DateTimeOffset now)
    {
        if (IsSigned) throw new Refusal($"It is signed already, by {SignedAs}.");
        (SignedAs, SignedAt, RevokedOf, RevokedAt) = (post, now, null, null);
    }

    public void Withdraw(DateTimeOffset now)
    {
        if (!IsSigned) throw new Refusal("Nobody has signed it.");
        Revoke(now);
    }

    /// <summary>Who signed saw other pairs: it has to be checked again.</summary>
    void Revoke(DateTimeOffset now)
    {
        if (IsSigned) (RevokedOf, RevokedAt, SignedAs, SignedAt) = (SignedAs, now, null, null);
    }

    /// <summary>An item that stays in the same words keeps its number and its pairs; a number is never given twice.</summary>
    void TakeItems(IReadOnlyList<string> texts)
    {
        var (held, next) = (Items.ToDictionary(item => item.Text), Items.Select(item => item.Number).DefaultIfEmpty(0).Max() + 1);
        List<PlanItem> now = [.. texts.Select(text => held.TryGetValue(text, out var item) ? new PlanItem(item.Number, text) : new PlanItem(next++, text))];
        Items.Clear();
        Items.AddRange(now);
        Pairs.RemoveAll(pair => now.All(item => item.Number != pair.Item));
    }

    internal sealed class Table : IEntityTypeConfiguration<PlanMap>
    {
        public void Configure(EntityTypeBuilder<PlanMap> builder)
        {
            builder.Property(map => map.Id).ValueGeneratedNever();
            builder.Ignore(map => map.IsSigned);
            builder.HasIndex(map => map.Slug).IsUnique();
            builder.OwnsMany(map => map.Items, items => items.ToJson());
            builder.OwnsMany(map => map.Pairs, pairs => pairs.ToJson());
            builder.HasOne<PartnerDocument>().WithMany().HasForeignKey(map => map.DocumentId).OnDelete(DeleteBehavior.SetNull);
        }
    }
}

/// <summary>An item of the partner's plan.</summary>
public sealed record PlanItem(int Number, string Text);

/// <summary>Two that are about the same.</summary>
/// <param name="Element">A part of our strategy, by its slug.</param>
public sealed record PlanPair(string Element, int Item);

public sealed record PlanTerms(string Title, Guid? DocumentId, string Level, IReadOnlyList<string> Items);
