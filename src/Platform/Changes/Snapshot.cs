using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Endeavour.Platform.Changes;

/// <summary>A thing before and after a change, with the parts that it owns. No state before: it is new; none after: it is gone.</summary>
public sealed record Snapshot(string Kind, string Subject, JsonObject? Before, JsonObject? After)
{
    static readonly JsonSerializerOptions Style = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    /// <summary>Every recorded thing that is about to be saved, also when only a part that it owns has changed.</summary>
    public static IReadOnlyList<EntityEntry> Changed(ChangeTracker tracker)
    {
        var entries = tracker.Entries().ToList();
        var owners = entries.Where(entry => entry.Metadata.IsOwned() && entry.State != EntityState.Unchanged).Select(entry => Owner(entries, entry)).ToHashSet();
        return [.. entries.Where(entry => entry.Entity is Recorded && (entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted || owners.Contains(entry)))];
    }

    /// <summary>Each changed thing before and after; the tracker is looked through once for all.</summary>
    public static IEnumerable<Snapshot> Of(IReadOnlyList<EntityEntry> changed)
    {
        if (changed.Count == 0) return [];
        var parts = changed[0].Context.ChangeTracker.Entries().Where(entry => entry.Metadata.IsOwned()).ToList();
        return [.. changed.Select(entry => Of(parts, entry))];
    }

    static Snapshot Of(List<EntityEntry> parts, EntityEntry entry) =>
        new(entry.Metadata.ClrType.Name, Key(entry),
            entry.State == EntityState.Added ? null : State(parts, entry, before: true),
            entry.State == EntityState.Deleted ? null : State(parts, entry, before: false));

    static string Key(EntityEntry entry) => Convert.ToString(entry.Metadata.FindPrimaryKey()!.Properties.Select(property => entry.Property(property).CurrentValue).Single(), System.Globalization.CultureInfo.InvariantCulture)!;

    static JsonObject State(List<EntityEntry> all, EntityEntry entry, bool before)
    {
        var state = new JsonObject();
        foreach (var property in entry.Properties.Where(property => Said(property.Metadata)))
        {
            var value = before ? property.OriginalValue : property.CurrentValue;
            state[Name(property.Metadata.Name)] = JsonSerializer.SerializeToNode(value, property.Metadata.ClrType, Style);
        }
        foreach (var part in entry.Metadata.GetNavigations().Where(navigation => navigation.TargetEntityType.IsOwned() && !navigation.IsOnDependent))
            state[Name(part.Name)] = Parts(all, entry, part, before);
        return state;
    }

    static JsonNode? Parts(List<EntityEntry> all, EntityEntry owner, INavigation part, bool before)
    {
        var gone = before ? EntityState.Added : EntityState.Deleted;
        var parts = all.Where(entry => entry.Metadata == part.TargetEntityType && entry.State != gone && Belongs(entry, owner, before))
            .Select(entry => State(all, entry, before)).ToArray<JsonNode?>();
        return part.IsCollection ? new JsonArray(parts) : parts.FirstOrDefault();
    }

    static EntityEntry? Owner(List<EntityEntry> all, EntityEntry part)
    {
        while (part.Metadata.IsOwned())
        {
            var owned = part;
            if (all.FirstOrDefault(entry => entry.Metadata == owned.Metadata.FindOwnership()!.PrincipalEntityType && Belongs(owned, entry, before: owned.State == EntityState.Deleted)) is not { } owner) return null;
            part = owner;
        }
        return part;
    }

    static bool Belongs(EntityEntry part, EntityEntry owner, bool before)
    {
        var ownership = part.Metadata.FindOwnership()!;
        return ownership.PrincipalEntityType == owner.Metadata && ownership.Properties.Zip(ownership.PrincipalKey.Properties).All(pair =>
            Equals(before ? part.Property(pair.First).OriginalValue : part.Property(pair.First).CurrentValue, owner.Property(pair.Second).CurrentValue));
    }

    // Keys that only tie a part to its owner, and the count of changes, say nothing to a reader; secrets are never written down twice.
    static bool Said(IProperty property) =>
        property.Name != nameof(Recorded.Revision) && !(property.DeclaringType is IEntityType type && type.IsOwned() && property.IsShadowProperty()) && property.FindAnnotation(Secret.Annotation) is null;

    static string Name(string property) => JsonNamingPolicy.CamelCase.ConvertName(property);
}
